import type { Chase } from '../contract/assessment.js';
import type { Cohort } from '../contract/cohort.js';
import type { Entity } from '../contract/entity.js';
import type { EntityKind } from '../contract/fields.js';
import type { CompiledRuleSet, KindProgram } from './compile-rule-set.js';
import type { EntityState, Links, LostLink } from './entity-state.js';
import { exempt } from './exemption.js';
import { unknownNames } from './known-names.js';

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
  for (const states of byKind.values())
    for (const state of states) {
      if (state.entity.links) link(state, byCode);
      if (state.findings.length < (state.entity.findings?.length ?? 0)) state.shadow = shadowOf(state);
    }
  return byKind;
}

// Most entities have no members, no lost link and nothing wrong with them; these stand for that and are never written to.
const NO_LINKS: Links = Object.freeze({});
const NO_LOST_LINKS: readonly LostLink[] = [];
const NO_FAULTS: readonly Chase[] = [];

function newState(entity: Entity, cohort: Cohort, compiled: CompiledRuleSet, program: KindProgram): EntityState {
  const { standing, setAside, applied, faults } = exempt(entity, compiled.ruleSet.exemptions);
  const unknown = unknownNames(entity, program.known);
  return {
    entity,
    cycle: cohort.cycle,
    parents: NO_LINKS,
    lostLinks: NO_LOST_LINKS,
    members: NO_LINKS,
    findings: standing,
    setAside,
    exemptions: applied,
    faults: faults.length + unknown.length === 0 ? NO_FAULTS : [...faults, ...unknown],
    facts: new Array(program.factCount),
    scalars: new Array(program.factCount),
    outcomes: new Uint8Array(program.conditionCount),
    leaves: new Uint8Array(program.leafCount),
    before: new Array(program.nodeCount),
    after: new Array(program.nodeCount),
    pooled: new Array(program.poolCount),
    judged: null,
    shadow: null,
    given: null,
    isWaiting: false,
    standing: 'notGraded',
    ungraded: null,
    isVetoed: false,
    proposal: null,
    grade: null,
    seat: null,
  };
}

/** The same entity with its struck findings back: its own facts, everything else shared. */
const shadowOf = (state: EntityState): EntityState => ({
  ...state,
  findings: state.entity.findings ?? [],
  facts: new Array(state.facts.length),
  scalars: new Array(state.scalars.length),
});

/** Links one entity to those it belongs to, both ways. Kinds the rule set does not score are passed over. */
function link(state: EntityState, byCode: ReadonlyMap<EntityKind, ReadonlyMap<string, EntityState>>) {
  const { links, kind: own } = state.entity;
  for (const kind in links) {
    const of = kind as EntityKind;
    const parents = byCode.get(of);
    if (!parents) continue;
    const codes = links[of]!;
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
}
