import type { Diagnostic } from '../../contract/diagnostic.js';
import type { Check } from './check.js';
import { eachMember } from './each-member.js';
import { unknownName } from './unknown-name.js';

/**
 * `clause-missing`: every clause that anything in the file names is in `basis`. Wherever one is named, the key is `clause` and its value
 * is text: nothing else in the contract looks like that.
 */
export const knownClauses: Check = ({ ruleSet }) => {
  const clauses = Object.keys(ruleSet.basis);
  const where = { zh: '依据（basis）的条款', en: 'the clauses of the basis' };
  const found: Diagnostic[] = [];
  eachMember(ruleSet, (name, value, pointer) => {
    if (name === 'clause' && typeof value === 'string' && !Object.hasOwn(ruleSet.basis, value))
      found.push(unknownName('clause-missing', pointer(), value, where, clauses));
  });
  return found;
};
