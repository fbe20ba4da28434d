import type { GradeEffectHandler } from './handler.js';

/** The grade waits for a named step; nobody else waits with it. */
export const hold: GradeEffectHandler<'hold'> = {
  touches: 'grade',
  turn: 'outside',
  narrow: (_effect, interval) => interval,
};
