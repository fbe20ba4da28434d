import { z } from 'zod';
import { boundFields, ClauseId, Figure, FigureOrUnspecified, Id, Title } from './fields.js';

/** A named level that a rater picks instead of typing a number. */
export const Level = z.strictObject({
  title: Title,
  points: FigureOrUnspecified,
  /** What deserves this level, in words the rater reads beside the choice. */
  anchor: Title.optional(),
  /** A sentence (at most so many characters) is asked when this level is picked. */
  sentenceAtMost: z.int().positive().optional(),
});
export type Level = z.infer<typeof Level>;

/** One option of a ballot question. */
export const BallotOption = z.strictObject({
  title: Title,
  /** False for 不了解: chosen, counted, but outside the question's denominator. */
  counts: z.boolean().default(true),
});
export type BallotOption = z.infer<typeof BallotOption>;

/** One question of a ballot, with its options by id. How many points an option gives stands in the `ballot` node that reads it. */
export const Question = z.strictObject({
  title: Title,
  options: z.record(Id, BallotOption),
});
export type Question = z.infer<typeof Question>;

/** Below its quorum a rater group is missing, whatever it said. Everything that is written must be met, in every place. */
export const Quorum = z.strictObject({
  clause: ClauseId,
  /** Least number of valid ballots. */
  number: z.int().positive().optional(),
  /** Least share, 0 to 1, of valid ballots among those on the roll. */
  shareOfRoll: Figure.optional(),
  /** Least share, 0 to 1, of valid ballots among those issued. */
  shareOfIssued: Figure.optional(),
  /** Least share, 0 to 1, of valid ballots among those cast: more invalid ones void the place. */
  shareOfCast: Figure.optional(),
  /** Strata the group must hold, by number or share (0 to 1), of the roll or of the ballots cast; tallies count them under `strata`. */
  composition: z
    .array(
      z.strictObject({
        stratum: Id,
        title: Title,
        number: z.int().positive().optional(),
        share: Figure.optional(),
        of: z.enum(['roll', 'cast']),
      }),
    )
    .min(1)
    .optional(),
});
export type Quorum = z.infer<typeof Quorum>;

/** Some options of the ballot, or an interval of the points that one person gets on it. */
const bandFields = { options: z.array(Id).min(1).optional(), ...boundFields };

/** One band of a forced distribution: its share, 0 to 1, of the people on a ballot. */
export const DistributionBand = z.strictObject({ ...bandFields, share: Figure });
export type DistributionBand = z.infer<typeof DistributionBand>;

/**
 * What makes a ballot, or a whole village's ballots, void. A closed list. What is said of points is said of the sum of the points
 * that one person gets on the ballot, or of those under `question`.
 */
export const BallotCheck = z.discriminatedUnion('kind', [
  /** A ballot with more unanswered questions than this about one person is void for that person. */
  z.strictObject({ kind: z.literal('unansweredAtMost'), number: z.int().min(0), clause: ClauseId }),
  /** One ballot names at most so many cadres. */
  z.strictObject({ kind: z.literal('cadresAtMost'), number: z.int().positive(), clause: ClauseId }),
  /** More returned than issued voids the place and is repeated once. */
  z.strictObject({ kind: z.literal('returnedAtMostIssued'), clause: ClauseId }),
  /** A ballot on which raters assess themselves is void. It can only be seen where ballots say who gave them. */
  z.strictObject({ kind: z.literal('notOneself'), clause: ClauseId }),
  /** A ballot that gives two or more people all the same answers is void. */
  z.strictObject({ kind: z.literal('notAllEqual'), clause: ClauseId }),
  /** A ballot that gives everyone only these best options, or these points or more, is void. */
  z.strictObject({
    kind: z.literal('notAllFull'),
    options: z.array(Id).min(1).optional(),
    from: Figure.optional(),
    question: Id.optional(),
    clause: ClauseId,
  }),
  /** No two people may get the same points. */
  z.strictObject({ kind: z.literal('noTies'), question: Id.optional(), clause: ClauseId }),
  /** How many people, by number or share (0 to 1) of those on the ballot, get these options or points: 好 for at most 30 %. */
  z.strictObject({
    kind: z.literal('portion'),
    ...bandFields,
    question: Id.optional(),
    atLeast: z.int().min(0).optional(),
    atMost: z.int().min(0).optional(),
    shareAtLeast: Figure.optional(),
    shareAtMost: Figure.optional(),
    clause: ClauseId,
  }),
  /**
   * A forced distribution over the people on a ballot. `stated` gives the number of each band, by how many people there are, where
   * the source writes them out; for other numbers shares become people by largest remainder, or the source does not say.
   */
  z.strictObject({
    kind: z.literal('distribution'),
    bands: z.array(DistributionBand).min(2),
    question: Id.optional(),
    stated: z.record(z.string().regex(/^[1-9]\d*$/, 'a number of people'), z.array(z.int().min(0)).min(2)).default({}),
    otherwise: z.enum(['largestRemainder', 'unspecified']),
    clause: ClauseId,
  }),
]);
export type BallotCheck = z.infer<typeof BallotCheck>;

/** One of the sides that assess. Its weight stands only in the `weighted` node that uses it. */
export const RaterGroup = z.strictObject({
  title: Title,
  clause: ClauseId,
  /** Sets of named levels by id, for marks. */
  scales: z.record(Id, z.record(Id, Level)).optional(),
  questions: z.record(Id, Question).optional(),
  quorum: Quorum.optional(),
  ballotChecks: z.array(BallotCheck).min(1).optional(),
  /** Fewer valid ballots than this are never shown; it may not exceed the quorum, so that subtraction recovers nothing. */
  showFrom: z.int().positive().optional(),
});
export type RaterGroup = z.infer<typeof RaterGroup>;
