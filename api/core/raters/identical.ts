import type { RaterQuestion, Reading } from '../../contract/rater-question.js';
import { LIMITS } from './limits.js';
import { say } from './say.js';
import { ofOthers } from './standard-readings.js';
import { grouped, meanOf } from './statistics.js';

/** The share of every rater's cadres who got the very same marks as each other, of how many, and over how many items. */
export function sharesOf(readings: readonly Reading[]): Map<string, { share: number; cadres: number; items: number }> {
  return new Map(
    [...grouped(readings, ({ rater }) => rater)].map(([rater, own]) => {
      const cadres = [...grouped(own, ({ cadre }) => cadre).values()];
      const same = grouped(cadres.map(marksText), (text) => text);
      const most = Math.max(...[...same.values()].map((list) => list.length));
      return [rater, { share: most / cadres.length, cadres: cadres.length, items: own.length / cadres.length }];
    }),
  );
}

/** Who gives nearly every cadre the very same marks, where the others do not. */
export function sameForAll(readings: readonly Reading[]): RaterQuestion[] {
  const limit = LIMITS.sameForAll;
  const shares = sharesOf(readings);
  return [...shares].flatMap(([rater, { share, cadres, items }]) => {
    const others = meanOf(ofOthers(shares, rater).map((one) => one.share));
    const isAsked = cadres >= limit.cadres && items >= limit.items && share >= limit.share;
    return isAsked && shares.size > 1 && share >= limit.timesOthers * others
      ? [say('sameForAll', [rater], share, cadres)]
      : [];
  });
}

const marksText = (marks: readonly Reading[]): string =>
  marks
    .map(({ item, points }) => `${item}=${points}`)
    .toSorted()
    .join(';');

/** Two raters whose marks of the same cadres are equal nearly throughout, beyond what all pairs are. */
export function twins(readings: readonly Reading[]): RaterQuestion[] {
  const limit = LIMITS.twins;
  const marks = new Map(
    [...grouped(readings, ({ rater }) => rater)].map(([rater, own]) => [
      rater,
      new Map(own.map(({ cadre, item, points }) => [`${cadre}\n${item}`, points])),
    ]),
  );
  const raters = [...marks.keys()];
  const pairs = raters.flatMap((a, i) =>
    raters.slice(i + 1).map((b) => {
      const common = [...marks.get(a)!].filter(([key]) => marks.get(b)!.has(key));
      return {
        raters: [a, b],
        common: common.length,
        equal: common.filter(([k, n]) => marks.get(b)!.get(k) === n).length,
      };
    }),
  );
  return pairs.flatMap((pair) => {
    const others = pairs.filter((one) => one !== pair && one.common > 0);
    const usual = meanOf(others.map(({ equal, common }) => equal / common));
    const share = pair.common === 0 ? 0 : pair.equal / pair.common;
    if (others.length === 0 || pair.common < limit.marks || share < limit.share) return [];
    return usual ** pair.equal <= limit.chance ? [say('twins', pair.raters, share, pair.common)] : [];
  });
}
