import type { Fact } from '../../contract/fact.js';
import type { EntityKind } from '../../contract/fields.js';
import { type Decimals, times, together } from './decimals.js';

type ReadFact = (id: string, kind?: EntityKind) => Decimals;

/** How many decimals a fact has, told by where it comes from; `fact` and `node` answer for what it is made of. */
export function decimalsOfFact(
  { from, round, places }: Fact,
  fact: ReadFact,
  node: (id: string) => Decimals,
): Decimals {
  if (round) return round.places;
  switch (from.kind) {
    case 'recorded':
      return places ?? 'some';
    case 'earlier':
      return from.take === 'points' ? 'endless' : (places ?? 'some');
    case 'sum':
      return 'some';
    case 'voteShare':
    case 'quotient':
      return 'endless';
    case 'rank':
      return from.as === 'share' ? 'endless' : 0;
    case 'turnout':
      return from.over === undefined ? 0 : 'endless';
    case 'total':
    case 'least':
    case 'greatest':
      return together(from.of.map((id) => fact(id)));
    case 'product':
      return from.of.map((id) => fact(id)).reduce(times, 0);
    case 'difference':
      return together([fact(from.of), fact(from.less)]);
    case 'gap':
      return from.measure === 'relative' ? 'endless' : together([fact(from.of), fact(from.from)]);
    case 'members':
      if (from.take === 'count') return 0;
      return from.fact === undefined || from.take === 'mean' || from.take === 'share'
        ? 'endless'
        : fact(from.fact, from.of);
    case 'parent':
      return from.take === 'mean' ? 'endless' : fact(from.fact, from.of);
    case 'points':
      return node(from.node);
    default:
      return 0;
  }
}
