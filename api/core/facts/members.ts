import type { Id } from '../../contract/fields.js';
import type { EntityState } from '../entity-state.js';
import { Exact, whole } from '../exact.js';
import { factsRead } from '../findings-read.js';
import { whereId } from '../layout.js';
import type { Missing } from '../missing.js';
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
    const condition = where ? theirs.conditionSlot(whereId(names.kind, id)) : -1;
    /** What this member should have said: whether it counts, and if it does, the fact itself. */
    const wanted = (member: EntityState): Id[] => {
      const outcome = condition < 0 ? HELD : member.outcomes[condition];
      if (outcome === UNKNOWN) return factsRead(where!);
      return outcome === HELD && fact !== undefined ? [fact] : [];
    };
    // By code, so that the order of the cohort changes no byte.
    const all = (state.members[of] ?? []).toSorted((a, b) => (a.entity.code < b.entity.code ? -1 : 1));
    const gone = all.flatMap((member) =>
      wanted(member)
        .filter((one) => member.facts[theirs.factSlot(one)] === undefined)
        .map((one): Missing => ({ kind: 'entity', of, code: member.entity.code, fact: one })),
    );
    return gone.length > 0 ? gone : [{ kind: 'link', of }];
  },
};
