import { z } from 'zod';
import { About, ClauseId, Code, Id, Limit, Title } from './fields.js';

/** A duty that must not be given to posted cadres. A leaf or task about a barred code is refused with this item's id. */
export const BarredDuty = z.strictObject({
  id: Id,
  title: Title,
  clause: ClauseId,
  bars: z.array(About).min(1),
  /** Words that only warn when a title holds them. */
  words: z.array(z.string().min(1)).optional(),
  /** No duty that could be given, only something that no assessment may ask for: it is neither posted nor reported. */
  isOnlyIndicator: z.literal(true).optional(),
});
export type BarredDuty = z.infer<typeof BarredDuty>;

/** A listed conduct: the code findings carry, and the nodes such a finding may concern. */
export const Conduct = z.strictObject({
  code: Code,
  title: Title,
  clause: ClauseId,
  /** Which kind of entity a finding of this code is about. */
  of: z.enum(['cadre', 'team', 'village', 'township', 'dispatchingUnit', 'county', 'measure']).default('cadre'),
  mayConcern: z.array(Id).min(1).optional(),
  /** Unit of the finding's amount, where it has one. */
  amountUnit: Title.optional(),
});
export type Conduct = z.infer<typeof Conduct>;

/** The right to be heard: how long the person a finding is about has to answer. Silence after the last day is recorded as such. */
export const Hearing = z.strictObject({ clause: ClauseId, answerWithin: Limit });
export type Hearing = z.infer<typeof Hearing>;

/**
 * What follows when a cadre reports that a listed duty was given after all. The township learns of it only when the books are closed, so that
 * nobody is marked down for it.
 */
export const AssignedDutyReports = z.strictObject({
  clause: ClauseId,
  /** The conduct that is recorded of the township, once for each confirmed report. */
  conduct: Code,
  /** How long the township has to answer, from the day on which it learns of the report. */
  answerWithin: Limit,
  /** How long the county has to verify, from the answer or the end of the time for it. */
  verifyWithin: Limit,
});
export type AssignedDutyReports = z.infer<typeof AssignedDutyReports>;

/** What may not be given to posted cadres (`duties`) and what they may not do (`conduct`). */
export const NegativeList = z.strictObject({
  duties: z.array(BarredDuty).default([]),
  conduct: z.array(Conduct).default([]),
  /** When a listed duty may be given after all (emergencies), for so many days. */
  exception: z.strictObject({ title: Title, clause: ClauseId, daysAtMost: z.int().positive() }).optional(),
  hearing: Hearing.optional(),
  reports: AssignedDutyReports.optional(),
});
export type NegativeList = z.infer<typeof NegativeList>;
