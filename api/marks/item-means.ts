import type { ItemMean, MarkRecord } from '../contract/records/mark.js';
import { type Exact, fromFigure, mean, round, toNumber } from '../core/exact.js';
import { itemName, type MarkItem, type MarkItems } from './mark-items.js';

type Marked = Pick<MarkRecord, 'group' | 'entityKind' | 'item' | 'values'>;

/** With fewer townships than this behind it, a county's mean would tell one township what another gave. */
const TOWNSHIPS_AT_LEAST = 3;

/** What a mark is worth: the mean of its values' points. Undefined for places, and for levels whose points the measure leaves open. */
function worth({ readings }: MarkItem, { values }: Marked): Exact | undefined {
  const { levels, isPlace } = readings[0]!;
  if (isPlace) return undefined;
  const points = values.map((value) => (levels ? levels[value]?.points : value));
  return points.some((one) => one === undefined || one === 'unspecified')
    ? undefined
    : mean(points.map((one) => fromFigure(one!)));
}

/**
 * The mean points of every item that a township marked, beside the county's: two decimals, for its own eyes.
 * @param complete the marks of each township that has submitted all it has to; none while any of them may still change
 */
export function itemMeans(
  own: readonly Marked[],
  complete: readonly (readonly Marked[])[],
  items: MarkItems,
): ItemMean[] {
  const meansOf = (marks: readonly Marked[]) => {
    const byItem = new Map<string, Exact[]>();
    for (const mark of marks) {
      const name = itemName(mark.entityKind, mark.group, mark.item);
      const item = items.get(name);
      const points = item && worth(item, mark);
      if (points) byItem.set(name, [...(byItem.get(name) ?? []), points]);
    }
    return new Map([...byItem].map(([name, points]) => [name, shownMean(points)]));
  };
  const county = complete.length >= TOWNSHIPS_AT_LEAST ? meansOf(complete.flat()) : new Map<string, number>();
  return [...meansOf(own)].map(([name, ownMean]) => {
    const { entityKind, item } = items.get(name)!;
    return { entityKind, item, own: ownMean, county: county.get(name) ?? null };
  });
}

const shownMean = (points: readonly Exact[]): number => toNumber(round(mean(points), { places: 2, mode: 'halfUp' }));
