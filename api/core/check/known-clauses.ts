import type { Check } from './check.js';
import { below } from './fault.js';
import { unknownName } from './unknown-name.js';

/** `clause-missing`: every clause that anything in the file names is in `basis`. */
export const knownClauses: Check = function* ({ ruleSet }) {
  const clauses = Object.keys(ruleSet.basis);
  const where = { zh: '依据（basis）的条款', en: 'the clauses of the basis' };
  for (const { clause, pointer } of clausesIn(ruleSet, ''))
    if (!Object.hasOwn(ruleSet.basis, clause)) yield unknownName('clause-missing', pointer, clause, where, clauses);
};

/** Wherever a clause is named, the key is `clause` and its value is text: nothing else in the contract looks like that. */
function* clausesIn(part: object, pointer: string): Generator<{ clause: string; pointer: string }> {
  for (const [key, value] of Object.entries(part)) {
    const at = below(pointer, key);
    if (key === 'clause' && typeof value === 'string') yield { clause: value, pointer: at };
    else if (typeof value === 'object' && value !== null) yield* clausesIn(value, at);
  }
}
