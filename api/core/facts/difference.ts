import { type Exact, subtract } from '../exact.js';
import { followFacts } from '../missing.js';
import { type FactHandler, ownFacts } from './handler.js';

/** One fact less another: 62,000 this year less 50,000 last year is 12,000. */
export const difference: FactHandler<'difference'> = {
  reach: 'own',
  reads: ({ of, less }, names) => ownFacts(names, [of, less]),
  compile({ of, less }, names) {
    const [left, right] = [names.factSlot(of), names.factSlot(less)];
    return ({ facts }) => {
      const [a, b] = [facts[left], facts[right]];
      return a === undefined || b === undefined ? undefined : subtract(a as Exact, b as Exact);
    };
  },
  missing: ({ of, less }) => followFacts([of, less]),
};
