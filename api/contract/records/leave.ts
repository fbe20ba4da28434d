import { z } from 'zod';
import { RosterDay } from './posting.js';
import { RecordId, recordFields, Sentence, Version } from './record.js';

/** Why a cadre is away with approval: 公出, 培训, 年休假, 病假, 事假, 借调. */
export const LeaveKind = z.enum(['officialTrip', 'training', 'annual', 'sick', 'personal', 'secondment']);
export type LeaveKind = z.infer<typeof LeaveKind>;

const leaveFields = {
  kind: LeaveKind,
  /** First and last day. */
  from: RosterDay,
  to: RosterDay,
  /** How many of these days are working days, as the holiday notice of the year has it. */
  workingDays: z.int().min(0).max(184),
};

/** Why days of a cycle whose books are closed change; asked for only then, and of the county alone. */
const LateReason = Sentence.optional();

type Span = { from: string; to: string; workingDays: number };

const fitsTogether = (context: z.core.ParsePayload<Span>) => {
  const { from, to, workingDays } = context.value;
  const fault = (path: string, message: string) =>
    context.issues.push({ code: 'custom', path: [path], input: context.value, message });
  if (to < from) {
    fault('to', `≥ from (${from})`);
    return;
  }
  // Days count in the half-year they lie in: one record never counts in two.
  if (halfOf(from) !== halfOf(to))
    fault('to', '跨半年的，请在6月30日或12月31日处分两条登记 / enter it in two parts, one for each half-year');
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  if (workingDays > days) fault('workingDays', `≤ ${days}`);
};

const halfOf = (day: string) => `${day.slice(0, 4)}-${day.slice(5, 7) <= '06' ? 1 : 2}`;

/** A new entry of the leave register. */
export const NewLeave = z
  .strictObject({ cadreId: RecordId, ...leaveFields, reason: LateReason })
  .check(fitsTogether)
  .meta({ id: 'NewLeave' });
export type NewLeave = z.infer<typeof NewLeave>;

/** An entry as it should have been; `isCancelled` where the leave was not taken. What it said before stays in the audit. */
export const LeaveChange = z
  .strictObject({ ...leaveFields, isCancelled: z.boolean().default(false), reason: LateReason, version: Version })
  .check(fitsTogether)
  .meta({ id: 'LeaveChange' });
export type LeaveChange = z.infer<typeof LeaveChange>;

/** An entry of the leave register. Days on post are counted by it, so that nobody clocks in. */
export const Leave = z
  .strictObject({
    ...recordFields,
    cadreId: RecordId,
    unitId: RecordId,
    /** Where the cadre was posted then. */
    areaCode: z.string(),
    ...leaveFields,
    isCancelled: z.boolean(),
  })
  .meta({ id: 'Leave' });
export type Leave = z.infer<typeof Leave>;
