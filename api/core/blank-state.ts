import type { Chase } from '../contract/assessment.js';
import type { Cycle } from '../contract/cohort.js';
import type { Entity } from '../contract/entity.js';
import { leavesOf } from './compile-condition.js';
import type { Compute } from './compile-part.js';
import type { EntityState, Links, LostLink } from './entity-state.js';
import { valueOfAbsence } from './facts/recorded.js';
import type { Names } from './names.js';
import { DID_NOT_HOLD, type Outcomes, type Scalar } from './outcome.js';
import { scalarOf, type Value } from './value.js';

/** What every entity of a kind starts from: slots for all it computes, filled for having no facts and no findings. */
export interface Blank {
  facts: Value[];
  scalars: Scalar[];
  outcomes: number[];
  leaves: number[];
  nodeCount: number;
  poolCount: number;
  markCount: number;
}

/** The blank of a kind; `ofFindings` computes what depends on findings alone, in its order. */
export function blankOf(names: Names, ofFindings: readonly Compute[]): Blank {
  const { factIds, conditions, nodes } = names.layout;
  const leafCount = conditions.reduce((n, { condition }) => n + leavesOf(condition).length, 0);
  const absent = factIds.map((id) => {
    const fact = names.fact(id);
    return fact.from.kind === 'recorded' ? valueOfAbsence(fact) : undefined;
  });
  const blank: Blank = {
    facts: absent,
    scalars: absent.map(scalarOf),
    outcomes: new Array<number>(conditions.length).fill(DID_NOT_HOLD),
    leaves: new Array<number>(leafCount).fill(DID_NOT_HOLD),
    nodeCount: nodes.length,
    poolCount: names.poolIds().length,
    markCount: names.markIds().length,
  };
  const nobody = stateFrom(blank, { kind: names.kind, code: '' }, NO_CYCLE);
  for (const compute of ofFindings) compute([nobody]);
  const { facts, scalars, outcomes, leaves } = nobody;
  return { ...blank, facts, scalars, outcomes: listOf(outcomes), leaves: listOf(leaves) };
}

const listOf = (outcomes: Outcomes) => Array.from(outcomes);

const NO_CYCLE: Cycle = { code: '', startsOn: '', cutoffOn: '' };
// Most entities have no members, no lost link and nothing wrong with them; these stand for that and are never written to.
/** What stands for having no parent; never written to. */
export const NO_PARENTS: EntityState['parents'] = [];
/** What stands for having no member; never written to. */
export const NO_MEMBERS: Links = Object.freeze({});
const NO_FINDINGS: EntityState['findings'] = [];
const NO_LOST_LINKS: readonly LostLink[] = [];
const NO_POOLS: EntityState['pooled'] = [];
const NO_FAULTS: readonly Chase[] = [];
const NO_EXEMPTIONS: EntityState['exemptions'] = [];

/** The state of one entity before anything is computed for it: no findings, no links, nothing wrong. */
export function stateFrom(blank: Blank, entity: Entity, cycle: Cycle): EntityState {
  return {
    entity,
    cycle,
    parents: NO_PARENTS,
    lostLinks: NO_LOST_LINKS,
    members: NO_MEMBERS,
    findings: NO_FINDINGS,
    setAside: null,
    exemptions: NO_EXEMPTIONS,
    faults: NO_FAULTS,
    facts: blank.facts.slice(),
    scalars: blank.scalars.slice(),
    marks: new Array(blank.markCount),
    outcomes: blank.outcomes.slice(),
    leaves: blank.leaves.slice(),
    before: new Array(blank.nodeCount),
    after: new Array(blank.nodeCount),
    pooled: blank.poolCount === 0 ? NO_POOLS : new Array(blank.poolCount),
    judged: null,
    shadow: null,
    given: null,
    waiting: null,
    standing: 'notGraded',
    ungraded: null,
    isVetoed: false,
    proposal: null,
    grade: null,
    seat: null,
  };
}
