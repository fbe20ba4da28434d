import type { RuleSetDifference } from '../contract/records/rule-set.js';
import { type Outline, outlineOf } from '../core/diff/outline.js';
import { diffOutlines } from '../core/diff-rule-sets.js';
import { checkSource, isSound } from '../rule-files/judge-rule-set.js';
import { readRuleSetSource, type RuleSetSource } from '../rule-files/rule-set-source.js';
import { isSuperseded } from './preview-scoring.js';
import type { ComparisonAnswer, ComparisonTask } from './scoring-tasks.js';

const DIFFERENCES_TOLD = 500;
const KEPT = 8;

/** Checks drafts and compares them, in a thread, and keeps what the next comparison will need again. */
export class PreviewComparison {
  /** What cycles are assessed by, by hash. */
  readonly #older = new Map<string, Outline>();

  /** Checks a draft, and says how it differs from each of the rule sets it is previewed beside. */
  async compare({ flag, draft, baselines }: ComparisonTask): Promise<ComparisonAnswer> {
    if (isSuperseded(flag)) return { state: 'superseded' };
    const { ruleSet, diagnostics } = await checkSource(draft);
    if (!ruleSet || !isSound(diagnostics)) return { state: 'faulty', diagnostics };
    const newer = outlineOf(ruleSet);
    const comparisons: Extract<ComparisonAnswer, { state: 'done' }>['comparisons'] = {};
    for (const [hash, source] of Object.entries(baselines))
      comparisons[hash] = comparison(await this.older(hash, source), newer);
    return { state: 'done', comparisons };
  }

  private async older(hash: string, source: RuleSetSource): Promise<Outline> {
    const kept = this.#older.get(hash);
    if (kept) return kept;
    const { value } = await readRuleSetSource(source);
    if (!value) throw new Error('a published rule set cannot be read');
    if (this.#older.size >= KEPT) this.#older.clear();
    const older = outlineOf(value);
    this.#older.set(hash, older);
    return older;
  }
}

/** The differences of two rule sets as they are answered. */
export function comparison(
  older: Outline,
  newer: Outline,
): { differences: RuleSetDifference[]; differenceCount: number } {
  const lines = diffOutlines(older, newer);
  const differences = lines
    .slice(0, DIFFERENCES_TOLD)
    .map(({ kind, change, pointer, clause, concerns, direction, text }) => {
      const line = { kind, change, pointer, concerns, direction, text };
      return clause ? { ...line, clause } : line;
    });
  return { differences, differenceCount: lines.length };
}
