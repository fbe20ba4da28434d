import type { EntityKind } from '../../contract/fields.js';
import type { GradeBand } from '../../contract/grade.js';
import { fromFigure, toNumber } from '../exact.js';
import { exactFigure } from '../explain/exact-figure.js';
import type { Placed } from '../assess.js';

/** How many of one kind have points from `from` on, up to the next bin, before and after; and who has them after, in the order of the cohort. */
export interface PointBin {
  from: number;
  before: number;
  after: number;
  people: string[];
}

/** The widths of bins that are tried, in points, and how many bins are enough to read. */
const WIDTHS = [1, 2.5, 5, 10, 20, 50, 100, 250];
const ENOUGH = 16;

/** Points of two scorings in bins of one width that begin at its multiples; empty where nobody has points. Drawn, never scored with. */
export function pointBins(
  before: readonly Placed[],
  after: readonly Placed[],
  kind: EntityKind,
): { width: number; bins: PointBin[] } {
  const [was, is] = [before, after].map((list) =>
    list.flatMap(({ kind: its, entity, points }) =>
      its === kind && points !== null ? [{ entity, points: toNumber(exactFigure(points)) }] : [],
    ),
  ) as [Point[], Point[]];
  let [least, most] = [Infinity, -Infinity];
  for (const { points } of [...was, ...is]) [least, most] = [Math.min(least, points), Math.max(most, points)];
  if (least > most) return { width: WIDTHS[0]!, bins: [] };
  const width = WIDTHS.find((one) => Math.floor(most / one) - Math.floor(least / one) < ENOUGH) ?? WIDTHS.at(-1)!;
  const first = Math.floor(least / width);
  const bins = Array.from({ length: Math.floor(most / width) - first + 1 }, (_, i): PointBin => {
    return { from: (first + i) * width, before: 0, after: 0, people: [] };
  });
  const binOf = ({ points }: Point) => bins[Math.floor(points / width) - first]!;
  for (const one of was) binOf(one).before += 1;
  for (const one of is) {
    const bin = binOf(one);
    bin.after += 1;
    bin.people.push(one.entity);
  }
  return { width, bins };
}

type Point = { entity: string; points: number };

/** Where a grade begins, of the bands that begin somewhere, from the least. */
export const gradeLines = (bands: readonly GradeBand[] = []): { grade: string; from: number }[] =>
  bands
    .flatMap(({ grade, from, above }) => {
      const begins = from ?? above;
      return begins === undefined || grade === 'unspecified' ? [] : [{ grade, from: toNumber(fromFigure(begins)) }];
    })
    .toSorted((a, b) => a.from - b.from);
