import type { ResultRecord } from '../../contract/records/result.js';
import type { Half } from './half.js';
import type { Refusal } from './people.js';

/** What nobody may enter any more. @returns how it was refused */
export async function tryLateMark({ stage, cycleId, cohort }: Half): Promise<Refusal> {
  const cadre = cohort.entities.find(({ kind }) => kind === 'cadre')!;
  const [committee] = stage.offices.townships.get(String(cadre.links?.['township']))!;
  const mark = { group: 'townshipCommittee', entityKind: 'cadre', entityCode: cadre.code, item: 'contact' };
  const refused = await committee.refused('POST', '/api/marks', { cycleId, ...mark, values: ['good'] });
  await stage.step(
    { zh: '关账', en: 'Books closed' },
    {
      zh: `此后再录入被拒绝（“${refused.message}”）。`,
      en: `what comes later is refused ("${refused.code}").`,
    },
  );
  return refused;
}

/** How the scoring came out, which the schedule made. */
export async function tellScores({ stage, cycleId }: Half): Promise<ResultRecord[]> {
  const { organisation } = stage.offices;
  const results = await organisation.list<ResultRecord>('results', { cycleId, kind: 'cadre' });
  const [zh, en] = [distribution(results, 'zh'), distribution(results, 'en')];
  await stage.step(
    { zh: '测算', en: 'Scored' },
    {
      zh: `${results.length} 人：${zh}。两个评估器逐条规则算出同样的结论，否则什么都不保存。`,
      en: `${results.length} cadres: ${en}. Two evaluators agree on every rule, or nothing would be stored.`,
    },
  );
  return results;
}

/** How many have which word. */
export function distribution(results: readonly ResultRecord[], language: 'zh' | 'en'): string {
  const counts = new Map<string, number>();
  const none = language === 'zh' ? '暂不定等次' : 'no grade yet';
  for (const { word, determinedWord } of results) {
    const said = (determinedWord ?? word)?.[language] ?? none;
    counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  const said = [...counts].toSorted((a, b) => b[1] - a[1]).map(([word, count]) => `${word} ${count}`);
  return said.join(language === 'zh' ? '、' : ', ');
}
