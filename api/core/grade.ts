import type { Effect } from '../contract/effect.js';
import type { Grades } from '../contract/grade.js';
import { within } from './bounds.js';
import { effectHandler } from './effects/index.js';
import type { GradeEffectHandler } from './effects/handler.js';
import type { Interval } from './interval.js';
import type { Exact } from './exact.js';

/** Grades as places in their order, and the band that owns a number of points. */
export interface GradeScale {
  ids: readonly string[];
  placeOf(grade: string): number;
  /** The interval a number of points falls in: one grade, or all of them where the measure leaves it open. */
  bandOf(points: Exact | null): Interval;
}

/** Prepares the grades of a rule set. Points outside every band are open, like those of an `unspecified` band. */
export function gradeScale(grades: Grades): GradeScale {
  const ids = grades.order.map(({ id }) => id);
  const placeOf = (grade: string) => ids.indexOf(grade);
  const open: Interval = { best: 0, worst: ids.length - 1 };
  const bands = (grades.bands ?? []).map((band) => {
    const place = placeOf(band.grade);
    return { holds: within(band), interval: band.grade === 'unspecified' ? open : { best: place, worst: place } };
  });
  return {
    ids,
    placeOf,
    bandOf(points) {
      if (points !== null) for (const { holds, interval } of bands) if (holds(points)) return interval;
      return open;
    },
  };
}

const TURNS = ['lift', 'cap', 'veto'] as const;

/** The interval after every effect that held: lifts first, then caps, then vetoes. The order of the list does not matter. */
export function narrow(interval: Interval, held: readonly Effect[], scale: GradeScale): Interval {
  let result = interval;
  for (const turn of TURNS)
    for (const effect of held) {
      const handler = effectHandler(effect);
      if (handler.touches !== 'grade' || handler.turn !== turn) continue;
      result = (handler as GradeEffectHandler<typeof effect.kind>).narrow(
        effect as never,
        result,
        scale.placeOf,
        scale.ids.length - 1,
      );
    }
  return result;
}
