import type { GradeEffectHandler } from './handler.js';

/** This grade at least, before caps and vetoes. */
export const gradeLift: GradeEffectHandler<'gradeLift'> = {
  touches: 'grade',
  turn: 'lift',
  narrow({ atLeast }, { best, worst }, placeOf) {
    const lift = placeOf(atLeast);
    return { best: Math.min(best, lift), worst: Math.min(worst, lift) };
  },
};
