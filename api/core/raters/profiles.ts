import type { RaterProfile, Reading, Turn, TurnProfile } from '../../contract/rater-question.js';
import { compareText } from '../sampling/draw-order.js';
import { sharesOf } from './identical.js';
import { LIMITS } from './limits.js';
import { distancesOf } from './severity.js';
import { ratiosOf } from './spread.js';
import { standardised, viewsByRater } from './standard-readings.js';
import { grouped, threePlaces } from './statistics.js';
import { inOrder, nobodyTwice } from './taking-turns.js';

/**
 * Every rater of one group beside all others: the figures that questions are asked from, whether they are worth asking or not. A
 * figure is null below the sizes of `limits.ts`, and where there is nobody to compare with.
 */
export function raterProfiles(readings: readonly Reading[]): RaterProfile[] {
  const views = viewsByRater(standardised(readings));
  const distances = distancesOf(views);
  const ratios = ratiosOf(views);
  const shares = sharesOf(readings);
  const isCompared = shares.size > 1;
  const known = (cadres: number | undefined, least: number) => isCompared && cadres !== undefined && cadres >= least;
  return [...shares]
    .map(([rater, { share, cadres, items }]): RaterProfile => {
      const [distance, ratio] = [distances.get(rater), ratios.get(rater)];
      const isKnown = {
        distance: known(distance?.cadres, LIMITS.severity.cadres),
        apart: known(ratio?.cadres, LIMITS.narrow.cadres) && ratio!.apart.freedom > 0,
        alike: known(ratio?.cadres, LIMITS.halo.cadres) && ratio!.alike !== null && ratio!.alike.freedom > 0,
        same: known(cadres, LIMITS.sameForAll.cadres) && items >= LIMITS.sameForAll.items,
      };
      return {
        rater,
        cadres,
        distance: isKnown.distance ? threePlaces(distance!.distance) : null,
        apart: isKnown.apart ? threePlaces(ratio!.apart.ratio) : null,
        alike: isKnown.alike ? threePlaces(ratio!.alike!.ratio) : null,
        same: isKnown.same ? threePlaces(share) : null,
      };
    })
    .toSorted((a, b) => compareText(a.rater, b.rater));
}

/** Every pool with at least two cycles: how often the best grade went to somebody who had had it before, and how likely less is by lot. */
export function turnProfiles(turns: readonly Turn[]): TurnProfile[] {
  return [...grouped(turns, ({ pool }) => pool)].flatMap(([pool, own]) => {
    const cycles = inOrder(own);
    if (cycles.length < 2) return [];
    const before = new Set<string>();
    let [best, again] = [0, 0];
    for (const [i, turn] of cycles.entries()) {
      if (i > 0) best += turn.best.length;
      again += turn.best.filter((code) => before.has(code)).length;
      for (const code of turn.best) before.add(code);
    }
    const byLot = nobodyTwice(cycles);
    return [{ pool, cycles: cycles.length, best, again, byLot: byLot === null ? null : threePlaces(byLot) }];
  });
}
