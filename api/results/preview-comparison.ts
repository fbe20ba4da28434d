import type { RuleSetDifference } from '../contract/records/rule-set.js';
import type { RuleSet } from '../contract/rule-set.js';
import { diffRuleSets } from '../core/diff-rule-sets.js';
import { checkSource, isSound } from '../rule-files/judge-rule-set.js';
import { readRuleSetSource } from '../rule-files/rule-set-source.js';
import { isSuperseded } from './preview-scoring.js';
import type { ComparisonAnswer, ComparisonTask } from './scoring-tasks.js';

const DIFFERENCES_TOLD = 500;

/** Checks a draft, and says how it differs from each of the rule sets it is previewed beside. */
export async function compareDraft({ flag, draft, baselines }: ComparisonTask): Promise<ComparisonAnswer> {
  if (isSuperseded(flag)) return { state: 'superseded' };
  const { ruleSet, diagnostics } = await checkSource(draft);
  if (!ruleSet || !isSound(diagnostics)) return { state: 'faulty', diagnostics };
  const comparisons: Extract<ComparisonAnswer, { state: 'done' }>['comparisons'] = {};
  for (const [hash, source] of Object.entries(baselines)) {
    const { value: older } = await readRuleSetSource(source);
    if (!older) throw new Error('a published rule set cannot be read');
    comparisons[hash] = comparison(older, ruleSet);
  }
  return { state: 'done', comparisons };
}

/** The differences of two rule sets as they are answered. */
export function comparison(
  older: RuleSet,
  newer: RuleSet,
): { differences: RuleSetDifference[]; differenceCount: number } {
  const lines = diffRuleSets(older, newer);
  const differences = lines
    .slice(0, DIFFERENCES_TOLD)
    .map(({ kind, change, pointer, clause, concerns, direction, text }) => {
      const line = { kind, change, pointer, concerns, direction, text };
      return clause ? { ...line, clause } : line;
    });
  return { differences, differenceCount: lines.length };
}
