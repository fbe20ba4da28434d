import type { Exact } from '../exact.js';
import { followFacts } from '../missing.js';
import { RunningSum } from '../running-sum.js';
import { type FactHandler, ownFacts } from './handler.js';

/** The sum of other facts: 40 days on post and 10 days of training are 50. */
export const total: FactHandler<'total'> = {
  reach: 'own',
  reads: ({ of }, names) => ownFacts(names, of),
  compile({ of }, names) {
    const slots = of.map((id) => names.factSlot(id));
    const result = new RunningSum();
    return ({ facts }) => {
      result.clear();
      for (const slot of slots) {
        const value = facts[slot];
        if (value === undefined) return undefined;
        result.add(value as Exact);
      }
      return result.total();
    };
  },
  missing: ({ of }) => followFacts(of),
};
