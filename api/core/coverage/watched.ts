import type { Assessment } from '../../contract/assessment.js';
import type { EntityKind } from '../../contract/fields.js';
import type { EntityState } from '../entity-state.js';
import type { Names } from '../names.js';

/** What a clause is carried by. The first ones run in examples; `outside` is all that people, loading or counting carry out. */
export type PartKind =
  | 'node'
  | 'band'
  | 'rule'
  | 'ladder'
  | 'step'
  | 'recommendation'
  | 'grades'
  | 'quota'
  | 'ceiling'
  | 'raterGroup'
  | 'quorum'
  | 'ballotCheck'
  | 'conduct'
  | 'exemptions'
  | 'situation'
  | 'condition'
  | 'exclusion'
  | 'outside';

/** One thing that an example can show of a part: a rule that held, an option somebody picked, a band that was reached. */
export interface Goal {
  goal:
    | 'held'
    | 'didNotHold'
    | 'unknown'
    | 'points'
    | 'setAside'
    | 'option'
    | 'level'
    | 'band'
    | 'case'
    | 'otherwise'
    | 'grade'
    | 'graded'
    | 'seats'
    | 'seated'
    | 'behindTheLine'
    | 'answered'
    | 'met'
    | 'below'
    | 'void'
    | 'found'
    | 'applied'
    | 'yes'
    | 'no';
  /** Which option, level, band, case or grade. */
  of?: string;
}

/** A goal as a key: `option yes`. */
export const goalKey = ({ goal, of }: Goal): string => (of === undefined ? goal : `${goal} ${of}`);

/** One entity of an example, scored. */
export interface SeenEntity {
  state: EntityState;
  assessment: Assessment;
  names: Names;
}

/** A part that examples run, and how to tell what of it one scored entity shows. */
export interface WatchedPart {
  what: PartKind;
  /** The kind of entity it belongs to; none for rater groups and the like. */
  kind?: EntityKind;
  id: string;
  clause: string;
  /** Where its clause is named in the rule set. */
  pointer: string;
  goals: readonly Goal[];
  seen?(entity: SeenEntity): Goal[];
  /** The quota whose seats examples show it. */
  quota?: string;
}
