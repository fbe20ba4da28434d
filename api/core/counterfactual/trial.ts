import type { Cohort } from '../../contract/cohort.js';
import type { Entity } from '../../contract/entity.js';
import type { Id } from '../../contract/fields.js';
import type { CompiledRuleSet } from '../compile-rule-set.js';
import type { EntityState } from '../entity-state.js';
import { type Exact, toFigure } from '../exact.js';
import { poolKeyOf } from '../pool.js';
import { scoreStates } from '../score-cohort.js';
import type { Asked, FreeSeat, Promise, Step } from './shapes.js';

/** What one change gives, seats held as they were. */
export interface Tried {
  points: Promise['points'];
  /** The grade with the seats held; null where there is none. */
  grade: Id | null;
  /** The grade of points and rules alone, before any seat. */
  reached: Id | null;
  seat?: FreeSeat;
  states: ReadonlyMap<string, EntityState>;
}

/** Scores the cohort again with some facts changed, and looks at one entity. */
export interface Trials {
  now: Tried;
  try(steps: readonly Step[]): Tried;
}

/**
 * Held fixed is what was recorded about everybody else, and the seats that others have now. Whether the grade's seat is to be had is
 * therefore decided by the seats that were free before the change; somebody tied at the line leaves none free.
 */
export function trialsOf(compiled: CompiledRuleSet, cohort: Cohort, asked: Asked): Trials {
  const names = compiled.kinds.get(asked.kind)!.names;
  const { quotas, grades, score } = names.layout.rules;
  const order = grades?.order.map(({ id }) => id) ?? [];
  const root = score ? names.nodeSlot(score.id) : -1;
  const first = stateMap(compiled, cohort);
  const me = keyOf(asked.kind, asked.code);
  const others = [...first]
    .filter(([key, { entity }]) => key !== me && entity.kind === asked.kind)
    .map(([, state]) => state);

  const look = (states: ReadonlyMap<string, EntityState>): Tried => {
    const state = states.get(me)!;
    const { proposal, standing } = state;
    const reached =
      standing === 'graded' && proposal && proposal.best === proposal.worst ? order[proposal.best]! : null;
    const after = root < 0 ? 'missing' : state.after[root]!;
    const points = typeof after === 'string' ? null : toFigure(after as Exact);
    let grade = reached;
    let seat: FreeSeat | undefined;
    for (const quota of quotas) {
      if (grade === null || quota.grade !== grade) continue;
      seat = freeSeat(quota.id, poolKeyOf(quota.strata, names)(state) ?? '', state);
      if (seat.free < 1) grade = quota.pushedOutTo;
    }
    return { points, grade, reached, ...(seat ? { seat } : {}), states };
  };

  function freeSeat(quota: Id, stratum: string, state: EntityState): FreeSeat {
    const here = others.filter((one) => one.seat?.quota === quota && one.seat.stratum === stratum);
    const seats = here[0]?.seat?.seats ?? state.seat?.seats ?? 0;
    // More people than seats reached the grade: whoever is tied or behind the line leaves none free either.
    const free = Math.max(0, seats - here.length);
    return { quota, stratum, seats, free };
  }

  return {
    now: look(first),
    try: (steps) => look(stateMap(compiled, { ...cohort, entities: withSteps(cohort.entities, steps) })),
  };
}

/** The entities with some facts changed. */
export function withSteps(entities: readonly Entity[], steps: readonly Step[]): Entity[] {
  return entities.map((entity) => {
    const own = steps.filter((step) => step.kind === entity.kind && step.entity === entity.code);
    if (own.length === 0) return entity;
    return { ...entity, facts: { ...entity.facts, ...Object.fromEntries(own.map(({ fact, to }) => [fact, to])) } };
  });
}

/** The key of one entity among entities of every kind. */
export const keyOf = (kind: string, code: string): string => `${kind} ${code}`;

const stateMap = (compiled: CompiledRuleSet, cohort: Cohort): Map<string, EntityState> =>
  new Map(
    [...scoreStates(compiled, cohort).values()]
      .flat()
      .map((state) => [keyOf(state.entity.kind, state.entity.code), state]),
  );
