import { useGetMany } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { RuleSetRecord } from '../../../api/contract/records/rule-set.js';
import { useCycles } from '../shared/cycle-in-hand.js';

const NOT_BEGUN = new Set(['planned', 'open']);

/** The cycles a draft can be tried on: closed ones of the same measure, the latest first; undefined while they are on their way. */
export function useCyclesToPreview(code: string): CycleRecord[] | undefined {
  const closed = useCycles()?.filter(({ state }) => !NOT_BEGUN.has(state));
  const { data } = useGetMany<RuleSetRecord>(
    'rule-sets',
    { ids: [...new Set(closed?.map(({ ruleSetId }) => ruleSetId))] },
    { enabled: closed !== undefined && closed.length > 0 },
  );
  if (!closed || (closed.length > 0 && !data)) return undefined;
  const same = new Set(data?.filter((one) => one?.code === code).map(({ id }) => id));
  return closed.filter(({ ruleSetId }) => same.has(ruleSetId));
}
