import { type Exact, Exact as Fraction, mean } from '../exact.js';
import { answeredCount, talliesOf } from '../tallies.js';
import type { FactHandler } from './handler.js';

/**
 * The share of some options of a question, 0 to 1: 9 satisfied and 3 fairly satisfied of 15 valid with 1 不了解 are 12/14 over
 * `answered`. Several places are averaged place by place. Missing below the quorum, or when nobody is in the denominator.
 */
export const voteShare: FactHandler<'voteShare'> = {
  reach: 'own',
  reads: () => [],
  compile({ group: id, question, options, over }, names) {
    const group = names.group(id);
    return (state) => {
      const tallies = talliesOf(state, id, group);
      if (!Array.isArray(tallies)) return undefined;
      const shares: Exact[] = [];
      for (const tally of tallies) {
        const base = over === 'answered' ? answeredCount(tally, question, group) : tally[over as 'valid'];
        if (base === 0) return undefined;
        const chosen = options.reduce((n, option) => n + (tally.questions[question]?.[option] ?? 0), 0);
        shares.push(Fraction.ratio(chosen, base));
      }
      return shares.length === 1 ? shares[0] : mean(shares);
    };
  },
  missing({ group: id }, names, _fact, state) {
    const tallies = talliesOf(state, id, names.group(id));
    if ('kind' in tallies) return [tallies];
    return [{ kind: 'tally', group: id, why: 'nobodyAnswered' }];
  },
};
