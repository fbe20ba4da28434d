import type { BaseLayer } from '../../api/contract/base-layer.js';
import type { LintFinding } from '../../api/contract/lint.js';
import { lintBurden } from '../../api/core/lint-burden.js';
import { aRuleSet } from './a-rule-set.js';

const stateOf = ({ strength, answer }: LintFinding) =>
  strength === 'refused' ? 'refused' : answer ? 'answered' : 'open';

/** What the linter strikes, one line each: `open votesAlone cadre.R1`, with a question mark where only words say so. */
export const struck = (parts: Parameters<typeof aRuleSet>[0], base?: BaseLayer): string[] =>
  lintBurden(aRuleSet(parts), base ? { base } : {}).findings.map(
    (one) => `${stateOf(one)}${one.foundBy === 'words' ? '?' : ''} ${one.rule} ${one.of}`,
  );
