import type { Effect, EffectKind } from '../../contract/effect.js';
import type { EntityState } from '../entity-state.js';
import type { Exact } from '../exact.js';
import type { Interval } from '../interval.js';
import type { Names } from '../names.js';

export type EffectOf<K extends EffectKind> = Extract<Effect, { kind: K }>;

/** What the effects that held have come to for one node, before floor, maximum and rounding. */
export interface NodeChange {
  isVetoed: boolean;
  bonus: Exact;
  deduction: Exact;
  isDeducted: boolean;
}

/** An effect on the points of a node. */
export interface NodeEffectHandler<K extends EffectKind> {
  touches: 'node';
  /** Adds its part; false when a fact it multiplies by is missing. */
  compile(effect: EffectOf<K>, names: Names): (state: EntityState, change: NodeChange) => boolean;
}

/** An effect on the grade. */
export interface GradeEffectHandler<K extends EffectKind> {
  touches: 'grade';
  /** Lifts are applied first, then caps, then vetoes: caps win over lifts, vetoes over everything. */
  turn: 'lift' | 'cap' | 'veto' | 'outside';
  narrow(effect: EffectOf<K>, interval: Interval, placeOf: (grade: string) => number, worst: number): Interval;
}

/** An effect that people act on: it is listed, nothing is computed. */
export interface PeopleEffectHandler {
  touches: 'people';
}

export type EffectHandler<K extends EffectKind = EffectKind> =
  | NodeEffectHandler<K>
  | GradeEffectHandler<K>
  | PeopleEffectHandler;
