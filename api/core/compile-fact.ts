import type { Id } from '../contract/fields.js';
import type { EntityState } from './entity-state.js';
import { Exact, round } from './exact.js';
import { factHandler } from './facts/index.js';
import { valueOfAbsence } from './facts/recorded.js';
import type { Names } from './names.js';
import { scalarOf, type Value } from './value.js';

/** Computes one fact of entities into its slot, and into their shadows'. */
export function compileFact(id: Id, names: Names): (states: readonly EntityState[]) => void {
  const fact = names.fact(id);
  const slot = names.factSlot(id);
  const read = factHandler(fact.from).compile(fact.from, names, id);
  const absent = fact.from.kind === 'recorded' ? undefined : valueOfAbsence(fact);
  const rounding = fact.round;
  const store = (state: EntityState) => {
    let value: Value = read(state);
    if (value === undefined) value = absent;
    else if (rounding && value instanceof Exact) value = round(value, rounding);
    state.facts[slot] = value;
    state.scalars[slot] = scalarOf(value);
  };
  return (states) => {
    for (const state of states) {
      store(state);
      if (state.shadow !== null) store(state.shadow);
    }
  };
}
