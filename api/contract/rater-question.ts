import { z } from 'zod';
import { Title } from './fields.js';

/** One mark as a diagnosis reads it: who gave whom how many points for which item. */
export const Reading = z.strictObject({
  rater: z.string().min(1),
  cadre: z.string().min(1),
  item: z.string().min(1),
  points: z.number(),
  /** How many minutes before the window closed it was entered, where that is known. */
  leftMinutes: z.number().min(0).optional(),
});
export type Reading = z.infer<typeof Reading>;

/** Who of a pool came out best in one cycle. */
export const Turn = z.strictObject({
  pool: z.string().min(1),
  /** Sorts as time goes: `2025-H2` before `2026-H1`. */
  cycle: z.string().min(1),
  members: z.array(z.string()),
  best: z.array(z.string()),
});
export type Turn = z.infer<typeof Turn>;

/**
 * Something in the marks that people should look at. It never changes a point: every pattern here also has an innocent reason, so
 * it is put as a question, with the figure it rests on and how many marks or people stand behind that.
 */
export const RaterQuestion = z.strictObject({
  kind: z.enum([
    'lenient',
    'severe',
    'narrow',
    'halo',
    'sameForAll',
    'twins',
    'disagreement',
    'lateBurst',
    'takingTurns',
  ]),
  /** The raters, or for taking turns the pools, it is about; for disagreement all raters of the group. */
  about: z.array(z.string()).min(1),
  /** The figure that made it worth asking, to three decimals: what it is, `question` says. */
  figure: z.number(),
  /** How many cadres, marks or cycles it rests on. */
  count: z.int().positive(),
  question: Title,
});
export type RaterQuestion = z.infer<typeof RaterQuestion>;

/**
 * One rater of a group beside the others, in the figures that questions are asked from. Null where too few cadres were marked to say
 * anything, or nobody is there to compare with.
 */
export const RaterProfile = z.strictObject({
  rater: z.string().min(1),
  cadres: z.int().positive(),
  /** Severity: the mean distance from the others in standard deviations; above 0 is higher marks. */
  distance: z.number().nullable(),
  /** Spread: the variance between cadres over that of all others together; 1 is theirs. */
  apart: z.number().nullable(),
  /** One overall impression: the variance between the items of a cadre over that of all others together; 1 is theirs. */
  alike: z.number().nullable(),
  /** Identical runs: the greatest share, 0 to 1, of cadres who got the very same marks on every item. */
  same: z.number().nullable(),
});
export type RaterProfile = z.infer<typeof RaterProfile>;

/** How the best grade went round in one pool. */
export const TurnProfile = z.strictObject({
  pool: z.string().min(1),
  cycles: z.int().min(2),
  /** How many best grades were given after the first cycle, and how many of them to somebody who had had one before. */
  best: z.int().min(0),
  again: z.int().min(0),
  /** How likely it is by lot that nobody has it twice; null where somebody had. */
  byLot: z.number().nullable(),
});
export type TurnProfile = z.infer<typeof TurnProfile>;
