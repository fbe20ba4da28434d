import { Accounts1767225600001 } from './1767225600001-accounts.js';
import { Areas1767225600002 } from './1767225600002-areas.js';
import { RuleSets1767225600010 } from './1767225600010-rule-sets.js';
import { Cycles1767225600011 } from './1767225600011-cycles.js';

/** Every migration, in order. One set for both databases. */
export const migrations = [Accounts1767225600001, Areas1767225600002, RuleSets1767225600010, Cycles1767225600011];
