import type { Diagnostic } from '../../contract/diagnostic.js';
import { type DecimalsOf, decimalsOf } from './decimals-of.js';
import { type DomainsOf, domainsOf } from './domain.js';
import type { Inventory } from './inventory.js';

/** An inventory with what can be worked out from it: which values facts and nodes can have, and with how many decimals. */
export interface Analysis {
  inventory: Inventory;
  decimals: DecimalsOf;
  domains: DomainsOf;
}

/** A check that reasons about values. */
export type ValueCheck = (analysis: Analysis) => Iterable<Diagnostic>;

/** Prepares the analysis. Nothing is worked out before it is asked for. */
export function analyse(inventory: Inventory): Analysis {
  const decimals = decimalsOf(inventory);
  return { inventory, decimals, domains: domainsOf(inventory, decimals) };
}
