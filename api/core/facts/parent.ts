import type { EntityKind } from '../../contract/fields.js';
import type { Exact } from '../exact.js';
import { linksRead } from '../links-read.js';
import type { Names } from '../names.js';
import type { Value } from '../value.js';
import { fold } from './fold.js';
import type { FactHandler } from './handler.js';

/**
 * A fact of the entity I belong to: my village's income points. A cadre who serves three villages takes their `mean` (or sum,
 * least, greatest); `only` is for facts that cannot be folded, and two parents make it missing.
 */
export const parent: FactHandler<'parent'> = {
  reach: 'link',
  reads: ({ of, fact }) => [{ what: 'fact', of, id: fact }],
  compile({ of, fact, take }, names) {
    const slot = names.of(of).factSlot(fact);
    const link = linkSlot(of, names);
    return (state): Value => {
      const parents = state.parents[link];
      if (parents === undefined || (state.lostLinks.length > 0 && hasLost(state.lostLinks, of))) return undefined;
      if (parents.length === 1) return parents[0]!.facts[slot];
      if (take === 'only') return undefined;
      const values: Exact[] = [];
      for (const one of parents) {
        const value = one.facts[slot];
        if (value === undefined) return undefined;
        values.push(value as Exact);
      }
      return fold(take, values);
    };
  },
  missing({ of, fact, take }, names, _id, state) {
    const lost = state.lostLinks.filter((link) => link.of === of);
    if (lost.length > 0) return lost.map(({ code }) => ({ kind: 'link', of, code }));
    const parents = state.parents[linkSlot(of, names)] ?? [];
    if (parents.length === 0 || (take === 'only' && parents.length > 1)) return [{ kind: 'link', of }];
    const slot = names.of(of).factSlot(fact);
    return parents
      .filter((one) => one.facts[slot] === undefined)
      .map(({ entity }) => ({ kind: 'entity', of, code: entity.code, fact }));
  },
};

const linkSlot = (of: EntityKind, { ruleSet, kind }: Names) =>
  linksRead(ruleSet, kind).findIndex((link) => link.of === of);

const hasLost = (links: readonly { of: string }[], of: string) => links.some((link) => link.of === of);
