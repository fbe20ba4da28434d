import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { BallotBoxEntity } from '../../../api/ballots/ballot-box.entity.js';
import type { CycleState } from '../../../api/contract/records/cycle.js';
import { ConsultationEntity } from '../../../api/consultations/consultation.entity.js';
import type { CycleEntity } from '../../../api/cycles/cycle.entity.js';
import { FigureEntity } from '../../../api/indicators/figure.entity.js';
import { MarkEntity } from '../../../api/marks/mark.entity.js';
import { FeedbackEntity } from '../../../api/notices/feedback.entity.js';
import { NoticeEntity } from '../../../api/notices/notice.entity.js';
import { DeterminationEntity, MeetingEntity } from '../../../api/results/determination.entity.js';
import { ResultEntity } from '../../../api/results/result.entity.js';
import { ReviewEntity } from '../../../api/reviews/review.entity.js';
import { WindowEntity } from '../../../api/schedule/window.entity.js';
import { cadreSheet, villageSheet } from '../build/sheets.js';
import { today } from './bodies.js';
import type { Chance } from './chance.js';
import { type County, named, type Person } from './county.js';
import { cycleOf } from './known.js';

/** One request of a half-year as it goes on when nobody interferes. */
export type Step = { who: Person; route: string; id?: string; body: object; notBefore?: string };

type Told = { county: County; cycle: CycleEntity; chance: Chance };

/** What is to be done next in the county's half-year, and by whom; null when it is over. */
export async function nextStep(county: County, chance: Chance): Promise<Step | null> {
  const cycle = await cycleOf(county);
  if (cycle) return STEPS[cycle.state]({ county, cycle, chance });
  const half = { code: '2026-H1', half: 'first', startsOn: '2026-01-01', cutoffOn: '2026-06-30' };
  const body = { ...half, areaCode: county.code, ruleSetId: county.measure.ruleSetId };
  return { who: named(county, 'county 1'), route: 'POST /api/cycles', body };
}

const STEPS: Record<CycleState, (told: Told) => Promise<Step | null> | Step | null> = {
  planned: (told) => moveOf(told, 'open'),
  open: (told) => (told.county.measure.ruleSet.code === 'half-year' ? marking(told) : figuring(told)),
  closed: async (told) => {
    const uncounted = (await of(told, BallotBoxEntity)).some(({ state }) => state === 'open');
    return uncounted && told.chance.below(4) > 0
      ? byCounty(told, 1, 'POST /api/ballots/count')
      : byCounty(told, 1, 'POST /api/results/assess', { reason: '按县里部署办理' });
  },
  assessed: hearing,
  consulted: determining,
  determined: (told) => byCounty(told, 1, 'POST /api/results/seal', { reason: '按县里部署办理' }),
  sealed: posting,
  noticed: afterwards,
  final: () => null,
};

/** The days of every cadre, by one person and confirmed by another; now and then a side stays missing. */
async function figuring(told: Told): Promise<Step> {
  const { county, chance } = told;
  const figures = (await of(told, FigureEntity)).filter(({ fact }) => fact === 'days');
  const missing = county.home.cadres.filter(({ code }) => !figures.some(({ entityCode }) => entityCode === code));
  if (missing.length > 0 && chance.below(8) > 0) {
    const rows = missing.map(({ code }) => ({
      entityKind: 'cadre',
      entityCode: code,
      fact: 'days',
      value: chance.of([95, 92, 90, 85, 80, 70, 13]),
    }));
    return byCounty(told, 1, 'POST /api/figures/many', { figures: rows });
  }
  const ids = figures.filter(({ state }) => state === 'recorded').map(({ id }) => id);
  return ids.length > 0 ? byCounty(told, 2, 'POST /api/figures/confirm', { ids }) : closing(told);
}

/** One township's sheets, submitted by one person and countersigned by another. */
async function marking(told: Told): Promise<Step> {
  const { county } = told;
  const [township] = county.home.townships;
  const marks = (await of(told, MarkEntity)).filter(({ areaCode }) => areaCode.startsWith(township.code));
  const cycleId = told.cycle.id;
  const ids = (state: string) => marks.filter((one) => one.state === state).map(({ id }) => id);
  const one = named(county, 'township 1');
  const sheets = [
    ...township.village.cadres.flatMap(({ code }) => cadreSheet(code)),
    ...villageSheet(township.village.code),
  ].filter(({ item, entityCode }) => !marks.some((mark) => mark.item === item && mark.entityCode === entityCode));
  if (sheets.length > 0) return { who: one, route: 'POST /api/marks/many', body: { cycleId, marks: sheets } };
  if (ids('draft').length > 0)
    return { who: one, route: 'POST /api/marks/submit', body: { cycleId, ids: ids('draft') } };
  if (ids('submitted').length > 0) {
    const who = named(county, 'second of township 1');
    return { who, route: 'POST /api/marks/countersign', body: { cycleId, ids: ids('submitted') } };
  }
  return closing(told);
}

async function closing(told: Told): Promise<Step> {
  const windows = await of(told, WindowEntity);
  return windows.length === 0 ? byCounty(told, 1, 'POST /api/windows/plan') : moveOf(told, 'close');
}

/** Every office is asked, and says that it has no objection. */
async function hearing(told: Told): Promise<Step> {
  const { county } = told;
  const asked = await of(told, ConsultationEntity);
  if (asked.length === 0) return byCounty(told, 2, 'POST /api/consultations/ask', { dueOn: today(county) });
  const open = asked.find(({ state }) => state === 'asked');
  const office = county.people.find(
    ({ role, who }) => open?.role === role && (role !== 'townshipCommittee' || who.areaCode === open.areaCode),
  );
  if (!open || !office) return moveOf(told, 'consult');
  return { who: office, route: 'POST /api/consultations/:id/answer', id: open.id, body: { others: 'none' } };
}

/** A meeting, what it decides of everybody, and the second person who determines. */
async function determining(told: Told): Promise<Step> {
  const [meeting] = await of(told, MeetingEntity);
  const meant = { name: '部务会', heldOn: today(told.county), present: ['唐一舟', '江远帆'], minutesNumber: '2026-14' };
  if (!meeting) return byCounty(told, 1, 'POST /api/meetings', meant);
  const decided = await of(told, DeterminationEntity);
  const results = await of(told, ResultEntity);
  const left = results.filter(
    ({ id, standing, kind }) =>
      kind === 'cadre' &&
      (standing === 'graded' || standing === 'notDetermined') &&
      !decided.some(({ resultId }) => resultId === id),
  );
  if (left.some(({ grade }) => grade !== null)) return byCounty(told, 1, 'POST /api/determinations/record-as-proposed');
  const determinations = left.map(({ id }) => ({ resultId: id, grade: 'fair', reason: '会议研究。' }));
  if (left.length > 0) return byCounty(told, 1, 'POST /api/determinations/record', { determinations });
  return { ...moveOf(told, 'determine'), who: named(told.county, 'county 3'), body: { meetingId: meeting.id } };
}

/** The notice is drawn up and posted in its window. */
async function posting(told: Told): Promise<Step> {
  const [notice] = await of(told, NoticeEntity);
  const window = (await of(told, WindowEntity)).find(({ code }) => code === 'notice');
  const notBefore = window?.fromOn ?? undefined;
  if (!notice) return { ...byCounty(told, 1, 'POST /api/notices'), notBefore };
  return {
    ...byCounty(told, 1, 'POST /api/notices/:id/publish'),
    id: notice.id,
    body: { reason: '按县里部署办理' },
    notBefore,
  };
}

/** Everybody is told; one asks for a review, which is decided by two; the clocks run out. */
async function afterwards(told: Told): Promise<Step> {
  const { county, chance } = told;
  const [notice] = await of(told, NoticeEntity);
  const feedback = await of(told, FeedbackEntity);
  if (feedback.length === 0)
    return { ...byCounty(told, 1, 'POST /api/feedback/all'), notBefore: dayAfter(notice?.endsOn ?? today(county), 1) };
  const [review] = await of(told, ReviewEntity);
  const path = 'POST /api/reviews';
  const owner = named(county, 'cadre 3');
  const own = (await of(told, ResultEntity)).find(({ cadreId }) => cadreId === owner.who.cadreId);
  if (!review && own && chance.below(2) === 0)
    return { who: owner, route: path, body: { resultId: own.id, account: '天数少记了两天，请核对。' } };
  const id = review?.id;
  if (review?.state === 'submitted') return { ...byCounty(told, 1, `${path}/:id/accept`), id, body: {} };
  if (review?.state === 'accepted') {
    const body = { outcome: 'dismissed', reason: '核对台账，记录无误。' };
    return { ...byCounty(told, 1, `${path}/:id/propose`), id, body };
  }
  if (review?.state === 'proposed')
    return {
      ...byCounty(told, 2, `${path}/:id/${review.proposed?.outcome === 'upheld' ? 'uphold' : 'dismiss'}`),
      id,
      body: {},
    };
  return { ...moveOf(told, 'finish'), notBefore: dayAfter(today(county), 20) };
}

const of = <E extends ObjectLiteral>({ county, cycle }: Told, table: EntityTarget<E>): Promise<E[]> =>
  county.service.database.read.find(table, {
    where: { cycleId: cycle.id } as never,
    order: { createdAt: 'ASC' } as never,
  });

function byCounty({ county, cycle }: Told, n: 1 | 2 | 3, route: string, body: object = {}): Step {
  return { who: named(county, `county ${n}`), route, body: { cycleId: cycle.id, ...body } };
}

function moveOf({ county, cycle }: Told, move: string): Step {
  return {
    who: named(county, 'county 1'),
    route: `POST /api/cycles/:id/${move}`,
    id: cycle.id,
    body: { reason: '按县里部署办理' },
  };
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
