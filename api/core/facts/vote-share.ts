import type { Tally } from '../../contract/ballot.js';
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
    const shareOf = (tally: Tally): Exact | undefined => {
      const base = over === 'answered' ? answeredCount(tally, question, group) : tally[over as 'valid'];
      if (base === 0) return undefined;
      const answers = tally.questions[question];
      let chosen = 0;
      for (const option of options) chosen += answers?.[option] ?? 0;
      return Fraction.ratio(chosen, base);
    };
    return (state) => {
      const tallies = talliesOf(state, id, group);
      if (!Array.isArray(tallies)) return undefined;
      if (tallies.length === 1) return shareOf(tallies[0]!);
      const shares: Exact[] = [];
      for (const tally of tallies) {
        const share = shareOf(tally);
        if (share === undefined) return undefined;
        shares.push(share);
      }
      return mean(shares);
    };
  },
  missing({ group: id }, names, _fact, state) {
    const tallies = talliesOf(state, id, names.group(id));
    if ('kind' in tallies) return [tallies];
    return [{ kind: 'tally', group: id, why: 'nobodyAnswered' }];
  },
};
