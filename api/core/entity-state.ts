import type { Assessment, Chase, Seat } from '../contract/assessment.js';
import type { Tally } from '../contract/ballot.js';
import type { Cycle } from '../contract/cohort.js';
import type { Entity } from '../contract/entity.js';
import type { Finding } from '../contract/finding.js';
import type { EntityKind, Id } from '../contract/fields.js';
import type { Interval } from './interval.js';
import type { Exact } from './exact.js';
import type { Outcomes, Scalar } from './outcome.js';
import type { NodeValue, Value } from './value.js';

/** What an exemption did to one entity. */
export interface AppliedExemption {
  id: string;
  struck: string[];
  setAside: Id[];
}

/** Entities by kind. */
export type Links = Partial<Record<EntityKind, EntityState[]>>;
/** A link that leads to nobody in the cohort. */
export type LostLink = { of: EntityKind; code: string };

/** Everything computed for one entity while its cohort is scored. Every slot is written once. */
export interface EntityState {
  readonly entity: Entity;
  readonly cycle: Cycle;
  /** Entities it belongs to, by the place of their kind among the links read: found in the cohort, and codes that led nowhere. */
  parents: (EntityState[] | undefined)[];
  lostLinks: readonly LostLink[];
  /** Entities that belong to it, by kind. */
  members: Links;
  /** Findings that stand; in a shadow also the struck ones. */
  findings: readonly Finding[];
  setAside: ReadonlySet<Id> | null;
  exemptions: readonly AppliedExemption[];
  /** Faults found before anything was computed. */
  faults: readonly Chase[];
  facts: Value[];
  scalars: Scalar[];
  /** What raters entered, by item; undefined where nobody did. */
  marks: (readonly (number | string)[] | undefined)[];
  outcomes: Outcomes;
  leaves: Outcomes;
  before: NodeValue[];
  after: NodeValue[];
  /** What pool tables say about this entity. */
  pooled: (Exact | undefined)[];
  /** Tallies per rater group: those that count, or why the group is missing. */
  judged: { group: Id; found: readonly Tally[] | Chase } | null;
  /** The same entity with its struck findings back in place, to see what an exemption neutralised. */
  shadow: EntityState | null;
  /** Outcomes decided by another evaluator; null when this one decides. */
  given: { outcomes: Outcomes; leaves: Outcomes } | null;
  /** Weighted nodes that a missing policy of theirs makes wait; null when there are none. */
  waiting: Set<Id> | null;
  standing: Assessment['state'];
  ungraded: Assessment['ungraded'] | null;
  isVetoed: boolean;
  /** The best and worst grade it can have, as places in the order; null while something is missing. */
  proposal: Interval | null;
  grade: Id | null;
  seat: Seat | null;
}
