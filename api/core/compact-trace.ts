import type { NodeTrace, Trace } from '../contract/assessment.js';
import type { EntityState } from './entity-state.js';
import { toFigure } from './exact.js';
import { outcomeText } from './outcome.js';
import { factText, type NodeValue } from './value.js';

/** The slots of derived facts, in the order of the trace. */
export type TraceLayout = readonly number[];

/**
 * The trace as scoring leaves it: a byte per rule and leaf, and the exact values themselves. Its text, as the contract has it, is
 * made when somebody reads or writes it, and only once.
 */
export class CompactTrace implements Trace {
  readonly #state: EntityState;
  readonly #derived: TraceLayout;
  #text: Trace | null = null;

  constructor(state: EntityState, derived: TraceLayout) {
    this.#state = state;
    this.#derived = derived;
  }

  get conditions(): string {
    return this.toJSON().conditions;
  }

  get leaves(): string {
    return this.toJSON().leaves;
  }

  get facts(): Trace['facts'] {
    return this.toJSON().facts;
  }

  get nodes(): NodeTrace[] {
    return this.toJSON().nodes;
  }

  toJSON(): Trace {
    return (this.#text ??= textOf(this.#state, this.#derived));
  }
}

function textOf({ outcomes, leaves, facts, before, after }: EntityState, derived: TraceLayout): Trace {
  return {
    conditions: outcomeText(outcomes),
    leaves: outcomeText(leaves),
    facts: derived.map((slot) => factText(facts[slot])),
    nodes: after.map((value, slot) => nodeTrace(before[slot]!, value)),
  };
}

function nodeTrace(before: NodeValue, after: NodeValue): NodeTrace {
  const is = nodeText(after);
  if (before === after) return is;
  const was = nodeText(before);
  return was === is ? is : [was, is];
}

const nodeText = (value: NodeValue) => (typeof value === 'string' ? value : toFigure(value));
