import type { Trim } from '../contract/score-node.js';
import { compare, type Exact } from './exact.js';

/** Values without the highest and lowest few, once there are `from` of them: of ten marks, one high and one low go. */
export function trimValues(values: readonly Exact[], trim: Trim | undefined): readonly Exact[] {
  if (!trim || values.length < trim.from) return values;
  return values.toSorted(compare).slice(trim.low, values.length - trim.high);
}

/** The same on counts of options given best first: takes people out of the list itself. */
export function trimCounts(counts: number[], trim: Trim | undefined): void {
  if (!trim) return;
  let answered = 0;
  for (const count of counts) answered += count;
  if (answered < trim.from) return;
  take(counts, trim.high, 0, 1);
  take(counts, trim.low, counts.length - 1, -1);
}

function take(counts: number[], many: number, start: number, step: 1 | -1) {
  let left = many;
  for (let i = start; left > 0 && i >= 0 && i < counts.length; i += step) {
    const taken = Math.min(left, counts[i]!);
    counts[i]! -= taken;
    left -= taken;
  }
}
