import type { Cohort } from '../../contract/cohort.js';
import type { Entity } from '../../contract/entity.js';
import type { Fact, FactValue } from '../../contract/fact.js';
import type { EntityKind, Id } from '../../contract/fields.js';
import type { RuleSet } from '../../contract/rule-set.js';
import { readerOf } from '../facts/recorded.js';
import type { Asked } from './shapes.js';

/** A recorded value that the cadre or the village could have made another one. */
export interface Changeable {
  kind: EntityKind;
  entity: string;
  id: Id;
  fact: Fact;
  value: FactValue;
  isShared: boolean;
}

/**
 * The changeable facts of an entity and of what it belongs to. Only what a module recorded and the rule set marks `changeable`, never
 * marks, ballots or tallies, never what is counted from findings, and nothing that the cadre may not see.
 */
export function changeableFacts({ entities: kinds }: RuleSet, cohort: Cohort, asked: Asked): Changeable[] {
  const own = cohort.entities.find(({ kind, code }) => kind === asked.kind && code === asked.code);
  if (!own) return [];
  const around = cohort.entities.filter(({ kind, code }) => [own.links?.[kind] ?? []].flat().includes(code));
  return [own, ...around].flatMap((entity) =>
    Object.entries(kinds[entity.kind]?.facts ?? {}).flatMap(([id, fact]) => found(entity, id, fact, entity !== own)),
  );
}

function found({ kind, code, facts }: Entity, id: Id, fact: Fact, isShared: boolean): Changeable[] {
  const value = facts?.[id];
  const isMovable = fact.type === 'number' || fact.type === 'boolean' || fact.type === 'choice';
  const isSeen = fact.visibleTo === undefined || fact.visibleTo.includes('cadre');
  if (!fact.changeable || fact.from.kind !== 'recorded' || !isMovable || !isSeen) return [];
  if (value === undefined || readerOf(fact)(value) === undefined) return [];
  return [{ kind, entity: code, id, fact, value, isShared }];
}
