import { z } from 'zod';
import { Code, Day, Id } from './fields.js';

/** A confirmed occurrence of a listed conduct. */
export const Finding = z.strictObject({
  id: z.string().min(1),
  code: Code,
  day: Day,
  /** The node it concerns, for rules that veto "the item concerned". */
  concerns: Id.optional(),
  amount: z.number().optional(),
});
export type Finding = z.infer<typeof Finding>;
