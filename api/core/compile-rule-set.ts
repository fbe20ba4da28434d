import type { Assessment } from '../contract/assessment.js';
import type { EntityKind } from '../contract/fields.js';
import type { RuleSet } from '../contract/rule-set.js';
import { assessor } from './assess.js';
import { compileConditionStep } from './compile-condition-step.js';
import { compileFact } from './compile-fact.js';
import { compileGrade } from './compile-grade.js';
import { compileNode } from './compile-node.js';
import { dependencyGraph, type GraphPart } from './dependency-graph.js';
import type { EntityState } from './entity-state.js';
import { compileQuota } from './fill-quota.js';
import { type KnownNames, knownNames } from './known-names.js';
import { type Names, namesOf } from './names.js';
import { leavesOf } from './compile-condition.js';
import { planSteps } from './plan-steps.js';

/** A step made ready to run over all entities of its kind. */
export interface CompiledStep {
  kind: EntityKind;
  run(states: readonly EntityState[]): void;
}

/** How one kind of entity is laid out while scoring. */
export interface KindProgram {
  names: Names;
  factCount: number;
  nodeCount: number;
  conditionCount: number;
  leafCount: number;
  poolCount: number;
  known: KnownNames;
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
  const steps = planSteps(dependencyGraph(ruleSet, names)).map(({ kind, parts }): CompiledStep => {
    const run = parts.map((part) => compilePart(part, names.get(kind)!));
    const isPool = parts[0]!.reach === 'pool';
    return { kind, run: isPool ? overPools(run as PoolItem[]) : overEntities(run as EntityItem[]) };
  });
  const kinds = new Map([...names].map(([kind, one]) => [kind, programOf(one)]));
  return { ruleSet, kinds, steps };
}

type EntityItem = (state: EntityState) => void;
type PoolItem = (states: readonly EntityState[]) => void;

function compilePart({ vertex, table }: GraphPart, names: Names): EntityItem | PoolItem {
  switch (vertex.what) {
    case 'fact':
      return compileFact(vertex.id, names);
    case 'condition':
      return compileConditionStep(vertex.id, names);
    case 'node':
      return compileNode(names.layout.nodes[names.nodeSlot(vertex.id)]!.node, names);
    case 'proposal':
      return compileGrade(names);
    case 'pool':
      return (states: readonly EntityState[]) => table!.fill(states);
    case 'quota':
      return compileQuota(
        names.layout.rules.quotas.find((quota) => quota.id === vertex.id)!,
        names,
      );
  }
}

const overEntities = (items: readonly EntityItem[]) => (states: readonly EntityState[]) => {
  for (const state of states) for (const item of items) item(state);
};

const overPools = (items: readonly PoolItem[]) => (states: readonly EntityState[]) => {
  for (const item of items) item(states);
};

function programOf(names: Names): KindProgram {
  const { layout } = names;
  return {
    names,
    factCount: layout.factIds.length,
    nodeCount: layout.nodes.length,
    conditionCount: layout.conditions.length,
    leafCount: layout.conditions.reduce((n, { condition }) => n + leavesOf(condition).length, 0),
    poolCount: names.poolCount(),
    known: knownNames(names),
    assess: assessor(names),
  };
}
