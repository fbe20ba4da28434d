import type { RaterQuestion } from '../../contract/rater-question.js';
import { LIMITS } from './limits.js';
import { say } from './say.js';
import type { View } from './standard-readings.js';
import { grouped, meanOf, squares } from './statistics.js';

/** How far a rater is from the others, in standard deviations, how sure that is (a standard error), and of how many cadres. */
export interface Distance {
  distance: number;
  error: number;
  cadres: number;
}

/**
 * Every rater's distance from the others. A cadre marked by several is compared with what the others gave the same cadre; one
 * marked by a single rater only with everyone's mean, and then the cadres may simply be better.
 */
export function distancesOf(views: ReadonlyMap<string, readonly View[]>): Map<string, Distance> {
  const ofCadre = grouped([...views.values()].flat(), ({ cadre }) => cadre);
  const distances = new Map(
    [...views].map(([rater, own]) => [
      rater,
      own.map(({ cadre, mean }) => {
        const others = ofCadre.get(cadre)!.filter((one) => one.rater !== rater);
        return others.length === 0 ? mean : mean - meanOf(others.map((one) => one.mean));
      }),
    ]),
  );
  const freedom = [...distances.values()].reduce((total, own) => total + own.length - 1, 0);
  const within = [...distances.values()].reduce((total, own) => total + squares(own), 0);
  return new Map(
    [...distances].map(([rater, own]) => {
      const error = Math.sqrt(within / freedom / own.length);
      return [rater, { distance: meanOf(own), error, cadres: own.length }];
    }),
  );
}

/** Who marks higher or lower than the others. */
export function severity(views: ReadonlyMap<string, readonly View[]>): RaterQuestion[] {
  const distances = distancesOf(views);
  const { cadres, deviations, errors } = LIMITS.severity;
  return [...distances].flatMap(([rater, { distance, error, cadres: count }]) => {
    if (count < cadres || distances.size < 2) return [];
    if (Math.abs(distance) < deviations || Math.abs(distance) < errors * error) return [];
    return [say(distance > 0 ? 'lenient' : 'severe', [rater], distance, count)];
  });
}
