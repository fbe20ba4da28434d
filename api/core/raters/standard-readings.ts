import type { Reading } from '../../contract/rater-question.js';
import { grouped, meanOf, squares } from './statistics.js';

/** A reading in standard deviations of its item, so that items of 20 and of 100 points weigh the same. */
export type Standard = Reading & { z: number };

/** All readings against the mean and spread of their item; an item on which everyone got the same tells nothing and is left out. */
export function standardised(readings: readonly Reading[]): Standard[] {
  return [...grouped(readings, ({ item }) => item).values()].flatMap((ofItem) => {
    const points = ofItem.map((one) => one.points);
    const spread = Math.sqrt(squares(points) / points.length);
    const mean = meanOf(points);
    return spread === 0 ? [] : ofItem.map((one) => ({ ...one, z: (one.points - mean) / spread }));
  });
}

/** One rater's view of one cadre: the mean over the items, and how the items differ. */
export interface View {
  rater: string;
  cadre: string;
  mean: number;
  items: readonly Standard[];
}

/** Every rater's views of the cadres it marked. */
export function viewsByRater(standard: readonly Standard[]): Map<string, View[]> {
  const views = [...grouped(standard, ({ rater, cadre }) => `${rater}\n${cadre}`).values()].map((items) => ({
    rater: items[0]!.rater,
    cadre: items[0]!.cadre,
    mean: meanOf(items.map(({ z }) => z)),
    items,
  }));
  return grouped(views, ({ rater }) => rater);
}

/** A figure pooled over all raters but one. */
export function ofOthers<T>(all: ReadonlyMap<string, T>, rater: string): T[] {
  return [...all].filter(([other]) => other !== rater).map(([, value]) => value);
}
