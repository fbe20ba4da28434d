import type { PrintedBallots } from '../../contract/records/ballot.js';
import type { NoticeRecord } from '../../contract/records/notice.js';
import type { ResultRecord } from '../../contract/records/result.js';
import type { FigureRecord } from '../../contract/records/figure.js';
import { CONFIDENTIAL } from './figures.js';
import { cadresOf, type Half, named, resultsOf } from './half.js';
import { Person } from './people.js';
import { together } from './together.js';

const SLIPS = { ordinary: 11, formerPoor: 2, monitored: 2 };

/** A village whose vote did not stand votes once more, within fifteen working days; nobody else has waited for it. */
export async function voteAgain({ stage, cycleId, cohort }: Half, village: string): Promise<void> {
  const { organisation, address } = stage.offices;
  const { code: areaCode } = named(cohort, village);
  const { slips } = await organisation.post<PrintedBallots>('/api/ballots/issue', { cycleId, areaCode, slips: SLIPS });
  const villager = new Person(address);
  const tallies = new Map(
    cadresOf(cohort).flatMap(({ name, tallies: all = [] }) =>
      all.filter(({ place }) => place === areaCode).map(({ questions }) => [name!, questions] as const),
    ),
  );
  await together(slips, ({ code, cadres }, at) => {
    const pages = cadres.map(({ name }) =>
      Object.fromEntries(
        Object.entries(tallies.get(name)!).map(([question, options]) => {
          const chosen = Object.entries(options).flatMap(([id, count]) => Array.from({ length: count }, () => id));
          return [question, chosen[at % chosen.length]!];
        }),
      ),
    );
    return villager.post('/api/ballots/cast', { code, pages });
  });
  await organisation.post('/api/ballots/count', { cycleId });
  await stage.step(
    { zh: '补测', en: 'Voted once more' },
    {
      zh: `${village} 15 个工作日内重新测评，${slips.length} 张全部收回，有效；第三方有效户数仍不足，${tallies.size} 人继续暂缓，不误他人。`,
      en: `within fifteen working days the village votes again and all ${slips.length} come back; the survey is short of households still, so its ${tallies.size} cadres wait on, and nobody else does.`,
    },
  );
}

/** Makes up the grades that waited: one person proposes, another confirms, each by a result with a seal of its own. */
export async function makeUp(
  half: Half,
  whose: readonly { name: string; reason: string; facts?: Record<string, number | boolean | null> }[],
): Promise<ResultRecord[]> {
  const { organisation, second } = half.stage.offices;
  const before = await resultsOf(half);
  const made: ResultRecord[] = [];
  for (const { name, reason, facts = {} } of whose) {
    const { id } = before.get(name)!;
    await organisation.post(`/api/results/${id}/supersede`, { reason, facts });
    made.push(await second.post<ResultRecord>(`/api/results/${id}/confirm-supersession`, {}));
  }
  return made;
}

/** What the grades that waited came to. */
export async function tellMadeUp({ stage }: Half, made: readonly ResultRecord[]): Promise<void> {
  const said = made.map(({ name, determinedWord, word }) => [name, determinedWord ?? word] as const);
  await stage.step(
    { zh: '补定等次', en: 'Grades made up' },
    {
      zh: `${said.map(([name, word]) => `${name} ${word?.zh ?? '未定'}`).join('、')}：一人提请、另一人确认，原结果留存，新结果另加封印。`,
      en: `${said.map(([, word]) => word?.en ?? 'open').join(', ')}: proposed by one, confirmed by another; the old results stay, the new have seals of their own.`,
    },
  );
}

/** Tells those whose result took another's place; who is graded best is posted first. */
export async function tellAgain({ stage, cycleId }: Half, made: readonly ResultRecord[]): Promise<void> {
  const { organisation } = stage.offices;
  for (const { id: resultId, determinedGrade } of made) {
    if (determinedGrade !== 'good') continue;
    const { id } = await organisation.post<NoticeRecord>('/api/notices', { cycleId, resultId });
    await organisation.post(`/api/notices/${id}/publish`, { reason: '补定等次后张贴。' });
  }
  await organisation.post('/api/feedback/all', { cycleId });
}

/** The case is closed: the case handler corrects, the inspector confirms, and two of the county make up a grade without being told why. */
export async function closeCase(half: Half, name: string): Promise<void> {
  const { stage, cycleId, cohort } = half;
  const { caseHandler, inspector } = stage.offices;
  const { code: entityCode } = named(cohort, name);
  const [figure] = await inspector.list<FigureRecord>('figures', { cycleId, entityCode, fact: CONFIDENTIAL });
  await inspector.post(`/api/figures/${figure!.id}/return`, { reason: '已结案，没有违纪。' });
  const { version } = await caseHandler.get<FigureRecord>(`/api/figures/${figure!.id}`);
  const closed = { value: false, baseline: null, note: null, isScheduled: true, version };
  await caseHandler.put(`/api/figures/${figure!.id}`, closed);
  await inspector.post(`/api/figures/${figure!.id}/confirm`, {});
  await makeUp(half, [{ name, reason: '按规定补定等次。' }]);
  await stage.step(
    { zh: '结案后补定', en: 'Made up after the case' },
    {
      zh: `承办人更正、纪检干部确认，组织部两人按当期办法补定：${name}病假过半，参加评估、不定等次。组织部自始至终看不到原因。`,
      en: 'case handler and inspector say that the case is closed; two of the county make up the outcome by the rules of that half-year, and are never told why: on leave for over half of it, assessed without a grade.',
    },
  );
}
