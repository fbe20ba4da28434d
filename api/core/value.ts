import { Exact, toNumber } from './exact.js';
import type { Scalar } from './outcome.js';

/** The value of a fact while scoring: an exact number, a boolean, a choice or day, a list of choices; undefined = missing. */
export type Value = Exact | string | boolean | readonly string[] | undefined;

/** What conditions compare: the double of a number, everything else as it is. */
export function scalarOf(value: Value): Scalar {
  return value instanceof Exact ? toNumber(value) : value;
}

/** A node's points, or why it has none: something is missing, or it was set aside. */
export type NodeValue = Exact | 'missing' | 'notScheduled' | 'excluded';
