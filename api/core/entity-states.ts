import type { Cohort } from '../contract/cohort.js';
import type { Entity } from '../contract/entity.js';
import type { EntityKind } from '../contract/fields.js';
import { NO_LINKS, stateFrom } from './blank-state.js';
import type { CompiledRuleSet, KindProgram } from './compile-rule-set.js';
import type { EntityState } from './entity-state.js';
import { exempt } from './exemption.js';

/** The states of a cohort's entities by kind, in its order, linked to each other, nothing computed yet. */
export function entityStates(compiled: CompiledRuleSet, cohort: Cohort): Map<EntityKind, EntityState[]> {
  const byKind = new Map<EntityKind, EntityState[]>();
  const byCode = new Map<EntityKind, Map<string, EntityState>>();
  for (const kind of compiled.kinds.keys()) {
    byKind.set(kind, []);
    byCode.set(kind, new Map());
  }
  for (const entity of cohort.entities) {
    const program = compiled.kinds.get(entity.kind);
    if (!program) continue;
    const state = newState(entity, cohort, compiled, program);
    byCode.get(entity.kind)!.set(entity.code, state);
    byKind.get(entity.kind)!.push(state);
  }
  for (const [kind, states] of byKind) {
    const linked = compiled.kinds.get(kind)!.linked.map((of) => ({ of, byCode: byCode.get(of)! }));
    for (const state of states) {
      for (const one of linked) link(state, one.of, one.byCode);
      if (state.findings.length < (state.entity.findings?.length ?? 0)) state.shadow = shadowOf(state);
    }
  }
  return byKind;
}

function newState(entity: Entity, cohort: Cohort, compiled: CompiledRuleSet, program: KindProgram): EntityState {
  const state = stateFrom(program.blank, entity, cohort.cycle);
  const unknown = program.takeIn(state);
  if (unknown.length > 0) state.faults = unknown;
  if (!entity.findings && !entity.exemptions) return state;
  const { standing, setAside, applied, faults } = exempt(entity, compiled.ruleSet.exemptions);
  state.findings = standing;
  state.setAside = setAside;
  state.exemptions = applied;
  state.faults = [...faults, ...unknown];
  return state;
}

/** The same entity with its struck findings back: facts, outcomes and nodes of its own, the rest read from the entity itself. */
const shadowOf = (state: EntityState): EntityState =>
  Object.assign(Object.create(state) as EntityState, {
    findings: state.entity.findings ?? [],
    facts: state.facts.slice(),
    scalars: state.scalars.slice(),
    outcomes: Array.from(state.outcomes),
    leaves: Array.from(state.leaves),
    before: [],
    after: [],
    shadow: null,
    waiting: null,
  });

/** Links one entity to those of one kind that it belongs to, both ways. Who is named twice is linked once. */
function link(state: EntityState, of: EntityKind, parents: ReadonlyMap<string, EntityState>) {
  const { links, kind: own } = state.entity;
  const codes = links?.[of];
  if (codes === undefined) return;
  for (const code of typeof codes === 'string' ? [codes] : new Set(codes)) {
    const parent = parents.get(code);
    if (!parent) {
      state.lostLinks = [...state.lostLinks, { of, code }];
      continue;
    }
    if (state.parents === NO_LINKS) state.parents = {};
    (state.parents[of] ??= []).push(parent);
    if (parent.members === NO_LINKS) parent.members = {};
    (parent.members[own] ??= []).push(state);
  }
}
