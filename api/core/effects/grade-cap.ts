import type { GradeEffectHandler } from './handler.js';

/** This grade at most: with the order good, fair, poor a cap at fair turns good into fair and leaves poor alone. */
export const gradeCap: GradeEffectHandler<'gradeCap'> = {
  touches: 'grade',
  turn: 'cap',
  narrow({ atMost }, { best, worst }, placeOf) {
    const cap = placeOf(atMost);
    return { best: Math.max(best, cap), worst: Math.max(worst, cap) };
  },
};
