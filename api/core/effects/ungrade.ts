import type { EffectOf, GradeEffectHandler } from './handler.js';

/** Takes part without a grade: comment only, graded later, not assessed, or no grade. */
export const ungrade: GradeEffectHandler<'ungrade'> = {
  touches: 'grade',
  turn: 'outside',
  narrow: (_effect, interval) => interval,
};

/** Which of several ungradings counts, the strongest first. */
export const UNGRADE_ORDER: readonly EffectOf<'ungrade'>['as'][] = [
  'notAssessed',
  'gradedLater',
  'noGrade',
  'commentOnly',
];
