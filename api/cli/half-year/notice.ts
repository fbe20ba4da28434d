import type { NoticeRecord, ObjectionRecord } from '../../contract/records/notice.js';
import { type Half, named, resultsOf } from './half.js';
import type { ResultFile } from '../../contract/records/result.js';
import { together } from './together.js';

/** Names graded best, inside townships and units, for five working days; nothing else is on it. */
export async function tellNotice({ stage, cycleId }: Half): Promise<NoticeRecord> {
  const [notice] = await stage.offices.organisation.list<NoticeRecord>('notices', { cycleId });
  await stage.step(
    { zh: '公示', en: 'The notice' },
    {
      zh: `${notice!.names.length} 人评为好，在派驻乡镇和派出单位内部公示 ${notice!.fromOn} 至 ${notice!.endsOn}；没有分数、名次，不上互联网。`,
      en: `${notice!.names.length} names inside their townships and units, ${notice!.fromOn} to ${notice!.endsOn}; no points, no places, not on the internet.`,
    },
  );
  return notice!;
}

/** Somebody objects to a name; the county looks and answers before the notice ends. */
export async function object({ stage, cohort }: Half, notice: NoticeRecord, township: string): Promise<void> {
  const { offices } = stage;
  const [committee] = offices.townships.get(named(cohort, township).code)!;
  const [own] = (await committee.get<NoticeRecord>(`/api/notices/${notice.id}`)).names;
  const objection = { noticeId: notice.id, line: own!.line, from: '村民', text: '产业收入有补助款，没有扣除。' };
  const { id } = await committee.post<ObjectionRecord>('/api/objections', objection);
  const reason = '核对村账和银行流水，补助款没有计入经营性收入。';
  await offices.second.post(`/api/objections/${id}/dismiss`, { reason });
  await stage.step(
    { zh: '异议', en: 'An objection' },
    {
      zh: `对一人有异议，公示期内核对账目，不成立，书面答复。`,
      en: `one objection, checked against the accounts and answered in time.`,
    },
  );
}

/** Each is told in person, each unit by letter; the day for a review runs from here. */
export async function feedBack(half: Half): Promise<void> {
  const { stage, cycleId } = half;
  const { organisation, ids } = stage.offices;
  await organisation.post('/api/feedback/all', { cycleId });
  const results = [...(await resultsOf(half)).values()];
  const units = [...new Set(results.map(({ unitId }) => unitId!))];
  const unitCodes = new Map([...ids.units].map(([code, id]) => [id, code]));
  const ordered = units.toSorted((a, b) => (unitCodes.get(a)! < unitCodes.get(b)! ? -1 : 1));
  await together(ordered, (unitId, at) =>
    organisation.post('/api/feedback/letters', {
      cycleId,
      unitId,
      number: `云组函〔${stage.day.slice(0, 4)}〕${at + 1}号`,
    }),
  );
  await stage.step(
    { zh: '反馈本人、函告派出单位', en: 'Told' },
    {
      zh: `${results.length} 人当面反馈，${units.length} 家派出单位发函。`,
      en: `${results.length} in person, ${units.length} units by letter.`,
    },
  );
}

/** What a cadre reads of the own result, and what nobody tells of another's. */
export async function readOwn(half: Half, name: string, hidden: string | null): Promise<ResultFile> {
  const { stage, cohort } = half;
  const { offices } = stage;
  const results = await resultsOf(half);
  const read = (who: string) =>
    offices.cadre(named(cohort, who).code).get<ResultFile>(`/api/results/${results.get(who)!.id}`);
  const own = await read(name);
  await stage.step(
    { zh: '看本人结果', en: 'The own result' },
    {
      zh: `${name}：${own.points} 分，${own.determinedWord?.zh ?? own.word?.zh}；${own.sentences.length} 行说明，每一分写明条款，看不到名次。`,
      en: `${own.points} points, ${own.determinedWord?.en ?? own.word?.en}; ${own.sentences.length} lines, each with its clause, and no rank.`,
    },
  );
  if (hidden === null) return own;
  const secret = await read(hidden);
  // The rule stands on everybody's page with the same sentence, so that it tells nothing.
  const [here, there] = [own, secret].map(({ sentences }) => sentences.find(({ id }) => id === 'R19')?.text);
  if (here !== there) throw new Error(`the reason of a deferred grade was told: ${there}`);
  await stage.step(
    { zh: '暂不定等次', en: 'A grade deferred' },
    {
      zh: `${hidden}：${secret.word?.zh ?? '暂不定等次'}。原因只限承办人和纪检可见，本人、乡镇、派出单位的页面上都没有。`,
      en: `another reads "${secret.word?.en ?? 'deferred'}"; why is seen by case handler and inspector alone.`,
    },
  );
  return own;
}
