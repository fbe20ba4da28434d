import type { Condition, ConditionPart, Leaf, LeafValue, Operator } from '../contract/condition.js';
import { Fraction } from '../contract/fields.js';
import { DID_NOT_HOLD, HELD, type Outcome, type Scalar, UNKNOWN } from './outcome.js';

/** A condition made ready to run many times. It keeps no state between runs. */
export interface CompiledCondition {
  /** Every leaf, depth first: the order of the trace. */
  readonly leaves: readonly Leaf[];
  /** The slots of all facts the condition reads on either side of a leaf, once each, in the order they are first read. */
  readonly slots: readonly number[];
  /**
   * Decides the condition for one entity.
   * @param scalars the entity's facts by slot, typed as the rule set declares them; `undefined` = missing
   * @param leaves receives one outcome per leaf from `offset`; every leaf is written, also when the condition is decided
   * @returns `HELD`, `DID_NOT_HOLD`, or `UNKNOWN` as soon as any leaf misses a fact, under `any` and `not` as well
   * @throws TypeError when `in` or `notIn` compares with a fact that holds no list
   */
  evaluate(scalars: readonly Scalar[], leaves: Uint8Array, offset: number): Outcome;
}

/**
 * Compiles a condition into closures, with the meaning json-rules-engine gives it on typed facts.
 * Leaves are tested first and all of them; the tree of `all`, `any` and `not` then only reads their outcomes.
 * @param slotOf where a fact's value stands among the scalars; may throw for a fact it does not know
 */
export function compileCondition(condition: Condition, slotOf: (fact: string) => number): CompiledCondition {
  const leaves = leavesOf(condition);
  const slots = [...new Set(leaves.flatMap(factsOf).map(slotOf))];
  const tests = leaves.map((leaf) => compileLeaf(leaf, slotOf));
  const holds = compileTree(condition, { next: 0 });
  const count = tests.length;

  function evaluate(scalars: readonly Scalar[], outcomes: Uint8Array, offset: number): Outcome {
    let missing = false;
    for (let i = 0; i < count; i++) {
      const outcome = tests[i]!(scalars);
      outcomes[offset + i] = outcome;
      if (outcome === UNKNOWN) missing = true;
    }
    if (missing) return UNKNOWN;
    return holds(outcomes, offset) ? HELD : DID_NOT_HOLD;
  }
  return { leaves, slots, evaluate };
}

/** The leaves of a condition, depth first: the order in which every trace lists them. Never empty for a valid condition. */
export function leavesOf(part: ConditionPart): Leaf[] {
  if ('all' in part) return part.all.flatMap(leavesOf);
  if ('any' in part) return part.any.flatMap(leavesOf);
  if ('not' in part) return leavesOf(part.not);
  return [part];
}

/** The facts a leaf reads: its own, and the one it compares with if it compares two facts. */
export function factsOf(leaf: Leaf): string[] {
  return isFactReference(leaf.value) ? [leaf.fact, leaf.value.fact] : [leaf.fact];
}

/** Whether a leaf compares with another fact instead of a value written in the rule. */
export function isFactReference(value: LeafValue): value is { fact: string } {
  return typeof value === 'object' && !Array.isArray(value);
}

type Literal = number | string | boolean;

/**
 * The value of a leaf as both evaluators compare it: fraction text (`"2/3"`) becomes its nearest double, in lists too;
 * everything else stays as written. No choice can be mistaken for a fraction: an id starts with a letter.
 */
export function comparedValue(value: Exclude<LeafValue, { fact: string }>): Literal | Literal[] {
  return Array.isArray(value) ? value.map(asDouble) : asDouble(value);
}

function asDouble(value: Literal): Literal {
  if (typeof value !== 'string' || !Fraction.safeParse(value).success) return value;
  const [numerator, denominator] = value.split('/');
  return Number(numerator) / Number(denominator);
}

type Comparison = (left: Scalar, right: unknown) => boolean;

/** The ten operators, word for word as json-rules-engine decides them. */
const comparisons: Record<Operator, Comparison> = {
  equal: (left, right) => left === right,
  notEqual: (left, right) => left !== right,
  in: (left, right) => asList(right).indexOf(left) > -1,
  notIn: (left, right) => asList(right).indexOf(left) === -1,
  contains: (left, right) => Array.isArray(left) && left.indexOf(right) > -1,
  doesNotContain: (left, right) => Array.isArray(left) && left.indexOf(right) === -1,
  lessThan: (left, right) => isNumeric(left) && left < (right as number),
  lessThanInclusive: (left, right) => isNumeric(left) && left <= (right as number),
  greaterThan: (left, right) => isNumeric(left) && left > (right as number),
  greaterThanInclusive: (left, right) => isNumeric(left) && left >= (right as number),
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

type LeafTest = (scalars: readonly Scalar[]) => Outcome;

function compileLeaf(leaf: Leaf, slotOf: (fact: string) => number): LeafTest {
  const holds = comparisons[leaf.operator];
  const slot = slotOf(leaf.fact);
  if (isFactReference(leaf.value)) {
    const other = slotOf(leaf.value.fact);
    return (scalars) => {
      const left = scalars[slot];
      const right = scalars[other];
      if (left === undefined || right === undefined) return UNKNOWN;
      return holds(left, right) ? HELD : DID_NOT_HOLD;
    };
  }
  const value = comparedValue(leaf.value);
  return (scalars) => {
    const left = scalars[slot];
    if (left === undefined) return UNKNOWN;
    return holds(left, value) ? HELD : DID_NOT_HOLD;
  };
}

type TreeTest = (outcomes: Uint8Array, offset: number) => boolean;

/** `leaf.next` counts the leaves already placed, so that each finds its own outcome. */
function compileTree(part: ConditionPart, leaf: { next: number }): TreeTest {
  if ('not' in part) {
    const holds = compileTree(part.not, leaf);
    return (outcomes, offset) => !holds(outcomes, offset);
  }
  if ('all' in part || 'any' in part) {
    const parts = ('all' in part ? part.all : part.any).map((child) => compileTree(child, leaf));
    if (parts.length === 1) return parts[0]!;
    // `all` is decided by the first part that does not hold, `any` by the first that does
    const decisive = 'any' in part;
    return (outcomes, offset) => {
      for (const holds of parts) if (holds(outcomes, offset) === decisive) return decisive;
      return !decisive;
    };
  }
  const position = leaf.next++;
  return (outcomes, offset) => outcomes[offset + position] === HELD;
}
