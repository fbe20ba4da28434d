import type { GradeEffectHandler } from './handler.js';

/** The worst grade, whatever the points. */
export const veto: GradeEffectHandler<'veto'> = {
  touches: 'grade',
  turn: 'veto',
  narrow: (_effect, _interval, _placeOf, worst) => ({ best: worst, worst }),
};
