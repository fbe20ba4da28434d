import type { Condition, ConditionPart, Leaf } from '../contract/condition.js';
import { compileLeaf, factsOf, type LeafTest } from './leaf-test.js';
import { DID_NOT_HOLD, HELD, type Outcome, type Outcomes, type Scalar, UNKNOWN } from './outcome.js';

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
  evaluate(scalars: readonly Scalar[], leaves: Outcomes, offset: number): Outcome;
}

/**
 * Compiles a condition into closures, with the meaning json-rules-engine gives it on typed facts.
 * Leaves are tested first and all of them; the tree of `all`, `any` and `not` then only reads their outcomes.
 * @param slotOf where a fact's value stands among the scalars; may throw for a fact it does not know
 * @throws TypeError for what no checked rule set contains: an empty `all` or `any`, an operator that does not exist, `in` or
 *   `notIn` with a value that is no list
 */
export function compileCondition(condition: Condition, slotOf: (fact: string) => number): CompiledCondition {
  const leaves = leavesOf(condition);
  const slots = [...new Set(leaves.flatMap(factsOf).map(slotOf))];
  const tests = leaves.map((leaf) => compileLeaf(leaf, slotOf));
  const decide = compileTree(condition, { next: 0 });
  return { leaves, slots, evaluate: isOneLeaf(condition) ? evaluateOne(tests[0]!) : evaluateAll(tests, decide) };
}

function evaluateAll(tests: readonly LeafTest[], decide: Tree): CompiledCondition['evaluate'] {
  return (scalars, leaves, offset) => {
    let seen = 0;
    for (let i = 0; i < tests.length; i++) seen |= leaves[offset + i] = tests[i]!(scalars);
    return seen >= UNKNOWN ? UNKNOWN : decide(leaves, offset);
  };
}

/** Most rules of a measure are `all` of one leaf. */
function isOneLeaf(condition: Condition): boolean {
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  return parts.length === 1 && 'fact' in parts[0]!;
}

function evaluateOne(test: LeafTest): CompiledCondition['evaluate'] {
  return (scalars, leaves, offset) => (leaves[offset] = test(scalars));
}

/** The leaves of a condition, depth first: the order in which every trace lists them. Never empty for a valid condition. */
export function leavesOf(part: ConditionPart): Leaf[] {
  if ('all' in part) return part.all.flatMap(leavesOf);
  if ('any' in part) return part.any.flatMap(leavesOf);
  if ('not' in part) return leavesOf(part.not);
  return [part];
}

type Decided = typeof DID_NOT_HOLD | typeof HELD;
type Tree = (outcomes: Outcomes, offset: number) => Decided;

/**
 * The tree over decided leaves, where `all` is a binary and, `any` a binary or: held is 1, did not hold is 0.
 * Never stopping early is faster here than a branch the processor cannot predict.
 * @param leaf counts the leaves placed so far, so that each finds its own outcome
 */
function compileTree(part: ConditionPart, leaf: { next: number }): Tree {
  if ('not' in part) {
    const decide = compileTree(part.not, leaf);
    return (outcomes, offset) => (1 - decide(outcomes, offset)) as Decided;
  }
  if ('all' in part) return allOf(part.all.map((child) => compileTree(child, leaf)));
  if ('any' in part) return anyOf(part.any.map((child) => compileTree(child, leaf)));
  const position = leaf.next++;
  return (outcomes, offset) => outcomes[offset + position] as Decided;
}

function allOf(parts: readonly Tree[]): Tree {
  refuseEmpty(parts);
  return (outcomes, offset) => {
    let held: number = HELD;
    for (let i = 0; i < parts.length; i++) held &= parts[i]!(outcomes, offset);
    return held as Decided;
  };
}

function anyOf(parts: readonly Tree[]): Tree {
  refuseEmpty(parts);
  return (outcomes, offset) => {
    let held: number = DID_NOT_HOLD;
    for (let i = 0; i < parts.length; i++) held |= parts[i]!(outcomes, offset);
    return held as Decided;
  };
}

function refuseEmpty(parts: readonly unknown[]): void {
  if (parts.length === 0) throw new TypeError('an empty "all" or "any" would always hold; name at least one leaf');
}
