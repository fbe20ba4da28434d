import { type Exact, multiply, one } from '../exact.js';
import { followFacts } from '../missing.js';
import { type FactHandler, ownFacts } from './handler.js';

/** The product of other facts: 88 points times a coefficient of 1.05 are 92.4. */
export const product: FactHandler<'product'> = {
  reach: 'own',
  reads: ({ of }, names) => ownFacts(names, of),
  compile({ of }, names) {
    const slots = of.map((id) => names.factSlot(id));
    return ({ facts }) => {
      let result = one;
      for (const slot of slots) {
        const value = facts[slot];
        if (value === undefined) return undefined;
        result = multiply(result, value as Exact);
      }
      return result;
    };
  },
  missing: ({ of }) => followFacts(of),
};
