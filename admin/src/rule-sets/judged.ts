import type { RuleSetCheck, RuleSetExamples } from '../../../api/contract/records/rule-set.js';
import { type Answered, useAnswer } from './useAnswer.js';

const PAUSE_MS = 400;

/** What `check` and the examples say of the texts while they are typed. */
export type Judged = { check: Answered<RuleSetCheck>; examples: Answered<RuleSetExamples> };

export function useJudged(id: string, text: string, examples: string | null): Judged {
  return {
    check: useAnswer<RuleSetCheck>(`rule-sets/${id}/check`, { text }, PAUSE_MS),
    examples: useAnswer<RuleSetExamples>(`rule-sets/${id}/examples`, { text, examples }, PAUSE_MS),
  };
}

/** What keeps a draft from being proposed, as a sentence to fill in; nothing where nothing does, or while it is not known yet. */
export function obstacle(
  { check, examples }: Judged,
  hasExamples: boolean,
): { key: string; count: number } | undefined {
  if (check.data && check.data.errors > 0) return { key: 'rule-sets.blocked.errors', count: check.data.errors };
  const refused = check.data?.lint.refused ?? 0;
  if (refused > 0) return { key: 'rule-sets.blocked.refused', count: refused };
  const unsigned = check.data?.unsignedWaivers.length ?? 0;
  if (unsigned > 0) return { key: 'rule-sets.blocked.unsigned', count: unsigned };
  if (!hasExamples) return { key: 'rule-sets.blocked.noExamples', count: 0 };
  const faults = examples.data?.diagnostics.filter(({ severity }) => severity === 'error').length ?? 0;
  if (faults > 0) return { key: 'rule-sets.blocked.examplesFaulty', count: faults };
  if (examples.data && examples.data.failed > 0) return { key: 'rule-sets.blocked.red', count: examples.data.failed };
  return undefined;
}
