import type { Fact } from '../../contract/fact.js';
import type { Id } from '../../contract/fields.js';
import type { EntityState } from '../entity-state.js';
import { dayNumber } from '../day-number.js';
import { equals, fromFigure, round, toNumber, zero } from '../exact.js';
import { exactOf, type Value } from '../value.js';
import type { FactHandler } from './handler.js';

/**
 * Written down by a module under the fact's own id. `{ "onPostDays": 88 }` is 88; `"2/3"` is two thirds; a value of the
 * wrong type, outside its range, with more places than it may have or not among its choices counts as missing and is chased with
 * what was found.
 */
export const recorded: FactHandler<'recorded'> = {
  reach: 'own',
  reads: () => [],
  /** The intake has put it there already. */
  compile(_source, names, id) {
    const slot = names.factSlot(id);
    return ({ facts }: EntityState) => facts[slot];
  },
  missing(_source, _names, id: Id, state) {
    const found = state.entity.facts?.[id];
    return [{ kind: 'fact', fact: id, ...(found === undefined ? {} : { found: JSON.stringify(found) }) }];
  },
};

/** What absence means for a fact: unknown unless the rule set says zero, false or none. */
export function valueOfAbsence(fact: Fact): Value {
  if (fact.missing === 'zero') return zero;
  if (fact.missing === 'false') return false;
  return fact.missing === 'none' ? [] : undefined;
}

/** Turns what a module recorded into a value of the fact's type, or undefined when it is not one. */
export function readerOf(fact: Fact): (found: unknown) => Value {
  const choices = new Set(Object.keys(fact.choices ?? {}));
  switch (fact.type) {
    case 'number':
      return numberReader(fact);
    case 'boolean':
      return (found) => (typeof found === 'boolean' ? found : undefined);
    case 'choice':
      return (found) => (typeof found === 'string' && choices.has(found) ? found : undefined);
    case 'list':
      return (found) =>
        Array.isArray(found) && found.every((one) => choices.has(one)) ? (found as string[]) : undefined;
    case 'date':
      return (found) => (typeof found === 'string' && !Number.isNaN(dayNumber(found)) ? found : undefined);
  }
}

function numberReader({ range, places }: Fact): (found: unknown) => Value {
  const [low, high] = range ?? ['unspecified', 'unspecified'];
  const from = low === 'unspecified' ? Number.NEGATIVE_INFINITY : toNumber(fromFigure(low));
  const to = high === 'unspecified' ? Number.POSITIVE_INFINITY : toNumber(fromFigure(high));
  return (found) => {
    const value = exactOf(found);
    if (value === undefined) return undefined;
    if (places !== undefined && value.d !== 1 && !equals(round(value, { places, mode: 'floor' }), value))
      return undefined;
    const x = toNumber(value);
    return x >= from && x <= to ? value : undefined;
  };
}
