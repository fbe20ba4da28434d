import type { BaseLayer } from '../contract/base-layer.js';
import { LINT_RULES, type LintAnswer, type LintFinding } from '../contract/lint.js';
import type { RuleSet } from '../contract/rule-set.js';
import { takeInventory } from './check/inventory.js';
import { struckByAbout } from './lint/about.js';
import { aboveCeiling } from './lint/above-ceiling.js';
import { extraAssessment } from './lint/extra-assessment.js';
import { lastPlace } from './lint/last-place.js';
import type { Linter, Struck } from './lint/linter.js';
import { shownToAll } from './lint/shown-to-all.js';
import { votesAlone } from './lint/votes-alone.js';
import { struckByWords } from './lint/words.js';

const LINTERS: readonly Linter[] = [
  struckByAbout,
  shownToAll,
  votesAlone,
  extraAssessment,
  lastPlace,
  aboveCeiling,
  // Last, so that a word adds nothing where the structure already spoke.
  struckByWords,
];

/** What the burden-reduction rules say about a rule set. */
export interface LintReport {
  /** Refused and warned, in the order of the rules, answered ones included. */
  findings: LintFinding[];
  /** Answers of the rule set that answer no warning: misnamed, out of date, or given to something refused. */
  strayAnswers: LintAnswer[];
}

/**
 * Holds a rule set against the ten burden-reduction rules. Unlike `checkRuleSet` it judges what a measure wants of people, not
 * whether it can run: nothing here stops a rule set from loading and scoring. Pure; throws for nothing the contract accepts.
 * @param options.base the national layer; without it quotas are not held against ceilings
 */
export function lintBurden(ruleSet: RuleSet, options: { base?: BaseLayer } = {}): LintReport {
  const inventory = takeInventory(ruleSet, options.base);
  const struck = new Map<string, Struck>();
  for (const linter of LINTERS)
    for (const one of linter(inventory)) {
      const key = `${one.rule} ${one.of}`;
      if (!struck.has(key)) struck.set(key, one);
    }
  const answers = ruleSet.lintAnswers ?? [];
  const used = new Set<LintAnswer>();
  const findings = [...struck.values()].map((one): LintFinding => {
    // A ceiling is national: only the signed waiver answers for it.
    const mayAnswer = one.strength === 'warning' && one.rule !== 'aboveCeiling';
    const answer = mayAnswer ? answers.find(({ rule, of }) => rule === one.rule && of === one.of) : undefined;
    if (answer) used.add(answer);
    return answer ? { ...one, answer } : one;
  });
  return {
    findings: findings.toSorted((a, b) => order(a) - order(b)),
    strayAnswers: answers.filter((answer) => !used.has(answer)),
  };
}

const order = (one: LintFinding): number => LINT_RULES[one.rule].number;
