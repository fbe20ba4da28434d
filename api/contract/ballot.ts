import { z } from 'zod';
import { Id } from './fields.js';

const Count = z.int().min(0);

/** Why a ballot does not count: the kind of the check it fails, or an answer that the ballot does not offer. */
export const InvalidReason = z.enum([
  'unknownAnswer',
  'cadresAtMost',
  'unansweredAtMost',
  'notOneself',
  'notAllEqual',
  'notAllFull',
  'noTies',
  'portion',
  'distribution',
]);
export type InvalidReason = z.infer<typeof InvalidReason>;

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
  /** Why the others do not (废票), each under the first reason it fails by; with `valid` they make up `cast`. */
  invalid: z.partialRecord(InvalidReason, z.int().positive()).optional(),
  /** The strata a quorum's `composition` asks for: how many on the roll and among the cast. */
  strata: z.record(Id, z.strictObject({ roll: Count, cast: Count })).optional(),
  /** Per question, how many chose each option. Unanswered is what is left of `valid`. */
  questions: z.record(Id, z.record(Id, Count)),
});
export type Tally = z.infer<typeof Tally>;

/** One ballot or sheet of marks: what it says of each person on it, question by question; what is not there was left blank. */
export const Ballot = z.strictObject({
  /** What the rater is of, where the ballots of strata are told apart. */
  stratum: Id.optional(),
  /** The rater's own code, only where ballots are given by name. */
  by: z.string().min(1).optional(),
  answers: z.record(z.string().min(1), z.record(Id, z.union([Id, z.number()]))),
});
export type Ballot = z.infer<typeof Ballot>;

const Slips = z.strictObject({ roll: Count, issued: Count, returned: Count });

/** The ballots of one rater group at one place in one attempt, with what is known of them from outside the box. */
export const BallotBox = z.strictObject({
  group: Id,
  place: z.string().min(1).optional(),
  attempt: z.int().positive().default(1),
  ...Slips.shape,
  /** Where not every ballot asks about everyone: the same three numbers for each cadre. */
  asked: z.record(z.string().min(1), Slips).optional(),
  /** How many of each stratum are on the roll. */
  strata: z.record(Id, Count).optional(),
  ballots: z.array(Ballot),
});
export type BallotBox = z.infer<typeof BallotBox>;
