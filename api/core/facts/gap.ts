import { divide, type Exact, isNegative, isZero, negate, subtract } from '../exact.js';
import { followFacts } from '../missing.js';
import { type FactHandler, ownFacts } from './handler.js';

/** How far two facts lie apart, without sign: reported 115 against verified 100 is 15, or relative to the latter 0.15. */
export const gap: FactHandler<'gap'> = {
  reach: 'own',
  reads: ({ of, from }, names) => ownFacts(names, [of, from]),
  compile({ of, from, measure }, names) {
    const [left, right] = [names.factSlot(of), names.factSlot(from)];
    return ({ facts }) => {
      const [a, b] = [facts[left] as Exact | undefined, facts[right] as Exact | undefined];
      if (a === undefined || b === undefined) return undefined;
      const apart = withoutSign(subtract(a, b));
      if (measure === 'absolute') return apart;
      return isZero(b) ? undefined : divide(apart, withoutSign(b));
    };
  },
  missing({ of, from, measure }, names, _id, state) {
    const base = state.facts[names.factSlot(from)];
    if (measure === 'relative' && base !== undefined && isZero(base as Exact))
      return [{ kind: 'fact', fact: from, found: '0' }];
    return followFacts([of, from]);
  },
};

const withoutSign = (x: Exact) => (isNegative(x) ? negate(x) : x);
