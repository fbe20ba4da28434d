import { useMemo } from 'react';
import { useGetOne } from 'ra-core';
import type { RuleSetDiff, RuleSetDocument } from '../../../api/contract/records/rule-set.js';
import { readable } from './editing.js';
import { type Answered, useAnswer } from './useAnswer.js';

const PAUSE_MS = 400;

/** How a text differs from the version in force, and that version with its text. */
export type Compared = {
  diff: Answered<RuleSetDiff>;
  document: RuleSetDocument | undefined;
  ruleSet: ReturnType<typeof readable>;
};

/** Compares a text with the version in force while it is typed. */
export function useCompared(id: string, text: string): Compared {
  const diff = useAnswer<RuleSetDiff>(`rule-sets/${id}/diff`, { text }, PAUSE_MS);
  return { diff, ...useInForce(diff.data?.olderId) };
}

/** The version in force with its text. */
export function useInForce(olderId: string | null | undefined): Pick<Compared, 'document' | 'ruleSet'> {
  const { data } = useGetOne<RuleSetDocument>(
    'rule-sets',
    { id: olderId ?? '', meta: 'text' },
    { enabled: typeof olderId === 'string', staleTime: Infinity },
  );
  const document = data?.text === undefined ? undefined : data;
  const ruleSet = useMemo(() => (document ? readable(document.text) : undefined), [document]);
  return { document, ruleSet };
}
