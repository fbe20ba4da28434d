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
