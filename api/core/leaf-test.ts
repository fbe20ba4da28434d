import type { Leaf, LeafValue, Operator } from '../contract/condition.js';
import { Fraction } from '../contract/fields.js';
import { fromFigure, toNumber } from './exact.js';
import { DID_NOT_HOLD, HELD, type Outcome, type Scalar, UNKNOWN } from './outcome.js';

/** Decides one leaf for one entity: `HELD`, `DID_NOT_HOLD`, or `UNKNOWN` when a fact on either side is missing. */
export type LeafTest = (scalars: readonly Scalar[]) => Outcome;

/**
 * Compiles one leaf.
 * @throws TypeError for an operator that does not exist, and for `in` or `notIn` with a value that is no list; the test
 *   throws it when a fact holds none
 */
export function compileLeaf(leaf: Leaf, slotOf: (fact: string) => number): LeafTest {
  if (!Object.hasOwn(tests, leaf.operator)) throw new TypeError(`"${leaf.operator}" is not an operator of conditions`);
  const test = tests[leaf.operator];
  if (isFactReference(leaf.value)) return test(slotOf(leaf.fact), slotOf(leaf.value.fact), undefined);
  const value = comparedValue(leaf.value);
  if (leaf.operator === 'in' || leaf.operator === 'notIn') asList(value);
  return test(slotOf(leaf.fact), FROM_THE_RULE, value);
}

/** The facts a leaf reads: its own, and the one it compares with if it compares two facts. */
export function factsOf(leaf: Leaf): string[] {
  return isFactReference(leaf.value) ? [leaf.fact, leaf.value.fact] : [leaf.fact];
}

/** Whether a leaf compares with another fact instead of a value written in the rule. */
export function isFactReference(value: LeafValue): value is { fact: string } {
  return typeof value === 'object' && !Array.isArray(value);
}

type Written = number | string | boolean;

/**
 * The value of a leaf as both evaluators compare it: fraction text (`"2/3"`) becomes its nearest double, in lists too;
 * everything else stays as written. No choice can be mistaken for a fraction: an id starts with a letter.
 */
export function comparedValue(value: Exclude<LeafValue, { fact: string }>): Written | Written[] {
  return Array.isArray(value) ? value.map(asDouble) : asDouble(value);
}

function asDouble(value: Written): Written {
  return typeof value === 'string' && Fraction.safeParse(value).success ? toNumber(fromFigure(value)) : value;
}

/** Instead of a slot on the right side: compare with the value written in the rule. */
const FROM_THE_RULE = -1;

type MakeTest = (slot: number, other: number, value: unknown) => LeafTest;

/**
 * The operators as json-rules-engine decides them. One closure text per operator, repetitive on purpose: a comparison
 * handed in as a function would be called through a second pointer, which costs a fifth of the time.
 */
const tests: Record<Operator, MakeTest> = {
  equal: (slot, other, value) => (scalars) => {
    const left = scalars[slot];
    const right = other < 0 ? value : scalars[other];
    if (left === undefined || right === undefined) return UNKNOWN;
    return left === right ? HELD : DID_NOT_HOLD;
  },
  notEqual: (slot, other, value) => (scalars) => {
    const left = scalars[slot];
    const right = other < 0 ? value : scalars[other];
    if (left === undefined || right === undefined) return UNKNOWN;
    return left !== right ? HELD : DID_NOT_HOLD;
  },
  in: (slot, other, value) => (scalars) => {
    const left = scalars[slot];
    const right = other < 0 ? value : scalars[other];
    if (left === undefined || right === undefined) return UNKNOWN;
    return asList(right).indexOf(left) > -1 ? HELD : DID_NOT_HOLD;
  },
  notIn: (slot, other, value) => (scalars) => {
    const left = scalars[slot];
    const right = other < 0 ? value : scalars[other];
    if (left === undefined || right === undefined) return UNKNOWN;
    return asList(right).indexOf(left) === -1 ? HELD : DID_NOT_HOLD;
  },
  contains: (slot, other, value) => (scalars) => {
    const left = scalars[slot];
    const right = other < 0 ? value : scalars[other];
    if (left === undefined || right === undefined) return UNKNOWN;
    return Array.isArray(left) && left.indexOf(right) > -1 ? HELD : DID_NOT_HOLD;
  },
  doesNotContain: (slot, other, value) => (scalars) => {
    const left = scalars[slot];
    const right = other < 0 ? value : scalars[other];
    if (left === undefined || right === undefined) return UNKNOWN;
    return Array.isArray(left) && left.indexOf(right) === -1 ? HELD : DID_NOT_HOLD;
  },
  lessThan: (slot, other, value) => (scalars) => {
    const left = scalars[slot];
    const right = other < 0 ? value : scalars[other];
    if (left === undefined || right === undefined) return UNKNOWN;
    return isNumeric(left) && left < (right as number) ? HELD : DID_NOT_HOLD;
  },
  lessThanInclusive: (slot, other, value) => (scalars) => {
    const left = scalars[slot];
    const right = other < 0 ? value : scalars[other];
    if (left === undefined || right === undefined) return UNKNOWN;
    return isNumeric(left) && left <= (right as number) ? HELD : DID_NOT_HOLD;
  },
  greaterThan: (slot, other, value) => (scalars) => {
    const left = scalars[slot];
    const right = other < 0 ? value : scalars[other];
    if (left === undefined || right === undefined) return UNKNOWN;
    return isNumeric(left) && left > (right as number) ? HELD : DID_NOT_HOLD;
  },
  greaterThanInclusive: (slot, other, value) => (scalars) => {
    const left = scalars[slot];
    const right = other < 0 ? value : scalars[other];
    if (left === undefined || right === undefined) return UNKNOWN;
    return isNumeric(left) && left >= (right as number) ? HELD : DID_NOT_HOLD;
  },
};

/** json-rules-engine lets a number operator see whatever `parseFloat` can read; anything else does not hold. */
function isNumeric(value: Scalar): value is number {
  return typeof value === 'number' || !Number.isNaN(Number.parseFloat(value as string));
}

/** json-rules-engine would search a text for a part of it; here only a list can be looked into. */
function asList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value))
    throw new TypeError(`"in" and "notIn" look into a list, but found ${JSON.stringify(value)}`);
  return value;
}
