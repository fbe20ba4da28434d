import { Engine, type EngineResult, type RuleProperties, type TopLevelCondition } from 'json-rules-engine';
import { type Condition, type ConditionPart, Operator } from '../contract/condition.js';
import { leavesOf } from './compile-condition.js';
import { comparedValue, factsOf, isFactReference } from './leaf-test.js';
import { DID_NOT_HOLD, HELD, type Scalar, UNKNOWN } from './outcome.js';

/** A condition and the id it is known by in messages (a rule's id, or the place of a `countsWhen`). */
export interface NamedCondition {
  id: string;
  condition: Condition;
}

/** What json-rules-engine answered, in the order the conditions were given: `HELD`, `DID_NOT_HOLD` or `UNKNOWN`. */
export interface ReferenceOutcomes {
  conditions: Uint8Array;
  /** The leaves of the first condition depth first, then those of the second, and so on; empty without leaves. */
  leaves: Uint8Array;
}

/**
 * The one door to json-rules-engine: the second evaluator, whose answers the compiled conditions must equal.
 *
 * The engine gets one rule per condition and one rule per leaf, because it reports no outcome for leaves that it skips.
 * It never sees a path, params, a priority, a named condition or an event of ours, and no result leaves through here.
 */
export class ReferenceEngine {
  private readonly engine: Engine;
  private readonly rules: ReferenceRule[];
  private readonly conditionCount: number;
  private readonly facts: ReadonlySet<string>;
  private lastRun: Promise<unknown> = Promise.resolve();

  /**
   * @param options.leaves false leaves the single leaves out and answers for the conditions alone; default true
   * @throws Error naming the condition for an empty list or an operator both evaluators do not share
   */
  constructor(conditions: readonly NamedCondition[], { leaves = true }: { leaves?: boolean } = {}) {
    const roots = conditions.map(({ id, condition }) => referenceRule(id, condition));
    const single = leaves
      ? conditions.flatMap(({ id, condition }) => leavesOf(condition).map((leaf) => referenceRule(id, { all: [leaf] })))
      : [];
    this.rules = [...roots, ...single];
    this.conditionCount = roots.length;
    this.facts = new Set(this.rules.flatMap((rule) => rule.reads));
    this.engine = new Engine(this.rules.map(engineRule));
  }

  /**
   * Decides every condition for one entity. Runs of one engine that overlap would silently lose rules of each other, so
   * callers wait for their turn, in the order they came; one that fails does not disturb the next.
   * @param facts by name, typed as the rule set declares them; absent or `undefined` = missing, and every condition that
   *   reads it is `UNKNOWN`. Facts no condition reads are ignored
   * @throws Error (rejected) naming the condition when `in` or `notIn` compares with a fact that holds no list, or when
   *   the engine did not report exactly one outcome for each rule
   */
  evaluate(facts: Readonly<Record<string, Scalar>>): Promise<ReferenceOutcomes> {
    const turn = this.lastRun.then(() => this.run(facts));
    this.lastRun = turn.catch(() => undefined);
    return turn;
  }

  private async run(given: Readonly<Record<string, Scalar>>): Promise<ReferenceOutcomes> {
    const known: Record<string, Exclude<Scalar, undefined>> = {};
    const missing = new Set<string>();
    for (const fact of this.facts) {
      const value = Object.hasOwn(given, fact) ? given[fact] : undefined;
      if (value === undefined) missing.add(fact);
      known[fact] = value ?? standIn;
    }
    for (const { id, looksInto } of this.rules)
      for (const { operator, fact } of looksInto) requireList(id, operator, known[fact]);
    const outcomes = this.outcomesOf(await this.engine.run(known));
    this.rules.forEach(({ reads }, i) => {
      if (reads.some((fact) => missing.has(fact))) outcomes[i] = UNKNOWN;
    });
    return {
      conditions: outcomes.slice(0, this.conditionCount),
      leaves: outcomes.slice(this.conditionCount),
    };
  }

  /** Results come in order of completion, so each is placed by its name, the rule's number. */
  private outcomesOf({ results, failureResults }: EngineResult): Uint8Array {
    const outcomes = new Uint8Array(this.rules.length).fill(UNKNOWN);
    for (const { name } of results) outcomes[Number(name)] = HELD;
    for (const { name } of failureResults) outcomes[Number(name)] = DID_NOT_HOLD;
    const lost = this.rules.filter((_, i) => outcomes[i] === UNKNOWN).map((rule) => rule.id);
    const reported = results.length + failureResults.length;
    if (lost.length > 0 || reported !== this.rules.length) {
      const which = lost.length > 0 ? `; nothing about ${[...new Set(lost)].join(', ')}` : '';
      throw new Error(`json-rules-engine reported ${reported} outcomes for ${this.rules.length} rules${which}`);
    }
    return outcomes;
  }
}

/** Stands for a missing fact, which would reject the whole run. An empty list suits every operator; its answer is not used. */
const standIn: readonly string[] = Object.freeze([]);

interface ReferenceRule {
  id: string;
  condition: Condition;
  /** Every fact it reads. */
  reads: readonly string[];
  /** The leaves that look into a list which is a fact. */
  looksInto: readonly { operator: Operator; fact: string }[];
}

function referenceRule(id: string, condition: Condition): ReferenceRule {
  const leaves = leavesOf(condition);
  const looksInto = leaves.flatMap(({ operator, value }) =>
    wantsList(operator) && isFactReference(value) ? [{ operator, fact: value.fact }] : [],
  );
  return { id, condition, reads: leaves.flatMap(factsOf), looksInto };
}

const wantsList = (operator: Operator): boolean => operator === 'in' || operator === 'notIn';

/** The number as name, because names must be told apart; a constant event, because a type "error" would be thrown. */
function engineRule({ id, condition }: ReferenceRule, number: number): RuleProperties {
  return { name: String(number), conditions: engineForm(id, condition) as TopLevelCondition, event: { type: 'held' } };
}

/** A copy with nothing in it but what the contract knows, fraction text as doubles. */
function engineForm(id: string, part: ConditionPart): object {
  if ('not' in part) return { not: engineForm(id, part.not) };
  if ('all' in part) return { all: engineForms(id, part.all) };
  if ('any' in part) return { any: engineForms(id, part.any) };
  const { fact, operator, value } = part;
  if (!Operator.safeParse(operator).success)
    throw new Error(`condition ${id}: "${operator}" is not an operator; use one of ${Operator.options.join(', ')}`);
  if (isFactReference(value)) return { fact, operator, value: { fact: value.fact } };
  if (wantsList(operator)) requireList(id, operator, value);
  return { fact, operator, value: comparedValue(value) };
}

function engineForms(id: string, parts: readonly ConditionPart[]): object[] {
  if (parts.length === 0) throw new Error(`condition ${id}: an empty list would always hold; name at least one leaf`);
  return parts.map((part) => engineForm(id, part));
}

/** The engine would look for a part of a text, or throw without saying where. */
function requireList(id: string, operator: Operator, value: unknown): void {
  if (!Array.isArray(value))
    throw new Error(`condition ${id}: "${operator}" looks into a list, but found ${JSON.stringify(value)}`);
}

/**
 * json-rules-engine as anybody would use it, without leaves, missing facts or a check of its answers: what the benchmark divides by.
 * Runs must not overlap.
 */
export function plainEngine(
  conditions: readonly NamedCondition[],
): (facts: Record<string, unknown>) => Promise<unknown> {
  const engine = new Engine(
    conditions.map(({ id, condition }, number) => engineRule(referenceRule(id, condition), number)),
  );
  return (facts) => engine.run(facts);
}
