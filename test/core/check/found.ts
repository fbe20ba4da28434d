import type { BaseLayer } from '../../../api/contract/base-layer.js';
import type { Diagnostic } from '../../../api/contract/diagnostic.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import { checkRuleSet } from '../../../api/core/check-rule-set.js';

/** What check finds, one line each: code and place. */
export const found = (ruleSet: RuleSet, base?: BaseLayer): string[] =>
  checkRuleSet(ruleSet, { base }).map(({ code, pointer }) => `${code} ${pointer}`);

/** The only diagnostic of a rule set; fails when there are more or none. */
export function theOnly(ruleSet: RuleSet, base?: BaseLayer): Diagnostic {
  const diagnostics = checkRuleSet(ruleSet, { base });
  expect(diagnostics.map(({ code, pointer }) => `${code} ${pointer}`)).toHaveLength(1);
  return diagnostics[0]!;
}
