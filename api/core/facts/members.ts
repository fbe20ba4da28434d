import type { EntityState } from '../entity-state.js';
import { Exact, whole } from '../exact.js';
import { whereId } from '../layout.js';
import { HELD, UNKNOWN } from '../outcome.js';
import type { Value } from '../value.js';
import type { Vertex } from '../vertex.js';
import { fold } from './fold.js';
import type { FactHandler } from './handler.js';

/**
 * Something of the entities that belong to me: a township's unexcused absences are the sum of its cadres'. `where` picks
 * members by their own facts. One member whose value is missing makes the fact missing.
 */
export const members: FactHandler<'members'> = {
  reach: 'link',
  reads({ of, fact, where }, names, id) {
    const vertices: Vertex[] = [];
    if (where) vertices.push({ what: 'condition', of, id: whereId(names.kind, id) });
    if (fact !== undefined) vertices.push({ what: 'fact', of, id: fact });
    return vertices;
  },
  compile({ of, take, fact, where }, names, id) {
    const theirs = names.of(of);
    const condition = where ? theirs.conditionSlot(whereId(names.kind, id)) : -1;
    const slot = fact === undefined ? -1 : theirs.factSlot(fact);
    return (state: EntityState): Value => {
      const all = state.members[of] ?? [];
      const picked: EntityState[] = [];
      for (const member of all) {
        const outcome = condition < 0 ? HELD : member.outcomes[condition];
        if (outcome === UNKNOWN) return undefined;
        if (outcome === HELD) picked.push(member);
      }
      if (take === 'count') return whole(picked.length);
      if (take === 'share') return all.length === 0 ? undefined : Exact.ratio(picked.length, all.length);
      const values: Exact[] = [];
      for (const member of picked) {
        const value = member.facts[slot];
        if (value === undefined) return undefined;
        values.push(value as Exact);
      }
      return fold(take, values);
    };
  },
  missing({ of, fact, where }, names, id, state) {
    const theirs = names.of(of);
    const all = state.members[of] ?? [];
    const condition = where ? theirs.conditionSlot(whereId(names.kind, id)) : -1;
    const unknown = all.filter((member) =>
      condition >= 0 && member.outcomes[condition] === UNKNOWN
        ? true
        : fact !== undefined && member.facts[theirs.factSlot(fact)] === undefined,
    );
    if (unknown.length === 0) return [{ kind: 'link', of }];
    return unknown.map(({ entity }) => ({ kind: 'entity', of, code: entity.code, fact: fact ?? id }));
  },
};
