import type { LintFinding } from '../../contract/lint.js';
import type { Inventory } from '../check/inventory.js';

/** What a linter found, before answers are looked for. A waiver answers where it stands. */
export type Struck = Omit<LintFinding, 'file' | 'line' | 'column'>;

/** One idea of what a rule set should not ask of people. It throws for no rule set the contract accepts, sound or not. */
export type Linter = (inventory: Inventory) => Iterable<Struck>;
