import type { Diagnostic } from '../../contract/diagnostic.js';
import type { Inventory } from './inventory.js';

/** One idea of what a rule set may not say. It finds every fault of its sort and throws for no rule set the contract accepts. */
export type Check = (inventory: Inventory) => Iterable<Diagnostic>;
