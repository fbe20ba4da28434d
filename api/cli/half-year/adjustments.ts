import { DEMO_SEED, demoRoster } from '../../demo/demo-county.js';
import type { AdjustmentRecord, RecommendedAdjustment } from '../../contract/records/adjustment.js';
import type { Cadre } from '../../contract/records/cadre.js';
import type { HandoverRecord } from '../../contract/records/handover.js';
import { type Half, named } from './half.js';
import type { Refusal } from './people.js';

type Successor = { goes: string; comes: string; code: string; on: string; unitCode: string; kind: string };

/** Who succeeds whom in the second half. */
export function successors(): Successor[] {
  const [before, after] = [demoRoster(DEMO_SEED, 'first').postings, demoRoster(DEMO_SEED, 'second').postings];
  return after.flatMap(({ code, name, postedOn, unit, personnelKind }, at) =>
    code === before[at]!.code
      ? []
      : [{ goes: before[at]!.name, comes: name, code, on: postedOn, unitCode: unit.code, kind: personnelKind }],
  );
}

/** Proposes what sealed results recommend; another person decides. */
async function approved(half: Half, name: string, kind: AdjustmentRecord['kind']): Promise<AdjustmentRecord> {
  const { stage, cycleId, cohort } = half;
  const { organisation, second } = stage.offices;
  const all = await organisation.get<RecommendedAdjustment[]>(`/api/adjustments/recommended?cycleId=${cycleId}`);
  const { code } = named(cohort, name);
  const found = all.find((one) => one.entityCode === code && one.kind === kind);
  if (!found) throw new Error(`${kind} of ${name} is not recommended`);
  const { entityKind, entityCode, ground, resultId, rule } = found;
  const proposal = { kind, entityKind, entityCode, ground, resultId, rule, reason: '依封存的结果提出。' };
  const { id } = await organisation.post<AdjustmentRecord>('/api/adjustments', proposal);
  const decision = { isApproved: true, reason: '部务会研究同意。' };
  return second.post<AdjustmentRecord>(`/api/adjustments/${id}/decide`, decision);
}

/** A talk with the township, a talk and a time to put things right with a cadre. @returns the rectification, to be looked at again */
export async function talk(half: Half, township: string, cadre: string): Promise<AdjustmentRecord> {
  const { organisation } = half.stage.offices;
  const on = half.stage.day;
  const talked = await approved(half, township, 'talk');
  const account = '约谈乡镇党委书记：负面清单事项不得再派，公开整改情况。';
  const minuted = { attendees: '县委组织部副部长、乡镇党委书记', minutesNumber: `云组谈〔${on.slice(0, 4)}〕1号` };
  await organisation.post(`/api/adjustments/${talked.id}/carry-out`, { on, account, ...minuted });
  const rectified = await approved(half, cadre, 'rectification');
  const plan = '三项整改：在岗、入户、任务清单第二件。';
  await organisation.post(`/api/adjustments/${rectified.id}/carry-out`, { on, account: plan });
  await half.stage.step(
    { zh: '约谈、整改', en: 'Talk and rectification' },
    {
      zh: `约谈${township}（半年内核实 3 次）；${cadre} 限期整改，${rectified.dueOn} 前复查。排名靠后的不作任何处理。`,
      en: `a talk with the township, three times over; a cadre has until ${rectified.dueOn} to put things right. Nobody is touched for a place in a ranking.`,
    },
  );
  return rectified;
}

/** Those graded poor are replaced as the measure recommends; one is recalled. A listing by rank is no ground. */
export async function replace(half: Half): Promise<Refusal> {
  const { stage, cohort } = half;
  const { offices } = stage;
  const { organisation } = offices;
  const [first] = successors();
  const { code: entityCode } = named(cohort, first!.goes);
  const ranked = { kind: 'recall', entityKind: 'cadre', entityCode, ground: 'lowestRank', reason: '排名末位。' };
  const refused = await organisation.refused('POST', '/api/adjustments', ranked);
  for (const { comes, code, unitCode, kind } of successors()) {
    const file = { areaCode: '529901', cadreCode: code, name: comes, personnelKind: kind };
    const made = await organisation.post<Cadre>('/api/cadres', { ...file, unitId: offices.ids.units.get(unitCode)! });
    offices.ids.cadres.set(code, made.id);
  }
  for (const { goes, code, on } of successors()) {
    const isRecall = on > '2026-09-01';
    const { id } = await approved(half, goes, isRecall ? 'recall' : 'replacement');
    const done = {
      on: isRecall ? dayBefore(on) : (LAST_DAY[goes] ?? dayBefore(on)),
      account: '派出单位另行选派，已与本人谈话。',
    };
    const successor = isRecall ? {} : { successorId: offices.ids.cadres.get(code)!, successorOn: on };
    await organisation.post(`/api/adjustments/${id}/carry-out`, { ...done, ...successor });
  }
  await offices.openCadres(successors().map(({ code }) => code));
  const recalled = successors().filter(({ on }) => on > '2026-09-01');
  await stage.step(
    { zh: '调换、召回', en: 'Replaced and recalled' },
    {
      zh: `${successors().length - recalled.length} 名较差的调换，${recalled.map(({ goes }) => goes).join('、')} 召回，接替的人已经选定。以“排名末位”为由提出的，被拒绝（${refused.code}）。`,
      en: `${successors().length - recalled.length} are replaced and ${recalled.length} recalled. A place in a ranking as the ground is refused ("${refused.code}").`,
    },
  );
  return refused;
}

/** Who goes and who comes overlap by fifteen days. */
const LAST_DAY: Readonly<Record<string, string>> = { 柯成栋: '2026-09-15' };

/** Who goes hands over, who comes receives, item by item; both sign. */
export async function handOver({ stage }: Half): Promise<HandoverRecord> {
  const { offices } = stage;
  const { goes, comes, code, on } = successors().find((one) => LAST_DAY[one.goes])!;
  const [goesCode] = [...demoRoster(DEMO_SEED, 'first').postings]
    .filter(({ name }) => name === goes)
    .map((one) => one.code);
  const [fromCadreId, toCadreId] = [offices.ids.cadres.get(goesCode!)!, offices.ids.cadres.get(code)!];
  // The replacement began it, with its list and its last day.
  const filter = encodeURIComponent(JSON.stringify({ fromCadreId, toCadreId }));
  const [begun] = await offices.organisation.get<HandoverRecord[]>(`/api/handovers?filter=${filter}`);
  if (begun?.startsOn !== on) throw new Error(`no handover from ${goes} to ${comes} began on ${on}`);
  const items = begun.items.map((_, at) => at);
  for (const person of [offices.cadre(goesCode!), offices.cadre(code)]) {
    await person.post(`/api/handovers/${begun.id}/tick`, { items });
    await person.post(`/api/handovers/${begun.id}/sign`, {});
  }
  await stage.step(
    { zh: '交接', en: 'Handover' },
    {
      zh: `${goes} 与 ${comes} 重叠 ${begun.days} 天，${items.length} 项逐项交、逐项收，双方签字；出勤两边都认。`,
      en: `the two overlap by ${begun.days} days; ${items.length} items handed over, received and signed for.`,
    },
  );
  return begun;
}

/** The recalled one's successor comes. */
export async function succeed({ stage }: Half): Promise<void> {
  const { organisation, ids } = stage.offices;
  const roster = demoRoster(DEMO_SEED, 'second').postings;
  for (const { comes, code, on } of successors().filter((one) => one.on > '2026-09-01')) {
    const { villages, post, team } = roster.find((one) => one.code === code)!;
    const where = {
      areaCode: villages[0]!,
      post,
      teamId: ids.teams.get(team)!,
      villages: [],
      batch: '2025年第一批',
      term: '2025-2027',
    };
    await organisation.post(`/api/cadres/${ids.cadres.get(code)!}/post`, { ...where, postedOn: on });
    await stage.step(
      { zh: '接替到岗', en: 'The successor comes' },
      {
        zh: `${comes} 到岗，年底不满 90 天的只写评语。`,
        en: `who serves under 90 days by the end is commented on, not graded.`,
      },
    );
  }
}

/** What was to be put right is looked at again. */
export async function recheck({ stage }: Half, { id, name }: AdjustmentRecord): Promise<void> {
  const seen = { isPassed: true, on: stage.day, account: '三项已整改到位，村民代表会议通报。' };
  await stage.offices.organisation.post(`/api/adjustments/${id}/recheck`, seen);
  await stage.step(
    { zh: '整改复查', en: 'Looked at again' },
    { zh: `${name} 三项整改到位，销号。`, en: `what was to be put right is put right.` },
  );
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
