import type { EntityKind, Title } from '../../contract/fields.js';
import type { ClauseRef } from '../explain/lines.js';

/** A place in an outline: names of members, and ids of what stands in lists. */
export type Place = readonly string[];

/**
 * What a change is to those it concerns: harder to get a good result, easier, or neither of the two for certain. It is said of one
 * change alone, all else equal.
 */
export type Direction = 'stricter' | 'looser' | 'neither';

/** How one thing differs between two rule sets. `moved` and `reordered` things are the same themselves. */
export type Difference = {
  kind: 'added' | 'removed' | 'changed' | 'moved' | 'reordered';
  place: Place;
  /** Where it stands in the newer rule set; for what was removed, in the older one. */
  pointer: string;
  /** Where it stood in the older rule set; absent for what was added. */
  olderPointer?: string;
  before?: unknown;
  after?: unknown;
  /** Further edges that say the same: the upper bound of the band below a raised line. */
  also?: Difference[];
};

/**
 * One line of a comparison of two rule sets. `renamed` and `reworded` lines change what people read, never a result; `meaning` is
 * everything else.
 */
export interface RuleSetChange {
  kind: 'meaning' | 'renamed' | 'reworded';
  change: Difference['kind'];
  /** JSON pointer into the newer rule set; for what was removed, into the older one. */
  pointer: string;
  clause?: ClauseRef;
  /** The kinds of entity whose results it can touch; empty where it is about no kind in particular. */
  concerns: EntityKind[];
  direction: Direction;
  text: Title;
  difference: Difference;
}
