import { z } from 'zod';
import { About, ClauseId, Code, Id, Title } from './fields.js';

/** A duty that must not be given to posted cadres. A leaf or task about a barred code is refused with this item's id. */
export const BarredDuty = z.strictObject({
  id: Id,
  title: Title,
  clause: ClauseId,
  bars: z.array(About).min(1),
  /** Words that only warn when a title holds them. */
  words: z.array(z.string().min(1)).optional(),
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

/** What may not be given to posted cadres (`duties`) and what they may not do (`conduct`). */
export const NegativeList = z.strictObject({
  duties: z.array(BarredDuty).default([]),
  conduct: z.array(Conduct).default([]),
  /** When a listed duty may be given after all (emergencies), for so many days. */
  exception: z.strictObject({ title: Title, clause: ClauseId, daysAtMost: z.int().positive() }).optional(),
});
export type NegativeList = z.infer<typeof NegativeList>;
