import type { Cohort } from '../contract/cohort.js';
import type { Entity } from '../contract/entity.js';
import type { EntityKind } from '../contract/fields.js';
import type { CompiledRuleSet, KindProgram } from './compile-rule-set.js';
import type { EntityState } from './entity-state.js';
import { exempt } from './exemption.js';
import { unknownNames } from './known-names.js';

/** The states of a cohort's entities by kind, linked to each other, nothing computed yet. */
export function entityStates(compiled: CompiledRuleSet, cohort: Cohort): Map<EntityKind, EntityState[]> {
  const byKind = new Map<EntityKind, EntityState[]>();
  const byCode = new Map<string, EntityState>();
  for (const entity of cohort.entities) {
    const program = compiled.kinds.get(entity.kind);
    if (!program) continue;
    const state = newState(entity, cohort, compiled, program);
    byCode.set(`${entity.kind} ${entity.code}`, state);
    const list = byKind.get(entity.kind);
    if (list) list.push(state);
    else byKind.set(entity.kind, [state]);
  }
  for (const states of byKind.values()) for (const state of states) link(state, byCode, compiled);
  return byKind;
}

function newState(entity: Entity, cohort: Cohort, compiled: CompiledRuleSet, program: KindProgram): EntityState {
  const { standing, setAside, applied, faults } = exempt(entity, compiled.ruleSet.exemptions);
  const unknown = unknownNames(entity, program.known);
  const state: EntityState = {
    entity,
    cycle: cohort.cycle,
    parents: {},
    lostLinks: [],
    members: {},
    findings: standing,
    setAside,
    exemptions: applied,
    faults: unknown.length === 0 ? faults : [...faults, ...unknown],
    facts: new Array(program.factCount),
    scalars: new Array(program.factCount),
    outcomes: new Uint8Array(program.conditionCount),
    leaves: new Uint8Array(program.leafCount),
    before: new Array(program.nodeCount),
    after: new Array(program.nodeCount),
    pooled: new Array(program.poolCount),
    judged: new Map(),
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
  if (standing !== entity.findings && standing.length < (entity.findings?.length ?? 0)) state.shadow = shadowOf(state);
  return state;
}

/** The same entity with its struck findings back: its own facts, everything else shared. */
const shadowOf = (state: EntityState): EntityState => ({
  ...state,
  findings: state.entity.findings ?? [],
  facts: new Array(state.facts.length),
  scalars: new Array(state.scalars.length),
});

function link(state: EntityState, byCode: ReadonlyMap<string, EntityState>, compiled: CompiledRuleSet) {
  const { entity } = state;
  for (const kind in entity.links) {
    const of = kind as EntityKind;
    if (!compiled.kinds.has(of)) continue;
    const codes = entity.links[of]!;
    for (const code of typeof codes === 'string' ? [codes] : codes) {
      const parent = byCode.get(`${of} ${code}`);
      if (!parent) {
        state.lostLinks.push({ of, code });
        continue;
      }
      (state.parents[of] ??= []).push(parent);
      (parent.members[entity.kind] ??= []).push(state);
    }
  }
}
