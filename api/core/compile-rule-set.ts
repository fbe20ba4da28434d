import type { Assessment, Chase } from '../contract/assessment.js';
import type { EntityKind } from '../contract/fields.js';
import type { RuleSet } from '../contract/rule-set.js';
import { assessor } from './assess.js';
import { type Blank, blankOf } from './blank-state.js';
import { compilePart, type EntityItem, type PoolItem } from './compile-part.js';
import { dependencyGraph, type GraphPart } from './dependency-graph.js';
import type { EntityState } from './entity-state.js';
import { type FindingsParts, findingsParts } from './findings-parts.js';
import { compileIntake } from './intake.js';
import { linksRead } from './links-read.js';
import { type Names, namesOf } from './names.js';
import { planSteps, type Step } from './plan-steps.js';

/** A step made ready to run over all entities of its kind. */
export interface CompiledStep {
  kind: EntityKind;
  run(states: readonly EntityState[]): void;
}

/** How one kind of entity is laid out while scoring. */
export interface KindProgram {
  names: Names;
  /** Puts what was recorded about an entity into its state; returns the names nobody knows. */
  takeIn(state: EntityState): readonly Chase[];
  blank: Blank;
  /** The kinds its entities are linked to. */
  linked: readonly EntityKind[];
  /** The assessment of a scored state. */
  assess(state: EntityState): Assessment;
}

/** A rule set made ready to score any number of cohorts. It keeps no state between them. */
export interface CompiledRuleSet {
  ruleSet: RuleSet;
  kinds: ReadonlyMap<EntityKind, KindProgram>;
  steps: readonly CompiledStep[];
}

/**
 * Compiles a rule set that `check` accepted: closures over slots, cut into steps.
 * @throws Error naming what is wrong, for a rule set that `check` would refuse.
 */
export function compileRuleSet(ruleSet: RuleSet): CompiledRuleSet {
  const names = namesOf(ruleSet);
  const planned = planSteps(dependencyGraph(ruleSet, names));
  const kinds = new Map<EntityKind, KindProgram>();
  const first: CompiledStep[] = [];
  const later: CompiledStep[] = [];
  const apart = new Map([...names].map(([kind, one]) => [kind, findingsParts(one)]));
  for (const [kind, one] of names) {
    const parts = planned.filter((step) => step.kind === kind).flatMap((step) => step.parts);
    const items = parts.filter((part) => isApart(part, apart.get(kind)!)).map((part) => compilePart(part, one));
    first.push({ kind, run: overFound(items as EntityItem[]) });
    const takeIn = compileIntake(one);
    const blank = blankOf(one, items as EntityItem[]);
    kinds.set(kind, { names: one, takeIn, linked: linksRead(ruleSet, kind), blank, assess: assessor(one) });
  }
  for (const step of planned) later.push(compileStep(step, names.get(step.kind)!, apart.get(step.kind)!));
  return { ruleSet, kinds, steps: [...first, ...later] };
}

const isApart = ({ vertex }: GraphPart, { facts, conditions }: FindingsParts) =>
  vertex.what === 'fact' ? facts.has(vertex.id) : vertex.what === 'condition' && conditions.has(vertex.id);

/** Recorded facts are in their slots before the first step. */
const isRecorded = ({ vertex }: GraphPart, names: Names) =>
  vertex.what === 'fact' && names.fact(vertex.id).from.kind === 'recorded';

function compileStep({ kind, reach, parts }: Step, names: Names, apart: FindingsParts): CompiledStep {
  const items = parts
    .filter((part) => !isApart(part, apart) && !isRecorded(part, names))
    .map((part) => compilePart(part, names));
  return { kind, run: reach === 'pool' ? overPools(items as PoolItem[]) : overEntities(items as EntityItem[]) };
}

const overEntities = (items: readonly EntityItem[]) => (states: readonly EntityState[]) => {
  for (const state of states) for (const item of items) item(state);
};

const overPools = (items: readonly PoolItem[]) => (states: readonly EntityState[]) => {
  for (const item of items) item(states);
};

/** What depends on findings alone is in the blank already for those who have none, and nobody else decides it. */
const overFound = (items: readonly EntityItem[]) => (states: readonly EntityState[]) => {
  for (const state of states)
    if (state.findings.length > 0 || state.shadow || state.given) for (const item of items) item(state);
};
