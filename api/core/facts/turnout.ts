import { Exact, sum, whole } from '../exact.js';
import { latestTallies } from '../tallies.js';
import type { FactHandler } from './handler.js';

/**
 * A count of a rater group's tallies over all places (`valid`: 12), or its share of another count, 0 to 1. It reads tallies
 * below the quorum too: it is what one would look at to see that.
 */
export const turnout: FactHandler<'turnout'> = {
  reach: 'own',
  reads: () => [],
  compile({ group, of, over }) {
    return ({ entity }) => {
      const tallies = latestTallies(entity.tallies, group);
      if (tallies.length === 0) return undefined;
      const n = sum(tallies.map((tally) => whole(tally[of])));
      if (over === undefined) return n;
      const base = sum(tallies.map((tally) => whole(tally[over])));
      return base.n === 0 ? undefined : Exact.ratio(n.n, base.n);
    };
  },
  missing: ({ group }) => [{ kind: 'tally', group, why: 'absent' }],
};
