import type { RaterQuestion } from '../../contract/rater-question.js';
import { LIMITS } from './limits.js';
import { say } from './say.js';
import { ofOthers, type View } from './standard-readings.js';
import { squares, varianceErrors } from './statistics.js';

interface Variance {
  sum: number;
  freedom: number;
}

/** A rater's variance over that of all others together, and its degrees of freedom. */
export interface Ratio {
  ratio: number;
  freedom: number;
}

/** Every rater's variance between cadres (`apart`) and between the items of one cadre (`alike`; null where a cadre has too few). */
export function ratiosOf(
  views: ReadonlyMap<string, readonly View[]>,
): Map<string, { apart: Ratio; alike: Ratio | null; cadres: number }> {
  const between = new Map([...views].map(([rater, own]) => [rater, betweenCadres(own)]));
  const within = new Map([...views].map(([rater, own]) => [rater, betweenItems(own)]));
  return new Map(
    [...views].map(([rater, own]) => {
      const hasItems = own.every(({ items }) => items.length >= LIMITS.halo.items);
      const alike = hasItems ? ratioOf(within, rater) : null;
      return [rater, { apart: ratioOf(between, rater), alike, cadres: own.length }];
    }),
  );
}

/** Who tells cadres apart far less than the others do, and who gives one cadre much the same on every item. */
export function spread(views: ReadonlyMap<string, readonly View[]>): RaterQuestion[] {
  const { narrow, halo } = LIMITS;
  return [...ratiosOf(views)].flatMap(([rater, { apart, alike, cadres }]) => {
    // Somebody who uses little of the scale does so on every item: that is one question, not two.
    if (cadres >= narrow.cadres && isSmall(apart, narrow)) return [say('narrow', [rater], apart.ratio, cadres)];
    if (cadres >= halo.cadres && alike && isSmall(alike, halo)) return [say('halo', [rater], alike.ratio, cadres)];
    return [];
  });
}

const betweenCadres = (views: readonly View[]): Variance => ({
  sum: squares(views.map(({ mean }) => mean)),
  freedom: views.length - 1,
});

const betweenItems = (views: readonly View[]): Variance => ({
  sum: views.reduce((total, { items }) => total + squares(items.map(({ z }) => z)), 0),
  freedom: views.reduce((total, { items }) => total + items.length - 1, 0),
});

function ratioOf(all: ReadonlyMap<string, Variance>, rater: string): Ratio {
  const own = all.get(rater)!;
  const others = ofOthers(all, rater);
  const sum = others.reduce((total, one) => total + one.sum, 0);
  const freedom = others.reduce((total, one) => total + one.freedom, 0);
  const isKnown = own.freedom > 0 && sum > 0;
  return { ratio: isKnown ? own.sum / own.freedom / (sum / freedom) : 1, freedom: own.freedom };
}

const isSmall = (found: Ratio, limit: { ratio: number; errors: number }) =>
  found.freedom > 0 && found.ratio <= limit.ratio && varianceErrors(found.ratio, found.freedom) <= -limit.errors;
