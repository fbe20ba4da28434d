import type { Chase } from '../contract/assessment.js';
import type { Id } from '../contract/fields.js';

/** Why something is missing: something to chase, or the part behind it to look at next. */
export type Missing =
  | Chase
  | { kind: 'followFact'; fact: Id }
  | { kind: 'followNode'; node: Id }
  | { kind: 'followCondition'; condition: string };

/** Facts to look at next, in the order given. */
export const followFacts = (facts: readonly Id[]): Missing[] => facts.map((fact) => ({ kind: 'followFact', fact }));
