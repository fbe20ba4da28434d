import { z } from 'zod';
import { Id } from './fields.js';

const Count = z.int().min(0);

/** What was counted at one place in one attempt. Results read tallies, never ballots. */
export const Tally = z.strictObject({
  group: Id,
  /** The village where these people voted; absent where there is only one place. */
  place: z.string().min(1).optional(),
  /** 1 for the first time, 2 after one repeat. */
  attempt: z.int().positive().default(1),
  /** People entitled to vote (应到). */
  roll: Count,
  /** Ballots issued (发出). */
  issued: Count,
  /** Ballots that came back (收回). */
  returned: Count,
  /** Ballots cast, valid or not. */
  cast: Count,
  /** Ballots that count (有效); points and quorum are of these. */
  valid: Count,
  /** The strata a quorum's `composition` asks for: how many on the roll and among the cast. */
  strata: z.record(Id, z.strictObject({ roll: Count, cast: Count })).optional(),
  /** Per question, how many chose each option. Unanswered is what is left of `valid`. */
  questions: z.record(Id, z.record(Id, Count)),
});
export type Tally = z.infer<typeof Tally>;
