import { divide, type Exact, isZero } from '../exact.js';
import { followFacts } from '../missing.js';
import { type FactHandler, ownFacts } from './handler.js';

/** One fact divided by another: 80 days on post of 120 are 2/3. Missing when the divisor is 0. */
export const quotient: FactHandler<'quotient'> = {
  reach: 'own',
  reads: ({ of, by }, names) => ownFacts(names, [of, by]),
  compile({ of, by }, names) {
    const [left, right] = [names.factSlot(of), names.factSlot(by)];
    return ({ facts }) => {
      const [a, b] = [facts[left], facts[right]];
      if (a === undefined || b === undefined || isZero(b as Exact)) return undefined;
      return divide(a as Exact, b as Exact);
    };
  },
  missing({ of, by }, names, _id, state) {
    const divisor = state.facts[names.factSlot(by)];
    if (divisor !== undefined && isZero(divisor as Exact)) return [{ kind: 'fact', fact: by, found: '0' }];
    return followFacts([of, by]);
  },
};
