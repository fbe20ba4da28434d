import { CLOSED_STATES } from '../contract/records/cycle.js';
import { AssignedDutyRecord } from '../contract/records/assigned-duty.js';
import type { NegativeList } from '../contract/negative-list.js';
import type { CountyDays } from '../calendar-days/calendar.service.js';
import { dayIn } from '../calendar-days/calendar.service.js';
import { dayAfter } from '../core/plan-cycle.js';
import type { CycleEntity } from '../cycles/cycles.service.js';
import type { Actor } from '../http/access.js';
import { movesOf } from '../http/moves.js';
import { shown } from '../http/shown.js';
import type { AssignedDutyEntity } from './assigned-duty.entity.js';

/** Where the measure does not say: twice what the model measure does. */
const ANSWER_WITHIN = { days: 10, unit: 'workingDays' } as const;
const VERIFY_WITHIN = { days: 20, unit: 'workingDays' } as const;

/** What a report is read with: its cycle, the measure's list, and the days as the county counts them. */
export type Around = { cycle: CycleEntity; list: NegativeList; days: CountyDays; timeZone: string };

/** Until when whom it is about answers, and until when the county verifies. All null while the books are open. */
export type Clocks = { releasedOn: string | null; answerDueOn: string | null; verifyDueOn: string | null };

/** Whether this reader knows who reported: the county and the cadre do, nobody else. */
export const isInside = ({ role }: Actor): boolean =>
  role === 'countyOrganisation' || role === 'cadre' || role === 'system';

/** Whether the books are closed, so that nobody is marked any more by who reads this. */
export const isReleased = ({ state }: Pick<CycleEntity, 'state'>): boolean =>
  CLOSED_STATES.some((closed) => closed === state);

/** The days of a report. */
export function clocksOf(
  { answeredOn }: Pick<AssignedDutyEntity, 'answeredOn'>,
  { cycle, list, days, timeZone }: Around,
): Clocks {
  if (!isReleased(cycle) || cycle.closedAt === null) return { releasedOn: null, answerDueOn: null, verifyDueOn: null };
  const releasedOn = dayIn(timeZone, cycle.closedAt);
  const { answerWithin = ANSWER_WITHIN, verifyWithin = VERIFY_WITHIN } = list.reports ?? {};
  const answerDueOn = days.lastOf(releasedOn, answerWithin);
  return { releasedOn, answerDueOn, verifyDueOn: days.lastOf(answeredOn ?? answerDueOn, verifyWithin) };
}

/** Whether the township is still waited for on this day. */
export const isWaitedFor = ({ answer }: AssignedDutyEntity, { answerDueOn }: Clocks, today: string): boolean =>
  answer === null && (answerDueOn === null || answerDueOn >= today);

/** A report as this reader may see it. */
export function told(report: AssignedDutyEntity, around: Around, actor: Actor): AssignedDutyRecord {
  const { list, days, cycle } = around;
  const clocks = clocksOf(report, around);
  const title = list.duties.find(({ id }) => id === report.item)?.title ?? { zh: report.item, en: report.item };
  const workingDays = days.workingDaysUntil(dayAfter(report.from, -1), report.to);
  const moves = movesOf('assigned-duties', report.state, actor, barred(report, around, clocks, actor));
  const said = { ...clocks, title, workingDays, moves };
  if (!isInside(actor)) return shown(AssignedDutyRecord, report, { ...said, ...outside(report, cycle) });
  return shown(AssignedDutyRecord, report, actor.role === 'cadre' ? { ...said, proposed: null } : said);
}

/** Nothing that tells who reported, or when: what came before the closing looks as if it came with it. */
function outside({ version, updatedAt }: AssignedDutyEntity, { closedAt }: CycleEntity) {
  return {
    createdAt: closedAt!,
    updatedAt: version === 1 ? closedAt! : updatedAt,
    cadreId: null,
    account: null,
    reportedBy: null,
    proposed: null,
    remedy: null,
    verifiedBy: null,
  };
}

/** Which move a verification is. */
export const MOVES = { confirmed: 'confirm', notConfirmed: 'not-confirm', excepted: 'except' } as const;

function barred(report: AssignedDutyEntity, { cycle, days }: Around, clocks: Clocks, actor: Actor): string[] {
  const { proposed, reportedBy } = report;
  const isEarly = isWaitedFor(report, clocks, days.today);
  const isOwn = [reportedBy, proposed?.by].includes(actor.accountId);
  const decided = isEarly || isOwn || !proposed ? null : MOVES[proposed.outcome];
  return [
    ...(isReleased(cycle) ? ['withdraw'] : ['answer']),
    ...(isEarly ? ['propose'] : []),
    ...Object.values(MOVES).filter((move) => move !== decided),
  ];
}
