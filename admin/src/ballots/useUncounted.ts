import { CLOSED_STATES, type CycleRecord } from '../../../api/contract/records/cycle.js';
import { useCount } from '../shared/useCount.js';

/** How many villages' boxes of a cycle wait to be opened; undefined before its books are closed. */
export function useUncounted(cycle: CycleRecord | undefined): number | undefined {
  const isClosed = cycle !== undefined && (CLOSED_STATES as readonly string[]).includes(cycle.state);
  return useCount('ballots', isClosed ? { cycleId: cycle.id, state: 'open' } : undefined);
}
