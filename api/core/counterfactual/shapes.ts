import type { Assessment } from '../../contract/assessment.js';
import type { FactValue } from '../../contract/fact.js';
import type { EntityKind, Id } from '../../contract/fields.js';

/** Whose result is asked about. */
export interface Asked {
  kind: EntityKind;
  code: string;
}

/** One fact with another value. */
export interface Step {
  kind: EntityKind;
  /** Whose fact it is: the entity asked about, or the village (team …) it belongs to. */
  entity: string;
  fact: Id;
  from: FactValue;
  to: FactValue;
  /** It belongs to a village or team and is shared by everybody there. */
  isShared: boolean;
}

/** Where a seat for the grade would come from; absent where the grade has no quota. */
export interface FreeSeat {
  quota: Id;
  stratum: string;
  seats: number;
  free: number;
}

/** A change that gives the grade, found by scoring again with it. */
export interface Promise {
  steps: Step[];
  points: Assessment['points'];
  grade: Id;
  seat?: FreeSeat;
}

/**
 * What would have given a better grade. `promised`: at least one change does. `noSeat`: changes reach the grade's points, but no seat
 * is free. `outOfReach`: no change of one or two changeable facts does. `nothingChangeable`: the measure marks nothing of what was
 * recorded. `noGrade`: the result is missing, on hold or ungraded, and that comes first. `bestAlready`: there is no better grade.
 */
export interface Counterfactual {
  asked: Asked;
  outcome: 'promised' | 'noSeat' | 'outOfReach' | 'nothingChangeable' | 'noGrade' | 'bestAlready';
  points: Assessment['points'];
  grade: Id | null;
  wanted: Id | null;
  /** The smallest change first. Those with one step before those with two. */
  promises: Promise[];
  /** Whose facts could have been changed. */
  changeable: { kind: EntityKind; entity: string; fact: Id }[];
}
