import { dayNumber } from '../day-number.js';
import { whole } from '../exact.js';
import { followFacts } from '../missing.js';
import { type FactHandler, ownFacts } from './handler.js';

/** Whole days between two dates: from 04-02 to 06-30 are 90 with both ends counted, 89 with one. Negative when reversed. */
export const elapsed: FactHandler<'elapsed'> = {
  reach: 'own',
  reads: ({ from, to }, names) => ownFacts(names, [from, to]),
  compile({ from, to, ends }, names) {
    const [first, last] = [names.factSlot(from), names.factSlot(to)];
    const extra = ends === 'both' ? 1 : 0;
    return ({ facts }) => {
      const [start, end] = [facts[first], facts[last]];
      if (start === undefined || end === undefined) return undefined;
      return whole(dayNumber(end as string) - dayNumber(start as string) + extra);
    };
  },
  missing: ({ from, to }) => followFacts([from, to]),
};
