import type { Exact } from '../exact.js';
import { followFacts } from '../missing.js';
import { type FactHandler, ownFacts } from './handler.js';

/** What `least` and `greatest` share: fold several facts by picking one of two. */
export function extreme<K extends 'least' | 'greatest'>(pick: (a: Exact, b: Exact) => Exact): FactHandler<K> {
  const handler: FactHandler<'least' | 'greatest'> = {
    reach: 'own',
    reads: ({ of }, names) => ownFacts(names, of),
    compile({ of }, names) {
      const slots = of.map((id) => names.factSlot(id));
      return ({ facts }) => {
        let found: Exact | undefined;
        for (const slot of slots) {
          const value = facts[slot] as Exact | undefined;
          if (value === undefined) return undefined;
          found = found === undefined ? value : pick(found, value);
        }
        return found;
      };
    },
    missing: ({ of }) => followFacts(of),
  };
  return handler as unknown as FactHandler<K>;
}
