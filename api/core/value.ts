import type { FactValue } from '../contract/fact.js';
import { Exact, fromFigure, toFigure, toNumber } from './exact.js';
import type { Scalar } from './outcome.js';

/** The value of a fact while scoring: an exact number, a boolean, a choice or day, a list of choices; undefined = missing. */
export type Value = Exact | string | boolean | readonly string[] | undefined;

/** What conditions compare: the double of a number, everything else as it is. */
export function scalarOf(value: Value): Scalar {
  return value instanceof Exact ? toNumber(value) : value;
}

/** A fact's value as the trace writes it; null when it is missing. */
export const factText = (value: Value): FactValue | null =>
  value instanceof Exact ? toFigure(value) : value === undefined ? null : (value as FactValue);

/** A number as somebody wrote it down; undefined when it is none, or has more than 15 digits. */
export function exactOf(found: unknown): Exact | undefined {
  if (typeof found !== 'number' && typeof found !== 'string') return undefined;
  try {
    return fromFigure(found);
  } catch {
    return undefined;
  }
}

/** A node's points, or why it has none: something is missing, or it was set aside. */
export type NodeValue = Exact | 'missing' | 'notScheduled' | 'excluded';
