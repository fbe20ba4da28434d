import type { Fact } from '../../contract/fact.js';
import type { EntityKind } from '../../contract/fields.js';
import type { ScoreNode } from '../../contract/score-node.js';
import { compare, fromFigure, one, zero } from '../exact.js';
import { choicesOf } from './choices.js';
import type { Decimals } from './decimals.js';
import type { DecimalsOf } from './decimals-of.js';
import type { Edge, Interval } from './interval.js';
import type { Inventory } from './inventory.js';
import { maximumWithin } from './maximum-within.js';

/** All values a fact or node can have. */
export type Domain = Numbers | { type: 'options'; options: readonly (string | boolean)[] } | { type: 'open' };

/** Numbers within an interval, with at most so many places (undefined: any). */
export interface Numbers {
  type: 'number';
  interval: Interval;
  places?: number;
  /** An end the file leaves `unspecified`: values beyond the written figures are not judged there. */
  isLeftOpen: { least: boolean; greatest: boolean };
}

/** No choice was recorded, and the fact says that means `none`. No id looks like this. */
const NO_CHOICE = '';

/** Domains of the facts and nodes of a rule set. */
export interface DomainsOf {
  fact(kind: EntityKind, id: string): Domain;
  node(kind: EntityKind, node: ScoreNode): Numbers;
}

/** Prepares the answers for a rule set. Where the file says nothing, a domain has no end. */
export function domainsOf(inventory: Inventory, decimals: DecimalsOf): DomainsOf {
  const known = new Map<string, Domain>();
  const fact = (kind: EntityKind, id: string): Domain => {
    const key = `${kind}.${id}`;
    const before = known.get(key);
    if (before) return before;
    known.set(key, { type: 'open' }); // a circle comes back here; it is refused elsewhere
    const found = inventory.kind(kind)?.facts.get(id);
    const domain: Domain = found ? ofFact(found, kind, id) : { type: 'open' };
    known.set(key, domain);
    return domain;
  };
  function ofFact(found: Fact, kind: EntityKind, id: string): Domain {
    if (found.type === 'boolean') return { type: 'options', options: [true, false] };
    if (found.type === 'choice') {
      const choices = choicesOf(inventory, kind, id);
      if (!choices) return { type: 'open' };
      return { type: 'options', options: found.missing === 'none' ? [...choices, NO_CHOICE] : choices };
    }
    if (found.type !== 'number') return { type: 'open' };
    const numbers = declared(found) ?? natural(found, kind);
    const interval = found.missing === 'zero' ? withZero(numbers.interval) : numbers.interval;
    return { ...numbers, interval, places: latticeOf(decimals.fact(kind, id)) };
  }
  const natural = ({ from }: Fact, kind: EntityKind): Numbers => {
    switch (from.kind) {
      case 'count':
      case 'turnout':
      case 'gap':
        return numbers({ least: at(zero) });
      case 'rank':
        return numbers(from.as === 'share' ? SHARE : { least: at(one) });
      case 'voteShare':
        return numbers(SHARE);
      case 'quotient':
        return fromZeroIf([from.of, from.by].every((id) => isNeverNegative(fact(kind, id))));
      case 'total':
      case 'product':
      case 'least':
      case 'greatest':
        return fromZeroIf(from.of.every((id) => isNeverNegative(fact(kind, id))));
      case 'members':
        if (from.take === 'share') return numbers(SHARE);
        if (from.take === 'count') return numbers({ least: at(zero) });
        return folded(from.fact === undefined ? { type: 'open' } : fact(from.of, from.fact), from.take);
      case 'parent':
        return folded(fact(from.of, from.fact), from.take);
      case 'points': {
        const placed = inventory.kind(kind)?.nodesById.get(from.node);
        return placed ? node(kind, placed.node) : numbers({});
      }
      default:
        return numbers({});
    }
  };
  const node = (kind: EntityKind, found: ScoreNode): Numbers => {
    const most = maximumWithin(found, inventory);
    const min = found.min ?? 0;
    return {
      ...numbers({
        least: min === 'none' ? undefined : at(fromFigure(min)),
        greatest: most === null || growsBeyond(found, kind) ? undefined : at(most),
      }),
      places: latticeOf(decimals.node(kind, found)),
    };
  };
  /** A bonus on a node without a declared maximum takes it past what its parts give. */
  const growsBeyond = (found: ScoreNode, kind: EntityKind): boolean =>
    found.max === undefined &&
    (inventory.kind(kind)?.ruleLines ?? []).some(({ effects }) =>
      effects.some(({ effect }) => effect.kind === 'bonus' && effect.node === found.id),
    );
  return { fact, node };
}

const at = (figure: Edge['at']): Edge => ({ at: figure, included: true });
const SHARE: Interval = { least: at(zero), greatest: at(one) };
const numbers = (interval: Interval): Numbers => ({
  type: 'number',
  interval,
  isLeftOpen: { least: false, greatest: false },
});
const MOST_PLACES = 15;
const latticeOf = (decimals: Decimals): number | undefined =>
  typeof decimals === 'number' && decimals <= MOST_PLACES ? decimals : undefined;

/** The range the file declares. */
function declared({ range }: Fact): Numbers | undefined {
  if (!range) return undefined;
  const [low, high] = range.map((figure) => (figure === 'unspecified' ? undefined : at(fromFigure(figure))));
  return { ...numbers({ least: low, greatest: high }), isLeftOpen: { least: !low, greatest: !high } };
}

/** Several values become one: all but a sum stay within the range of each. */
function folded(domain: Domain, take: 'only' | 'sum' | 'mean' | 'least' | 'greatest'): Numbers {
  if (domain.type !== 'number') return numbers({});
  return take === 'sum' ? fromZeroIf(isNeverNegative(domain)) : domain;
}

const fromZeroIf = (isSo: boolean): Numbers => numbers(isSo ? { least: at(zero) } : {});

const isNeverNegative = (domain: Domain): boolean =>
  domain.type === 'number' && domain.interval.least !== undefined && compare(domain.interval.least.at, zero) >= 0;

/** Where absence means zero, zero is possible whatever the range says. */
const withZero = ({ least, greatest }: Interval): Interval => ({
  least: least && compare(least.at, zero) > 0 ? at(zero) : least,
  greatest: greatest && compare(greatest.at, zero) < 0 ? at(zero) : greatest,
});
