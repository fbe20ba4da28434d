import type { Absent, Assessment } from '../../contract/assessment.js';
import type { Effect } from '../../contract/effect.js';
import type { Entity } from '../../contract/entity.js';
import type { FactValue } from '../../contract/fact.js';
import type { Figure, Id } from '../../contract/fields.js';
import { leavesOf } from '../compile-condition.js';
import { effectsOn } from '../dependency-graph.js';
import { factText } from '../value.js';
import { Exact, round } from '../exact.js';
import { readerOf, valueOfAbsence } from '../facts/recorded.js';
import type { PlacedCondition } from '../layout.js';
import type { Names } from '../names.js';
import { type Audiences, audiencesOf } from './audience.js';
import type { LeafOutcome, RuleOutcome } from './lines.js';

/** What is the same for every entity of a kind: names, the places of leaves, who may see what, which effects touch a node. */
export interface KindPlan {
  names: Names;
  audiences: Audiences;
  leafOffset: ReadonlyMap<string, number>;
  leafCount: number;
  effectsOn(node: Id): readonly { condition: PlacedCondition; effect: Effect }[];
}

/** Prepares a kind once for any number of its entities. */
export function kindPlan(names: Names): KindPlan {
  const leafOffset = new Map<string, number>();
  let leafCount = 0;
  for (const { id, condition } of names.layout.conditions) {
    leafOffset.set(id, leafCount);
    leafCount += leavesOf(condition).length;
  }
  const effects = new Map(names.layout.nodes.map(({ node }) => [node.id, effectsOn(node.id, names)]));
  return {
    names,
    audiences: audiencesOf(names.layout),
    leafOffset,
    leafCount,
    effectsOn: (node) => effects.get(node) ?? [],
  };
}

/** Looks values and outcomes up in one assessment and its entity. */
export interface TraceReader extends KindPlan {
  entity: Entity;
  assessment: Assessment;
  /** Findings that an applied exemption struck. */
  struck: ReadonlySet<string>;
  /** The value of a fact, null when missing; `found` is what was recorded although it is not a value of the fact. */
  value(fact: Id): { value: FactValue | null; found?: string };
  outcome(condition: string): RuleOutcome;
  leafOutcomes(condition: string): LeafOutcome[];
  points(node: Id): { before: Figure | Absent; after: Figure | Absent };
}

const OUTCOMES: Record<string, RuleOutcome> = { '+': 'held', '-': 'didNotHold', '?': 'unknown', '~': 'neutralised' };

/**
 * Reads one assessment.
 * @throws Error when the trace was written by another rule set: its lists are longer or shorter than this one's.
 */
export function traceReader(plan: KindPlan, entity: Entity, assessment: Assessment): TraceReader {
  const { names, leafOffset } = plan;
  const { conditions, nodes, derivedFactIds } = names.layout;
  const { trace } = assessment;
  const isOurs =
    trace.conditions.length === conditions.length &&
    trace.leaves.length === plan.leafCount &&
    trace.nodes.length === nodes.length &&
    trace.facts.length === derivedFactIds.length;
  if (!isOurs || assessment.kind !== entity.kind || assessment.entity !== entity.code)
    throw new Error(
      `the assessment of ${assessment.kind} ${assessment.entity} does not fit ${entity.kind} ${entity.code} under rule set ` +
        `"${names.ruleSet.code}": explain it with the entity and the rule set it was scored with`,
    );
  const derived = new Map(derivedFactIds.map((id, place) => [id, trace.facts[place]!]));
  return {
    ...plan,
    entity,
    assessment,
    struck: new Set(assessment.exemptions.flatMap((one) => one.struck)),
    value: (id) => (derived.has(id) ? { value: derived.get(id)! } : recordedValue(id)),
    outcome: (id) => OUTCOMES[trace.conditions[names.conditionSlot(id)]!]!,
    leafOutcomes(id) {
      const offset = leafOffset.get(id)!;
      const count = leavesOf(conditions[names.conditionSlot(id)]!.condition).length;
      return Array.from(trace.leaves.slice(offset, offset + count), (sign) => OUTCOMES[sign] as LeafOutcome);
    },
    points(id) {
      const found = trace.nodes[names.nodeSlot(id)]!;
      return Array.isArray(found) ? { before: found[0], after: found[1] } : { before: found, after: found };
    },
  };

  /** As the scorer reads it: what absence means, the declared type and range, the declared rounding. */
  function recordedValue(id: Id): { value: FactValue | null; found?: string } {
    const fact = names.fact(id);
    const recorded = entity.facts?.[id];
    const value = recorded === undefined ? valueOfAbsence(fact) : readerOf(fact)(recorded);
    const rounded = fact.round && value instanceof Exact ? round(value, fact.round) : value;
    const isWrong = recorded !== undefined && value === undefined;
    return { value: factText(rounded), ...(isWrong ? { found: JSON.stringify(recorded) } : {}) };
  }
}
