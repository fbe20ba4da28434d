import type { Assessment } from '../contract/assessment.js';
import type { Cohort } from '../contract/cohort.js';
import type { EntityKind } from '../contract/fields.js';
import { leavesOf } from './compile-condition.js';
import type { CompiledRuleSet } from './compile-rule-set.js';
import type { EntityState } from './entity-state.js';
import { DID_NOT_HOLD, HELD, NEUTRALISED, type Scalar } from './outcome.js';
import { ReferenceEngine, type ReferenceOutcomes } from './reference-engine.js';
import { assessAll, scoreStates } from './score-cohort.js';

/** One condition or leaf on which the two evaluators answer differently. */
export interface Difference {
  kind: EntityKind;
  entity: string;
  /** The rule's id; for a leaf also its place, `R03[1]`. */
  condition: string;
  compiled: number;
  reference: number;
}

/** How far two evaluators agree: how many answers were compared, and every difference. */
export interface Agreement {
  entities: number;
  conditions: number;
  leaves: number;
  differences: Difference[];
}

type States = ReadonlyMap<EntityKind, readonly EntityState[]>;

/** Scores with json-rules-engine deciding every condition, or compares its answers with the compiled ones. */
export class ReferenceScorer {
  private readonly engines: ReadonlyMap<EntityKind, ReferenceEngine>;

  constructor(private readonly compiled: CompiledRuleSet) {
    this.engines = new Map(
      [...compiled.kinds].map(([kind, { names }]) => [kind, new ReferenceEngine(names.layout.conditions)]),
    );
  }

  /** Asks the reference about every condition and leaf of every entity, on the facts that scoring came to. */
  async compare(states: States): Promise<Agreement> {
    const agreement: Agreement = { entities: 0, conditions: 0, leaves: 0, differences: [] };
    for (const [kind, list] of states)
      for (const state of list) {
        const answer = await this.ask(kind, state);
        agreement.entities++;
        agreement.conditions += answer.conditions.length;
        agreement.leaves += answer.leaves.length;
        agreement.differences.push(...(await this.differences(kind, state, answer)));
      }
    return agreement;
  }

  /**
   * Scores a cohort by the reference's answers alone. Conditions read facts that other conditions moved, so the answers are asked
   * again until they no longer change; the graph has no circle, so they settle.
   */
  async score(cohort: Cohort): Promise<Assessment[]> {
    const given = new Map<string, ReferenceOutcomes>();
    const most = [...this.compiled.kinds.values()].reduce((n, { names }) => n + names.layout.conditions.length, 2);
    for (let turn = 0; turn < most; turn++) {
      const states = scoreStates(this.compiled, cohort, (kind, code) => {
        const answer = given.get(`${kind} ${code}`);
        return answer && { outcomes: answer.conditions, leaves: answer.leaves };
      });
      if (!(await this.learn(states, given))) return assessAll(this.compiled, cohort, states);
    }
    throw new Error(`the reference evaluator did not settle on cohort ${cohort.code}`);
  }

  /** Asks about every entity; true when an answer is new. */
  private async learn(states: States, given: Map<string, ReferenceOutcomes>): Promise<boolean> {
    let isNew = false;
    for (const [kind, list] of states)
      for (const state of list) {
        const key = `${kind} ${state.entity.code}`;
        const answer = await this.ask(kind, state);
        const before = given.get(key);
        if (before && equal(before.conditions, answer.conditions) && equal(before.leaves, answer.leaves)) continue;
        given.set(key, answer);
        isNew = true;
      }
    return isNew;
  }

  private ask(kind: EntityKind, state: EntityState): Promise<ReferenceOutcomes> {
    const { factIds } = this.compiled.kinds.get(kind)!.names.layout;
    const facts: Record<string, Scalar> = {};
    for (const [slot, id] of factIds.entries()) facts[id] = state.scalars[slot];
    return this.engines.get(kind)!.evaluate(facts);
  }

  private async differences(kind: EntityKind, state: EntityState, answer: ReferenceOutcomes): Promise<Difference[]> {
    const { conditions } = this.compiled.kinds.get(kind)!.names.layout;
    const withStruck = state.shadow ? await this.ask(kind, state.shadow) : null;
    const found: Difference[] = [];
    const note = (condition: string, compiled: number, reference: number) =>
      found.push({ kind, entity: state.entity.code, condition, compiled, reference });
    let leaf = 0;
    for (const [i, placed] of conditions.entries()) {
      const outcome = state.outcomes[i]!;
      const reference = answer.conditions[i]!;
      const isNeutralised = reference === DID_NOT_HOLD && placed.rule && withStruck?.conditions[i] === HELD;
      const expected = isNeutralised ? NEUTRALISED : reference;
      if (outcome !== expected) note(placed.id, outcome, expected);
      for (const [k] of leavesOf(placed.condition).entries()) {
        if (state.leaves[leaf] !== answer.leaves[leaf])
          note(`${placed.id}[${k}]`, state.leaves[leaf]!, answer.leaves[leaf]!);
        leaf++;
      }
    }
    return found;
  }
}

const equal = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((one, i) => one === b[i]);
