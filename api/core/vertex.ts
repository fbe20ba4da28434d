import type { EntityKind, Id } from '../contract/fields.js';

/** One thing that is computed for every entity of a kind, as a vertex of the graph that `plan-steps` cuts. */
export type Vertex =
  | { what: 'fact'; of: EntityKind; id: Id }
  | { what: 'condition'; of: EntityKind; id: string }
  | { what: 'node'; of: EntityKind; id: Id }
  /** A table over a whole pool: the mean, the best, the places. */
  | { what: 'pool'; of: EntityKind; id: string }
  /** The grade before quotas, and after. */
  | { what: 'proposal'; of: EntityKind; id: '' }
  | { what: 'quota'; of: EntityKind; id: Id };

/** `cadre.fact.attendance`: how a vertex is written in messages and used as a key. */
export const vertexKey = (v: Vertex): string => (v.id === '' ? `${v.of}.${v.what}` : `${v.of}.${v.what}.${v.id}`);
