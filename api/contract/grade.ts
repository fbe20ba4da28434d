import { z } from 'zod';
import { boundFields, ClauseId, Figure, Id, Title, Unspecified, WholeRounding } from './fields.js';
import { UngradedAs } from './effect.js';
import { Pool } from './fact.js';

/** A band of points and the grade it gives; `unspecified` owns a gap the measure really has. */
export const GradeBand = z.strictObject({
  ...boundFields,
  grade: z.union([Id, Unspecified]),
});
export type GradeBand = z.infer<typeof GradeBand>;

/** A code of the national list of assessment results, such as `1` or `2B`. */
const ResultCode = z.string().regex(/^[1-9][A-Z]?$/, 'a code is a digit and at most one capital letter, such as "2B"');

/** The grade words, best first, and how points become one. Without bands only rules narrow the grade. */
export const Grades = z.strictObject({
  clause: ClauseId,
  order: z.array(z.strictObject({ id: Id, title: Title })).min(2),
  bands: z.array(GradeBand).min(1).optional(),
  /** A choice fact that decides which words are shown (civil servants and institution staff differ). */
  wordsBy: z
    .strictObject({
      fact: Id,
      words: z.record(Id, z.record(Id, Title)),
      /** National codes of the same words (A1517: `2`, `2B`), for records that go into other systems; by choice, then grade. */
      codes: z.record(Id, z.record(Id, ResultCode)).optional(),
    })
    .optional(),
  /** National codes of taking part without a grade, by how it is ungraded (A1517: `5`, `6`). */
  ungradedCodes: z.partialRecord(UngradedAs, ResultCode).optional(),
});
export type Grades = z.infer<typeof Grades>;

/** How many may hold a grade, counted per stratum, and who stands behind the line. */
export const Quota = z.strictObject({
  id: Id,
  title: Title,
  clause: ClauseId,
  grade: Id,
  /** Strata: all together, by link (each team apart) or by a choice fact. */
  strata: Pool,
  /** `shouldTakePart` counts those whose grade is still null; `tookPart` only the graded. Ungraded are in neither. */
  base: z.enum(['shouldTakePart', 'tookPart']),
  /** Share of the base, or the id of a fact that holds it, equal for everyone of a stratum. */
  share: z.union([Figure, z.strictObject({ fact: Id })]).optional(),
  /** Seats as such, or the id of a fact that holds them. */
  seats: z.union([z.int().min(0), z.strictObject({ fact: Id })]).optional(),
  round: WholeRounding,
  /** After rounding down, seats left under the ceiling go to the largest remainders; equal remainders get none. */
  remainder: z.enum(['lapse', 'largestRemainder']).default('lapse'),
  /** A limit over all strata together. */
  ceiling: z.strictObject({ share: Figure, round: WholeRounding, clause: ClauseId }).optional(),
  ties: z.strictObject({
    /** Nodes compared in this order when points are equal. */
    by: z.array(Id).default([]),
    /** Still equal at the line: all in, all out, or out and left to the authority to determine. */
    then: z.enum(['allIn', 'allOut', 'determine']),
  }),
  /** The grade of those behind the line; `unspecified` leaves it open below the quota's grade. */
  pushedOutTo: z.union([Id, Unspecified]),
});
export type Quota = z.infer<typeof Quota>;
