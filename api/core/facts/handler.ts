import type { FactSource } from '../../contract/fact.js';
import type { Id } from '../../contract/fields.js';
import type { EntityState } from '../entity-state.js';
import type { Missing } from '../missing.js';
import type { Names } from '../names.js';
import type { PoolTable } from '../pool.js';
import type { Value } from '../value.js';
import type { Vertex } from '../vertex.js';

export type SourceOf<K extends FactSource['kind']> = Extract<FactSource, { kind: K }>;

/** How one kind of fact source works. One file per kind; the index is the closed list. */
export interface FactHandler<K extends FactSource['kind'] = FactSource['kind']> {
  /** `own` reads one entity, `link` reads the entities around it, `pool` reads a table over all of them. */
  reach: 'own' | 'link' | 'pool';
  /** What must be computed before. */
  reads(source: SourceOf<K>, names: Names, id: Id): Vertex[];
  /** Tables over the pool that it needs. */
  pools?(source: SourceOf<K>, names: Names, id: Id): PoolTable[];
  /** The value for one entity; undefined when something it needs is missing. */
  compile(source: SourceOf<K>, names: Names, id: Id): (state: EntityState) => Value;
  /** Why the value is missing for this entity. */
  missing(source: SourceOf<K>, names: Names, id: Id, state: EntityState): Missing[];
}

/** The facts of the same entity that a source reads, as vertices. */
export const ownFacts = (names: Names, ids: readonly Id[]): Vertex[] =>
  ids.map((id) => ({ what: 'fact', of: names.kind, id }));
