import type { RaterQuestion } from '../../contract/rater-question.js';
import { LIMITS } from './limits.js';
import { say } from './say.js';
import { ofOthers, type View } from './standard-readings.js';
import { squares, varianceErrors } from './statistics.js';

interface Variance {
  sum: number;
  freedom: number;
}

/** Who tells cadres apart far less than the others do, and who gives one cadre much the same on every item. */
export function spread(views: ReadonlyMap<string, readonly View[]>): RaterQuestion[] {
  const between = new Map([...views].map(([rater, own]) => [rater, betweenCadres(own)]));
  const within = new Map([...views].map(([rater, own]) => [rater, betweenItems(own)]));
  return [...views].flatMap(([rater, own]) => {
    const [apart, alike] = [ratioOf(between, rater), ratioOf(within, rater)];
    const { narrow, halo } = LIMITS;
    const isNarrow = own.length >= narrow.cadres && isSmall(apart, narrow);
    const hasItems = own.every(({ items }) => items.length >= halo.items);
    // Somebody who uses little of the scale does so on every item: that is one question, not two.
    if (isNarrow) return [say('narrow', [rater], apart.ratio, own.length)];
    if (own.length >= halo.cadres && hasItems && isSmall(alike, halo))
      return [say('halo', [rater], alike.ratio, own.length)];
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

/** A rater's variance over that of all others together. */
function ratioOf(all: ReadonlyMap<string, Variance>, rater: string): { ratio: number; freedom: number } {
  const own = all.get(rater)!;
  const others = ofOthers(all, rater);
  const sum = others.reduce((total, one) => total + one.sum, 0);
  const freedom = others.reduce((total, one) => total + one.freedom, 0);
  const isKnown = own.freedom > 0 && sum > 0;
  return { ratio: isKnown ? own.sum / own.freedom / (sum / freedom) : 1, freedom: own.freedom };
}

const isSmall = (found: { ratio: number; freedom: number }, limit: { ratio: number; errors: number }) =>
  found.freedom > 0 && found.ratio <= limit.ratio && varianceErrors(found.ratio, found.freedom) <= -limit.errors;
