import type { Cohort } from '../contract/cohort.js';
import type { Entity } from '../contract/entity.js';
import type { ExemptionPolicy } from '../contract/exemption.js';
import type { EntityKind } from '../contract/fields.js';
import { NO_MEMBERS, NO_PARENTS, stateFrom } from './blank-state.js';
import type { Compute } from './compile-part.js';
import type { CompiledRuleSet, KindProgram } from './compile-rule-set.js';
import type { EntityState } from './entity-state.js';
import { exempt } from './exemption.js';
import type { LinkRead } from './links-read.js';
import type { Outcomes } from './outcome.js';

/** Outcomes decided by another evaluator for one entity, by kind and code; undefined where it has none. */
export type GivenOutcomes = (kind: EntityKind, code: string) => { outcomes: Outcomes; leaves: Outcomes } | undefined;

/** So many entities are taken through a step together: few enough that their states stay at hand, enough that the code of each part does. */
export const AT_ONCE = 64;

/** The entities of one kind, their states once they are made, and those by code once somebody is linked to them. */
interface OfKind {
  program: KindProgram;
  entities: Entity[];
  states: EntityState[] | null;
  byCode: ReadonlyMap<string, EntityState> | null;
}

/**
 * The states of a cohort's entities by kind, in its order, linked to each other. A kind is made when it is first asked for, and
 * those it is linked to before it: a state can then be taken through its first steps while it is at hand.
 */
export class CohortStates {
  private readonly kinds = new Map<EntityKind, OfKind>();

  constructor(
    compiled: CompiledRuleSet,
    private readonly cohort: Cohort,
    private readonly given?: GivenOutcomes,
  ) {
    for (const [kind, program] of compiled.kinds)
      this.kinds.set(kind, { program, entities: [], states: null, byCode: null });
    for (const entity of cohort.entities) this.kinds.get(entity.kind)?.entities.push(entity);
    this.makeCircles();
  }

  /** The states of a kind of the rule set. */
  of(kind: EntityKind): readonly EntityState[] {
    this.make(kind);
    return this.kinds.get(kind)!.states!;
  }

  /** The states of all kinds, in the order of the rule set. */
  all(): Map<EntityKind, EntityState[]> {
    for (const kind of this.kinds.keys()) this.make(kind);
    return new Map([...this.kinds].map(([kind, { states }]) => [kind, states!]));
  }

  /** Computes something for every entity of a kind, some of them at a time. */
  each(kind: EntityKind, compute: Compute): void {
    const { states } = this.kinds.get(kind)!;
    if (states === null) this.make(kind, compute);
    else for (let i = 0; i < states.length; i += AT_ONCE) compute(states.slice(i, i + AT_ONCE));
  }

  private make(kind: EntityKind, compute?: Compute) {
    const all = this.kinds.get(kind)!;
    if (all.states !== null) return;
    const links = all.program.links.map(this.linkTo, this);
    const made: EntityState[] = [];
    for (let i = 0; i < all.entities.length; i += AT_ONCE) {
      const states = this.newStates(all.entities.slice(i, i + AT_ONCE), all.program);
      for (const link of links) states.forEach(link);
      giveShadows(states);
      compute?.(states);
      made.push(...states);
    }
    all.states = made;
  }

  /** Kinds that are linked in a circle are all made before any of them is linked. */
  private makeCircles() {
    const circular = [...this.kinds.values()].filter(({ program }) => program.isLinkedToItself);
    for (const all of circular) all.states = this.newStates(all.entities, all.program);
    for (const { program, states } of circular)
      for (const link of program.links.map(this.linkTo, this)) states!.forEach(link);
    for (const { states } of circular) giveShadows(states!);
  }

  private newStates(entities: readonly Entity[], { blank, takeIn, names }: KindProgram): EntityState[] {
    const states = entities.map((entity) => stateFrom(blank, entity, this.cohort.cycle));
    takeIn(states);
    for (const state of states) {
      const { entity } = state;
      if (this.given) state.given = this.given(entity.kind, entity.code) ?? null;
      if (entity.findings || entity.exemptions) applyExemptions(state, names.ruleSet.exemptions);
    }
    return states;
  }

  /** Links entities to those of one kind that they belong to. Who is named twice is linked once. */
  private linkTo({ of, areMembersRead }: LinkRead, slot: number, { length: count }: readonly LinkRead[]) {
    const all = this.kinds.get(of)!;
    const byCode = (all.byCode ??= new Map(this.of(of).map((state) => [state.entity.code, state])));
    const linkOne = (state: EntityState, code: string) => {
      const parent = byCode.get(code);
      if (!parent) {
        state.lostLinks = [...state.lostLinks, { of, code }];
        return;
      }
      if (state.parents === NO_PARENTS) state.parents = new Array(count);
      const others = state.parents[slot];
      if (others === undefined) state.parents[slot] = [parent];
      else others.push(parent);
      if (areMembersRead) addMember(parent, state);
    };
    return (state: EntityState) => {
      const codes = state.entity.links?.[of];
      if (codes === undefined) return;
      if (typeof codes === 'string') linkOne(state, codes);
      else for (const code of new Set(codes)) linkOne(state, code);
    };
  }
}

function addMember(parent: EntityState, state: EntityState) {
  const { kind } = state.entity;
  if (parent.members === NO_MEMBERS) parent.members = {};
  (parent.members[kind] ??= []).push(state);
}

function applyExemptions(state: EntityState, policy: ExemptionPolicy | undefined) {
  const { standing, setAside, applied, faults } = exempt(state.entity, policy);
  state.findings = standing;
  state.setAside = setAside;
  state.exemptions = applied;
  state.faults = [...faults, ...state.faults];
}

/** Whose findings were struck is looked at a second time with them. */
function giveShadows(states: readonly EntityState[]) {
  for (const state of states)
    if (state.findings.length < (state.entity.findings?.length ?? 0)) state.shadow = shadowOf(state);
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
