import type { Assessment } from '../contract/assessment.js';
import type { EntityKind } from '../contract/fields.js';
import type { RuleSet } from '../contract/rule-set.js';
import { assessor, type Placed, placer } from './assess.js';
import { type Blank, blankOf } from './blank-state.js';
import { compilePart, type Compute } from './compile-part.js';
import { dependencyGraph, type GraphPart } from './dependency-graph.js';
import type { EntityState } from './entity-state.js';
import { type FindingsParts, findingsParts } from './findings-parts.js';
import { compileIntake } from './intake.js';
import { isLinkedToItself, type LinkRead, linksRead } from './links-read.js';
import { type Names, namesOf } from './names.js';
import { inPasses } from './in-passes.js';
import { planSteps, type Step } from './plan-steps.js';

/** A step made ready to run. */
export interface CompiledStep {
  kind: EntityKind;
  /** Over all entities of the kind at once, as pools need it; else over any of them, one part after another. */
  isPool: boolean;
  /** The kinds whose entities must all be there. */
  needs: readonly EntityKind[];
  run: Compute;
  /** What it computes, in this order. */
  parts: readonly GraphPart[];
  /** Runs some of its parts alone. */
  runOnly(some: ReadonlySet<GraphPart>): Compute;
}

/** How one kind of entity is laid out while scoring. */
export interface KindProgram {
  names: Names;
  /** Puts what was recorded about entities into their states. */
  takeIn: Compute;
  blank: Blank;
  /** The kinds its entities are linked to. */
  links: readonly LinkRead[];
  isLinkedToItself: boolean;
  /** The assessment of a scored state. */
  assess(state: EntityState): Assessment;
  /** Where it says that the entity stands, alone. */
  place(state: EntityState): Placed;
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
    const blank = blankOf(one, items);
    kinds.set(kind, {
      names: one,
      takeIn,
      blank,
      links: linksRead(ruleSet, kind),
      isLinkedToItself: isLinkedToItself(ruleSet, kind),
      assess: assessor(one),
      place: placer(one),
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
  const made = parts
    .filter((part) => !isRecorded(part, names))
    .map((part) => ({ part, compute: compilePart(part, names), isOfFindings: isApart(part, apart) }));
  const runOf = (some: typeof made): Compute => {
    const ofFindings = inTurn(some.flatMap(({ compute, isOfFindings }) => (isOfFindings ? [compute] : [])));
    const others = inTurn(some.flatMap(({ compute, isOfFindings }) => (isOfFindings ? [] : [compute])));
    return (states) => {
      const found = states.filter(isFound);
      if (found.length > 0) ofFindings(found);
      others(states);
    };
  };
  return {
    kind,
    isPool: reach === 'pool',
    needs: membersRead(parts, names),
    run: runOf(made),
    parts,
    runOnly: (some) => runOf(made.filter(({ part }) => some.has(part))),
  };
}

/** One part after another, each for all: its code stays at hand while it runs. */
const inTurn =
  (parts: readonly Compute[]): Compute =>
  (states) => {
    for (const compute of parts) compute(states);
  };

/** What depends on findings alone is in the blank already for those who have none, and nobody else decides it. */
const isFound = ({ findings, shadow, given }: EntityState) => findings.length > 0 || shadow !== null || given !== null;

/** The kinds whose entities are counted or summed up: all of them must be there. */
function membersRead(parts: readonly GraphPart[], names: Names): EntityKind[] {
  return parts.flatMap(({ vertex }) => {
    const from = vertex.what === 'fact' ? names.fact(vertex.id).from : undefined;
    return from?.kind === 'members' ? [from.of] : [];
  });
}
