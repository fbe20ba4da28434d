import { useMemo } from 'react';
import { useGetOne } from 'ra-core';
import type { RuleSetDocument } from '../../../api/contract/records/rule-set.js';
import { readable } from './editing.js';

/** The version that this one was begun from, with its text. */
export function useOlder({ basedOnId }: RuleSetDocument) {
  const { data } = useGetOne<RuleSetDocument>(
    'rule-sets',
    { id: basedOnId ?? '', meta: 'text' },
    { enabled: basedOnId !== null, staleTime: Infinity },
  );
  const document = data?.text === undefined ? undefined : data;
  const ruleSet = useMemo(() => (document ? readable(document.text) : undefined), [document]);
  return { document, ruleSet };
}
