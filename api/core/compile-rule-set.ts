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
import { isLinkedToItself, type LinkRead, linksRead } from './links-read.js';
import { type Names, namesOf } from './names.js';
import { inPasses } from './in-passes.js';
import { planSteps, type Step } from './plan-steps.js';

/** A step made ready to run: over single entities of its kind, or over all of them at once. */
export type CompiledStep =
  | { kind: EntityKind; reach: 'entity'; needs: readonly EntityKind[]; run: PoolItem }
  | { kind: EntityKind; reach: 'pool'; run: PoolItem };

/** How one kind of entity is laid out while scoring. */
export interface KindProgram {
  names: Names;
  /** Puts what was recorded about an entity into its state; returns the names nobody knows. */
  takeIn(state: EntityState): readonly Chase[];
  blank: Blank;
  /** The kinds its entities are linked to. */
  links: readonly LinkRead[];
  isLinkedToItself: boolean;
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
  const apart = new Map([...names].map(([kind, one]) => [kind, findingsParts(one)]));
  for (const [kind, one] of names) {
    const parts = planned.filter((step) => step.kind === kind).flatMap((step) => step.parts);
    const items = parts.filter((part) => isApart(part, apart.get(kind)!)).map((part) => compilePart(part, one));
    const takeIn = compileIntake(one);
    const blank = blankOf(one, items as EntityItem[]);
    kinds.set(kind, {
      names: one,
      takeIn,
      blank,
      links: linksRead(ruleSet, kind),
      isLinkedToItself: isLinkedToItself(ruleSet, kind),
      assess: assessor(one),
    });
  }
  const steps = inPasses(planned).map((step) => compileStep(step, names.get(step.kind)!, apart.get(step.kind)!));
  return { ruleSet, kinds, steps };
}

const isApart = ({ vertex }: GraphPart, { facts, conditions }: FindingsParts) =>
  vertex.what === 'fact' ? facts.has(vertex.id) : vertex.what === 'condition' && conditions.has(vertex.id);

/** Recorded facts are in their slots before the first step. */
const isRecorded = ({ vertex }: GraphPart, names: Names) =>
  vertex.what === 'fact' && names.fact(vertex.id).from.kind === 'recorded';

function compileStep({ kind, reach, parts }: Step, names: Names, apart: FindingsParts): CompiledStep {
  const compiled = (chosen: readonly GraphPart[]) => chosen.map((part) => compilePart(part, names));
  if (reach === 'pool') return { kind, reach, run: overPools(compiled(parts) as PoolItem[]) };
  const ofFindings = compiled(parts.filter((part) => isApart(part, apart))) as EntityItem[];
  const others = compiled(parts.filter((part) => !isApart(part, apart) && !isRecorded(part, names))) as EntityItem[];
  return { kind, reach: 'entity', needs: membersRead(parts, names), run: overEntities(ofFindings, others) };
}

/** What depends on findings alone is in the blank already for those who have none, and nobody else decides it. */
const overEntities =
  (ofFindings: readonly EntityItem[], others: readonly EntityItem[]) => (states: readonly EntityState[]) => {
    for (const state of states)
      if (state.findings.length > 0 || state.shadow !== null || state.given !== null)
        for (const item of ofFindings) item(state);
    for (const item of others) for (const state of states) item(state);
  };

const overPools = (items: readonly PoolItem[]) => (states: readonly EntityState[]) => {
  for (const item of items) item(states);
};

/** The kinds whose entities are counted or summed up: all of them must be there. */
function membersRead(parts: readonly GraphPart[], names: Names): EntityKind[] {
  return parts.flatMap(({ vertex }) => {
    const from = vertex.what === 'fact' ? names.fact(vertex.id).from : undefined;
    return from?.kind === 'members' ? [from.of] : [];
  });
}
