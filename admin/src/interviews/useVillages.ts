import { useGetList } from 'ra-core';
import type { DeclarationRecord } from '../../../api/contract/records/commission.js';
import { useAreas } from '../shared/areas.js';
import { useCycleInHand } from '../shared/cycle-in-hand.js';
import { useMyself } from '../shared/myself.js';

/** The villages of this account: those it is commissioned for in the cycle in hand, in the order of their codes; undefined while they are on their way. */
export function useVillages(): string[] | undefined {
  const areas = useAreas();
  const cycle = useCycleInHand();
  const { account } = useMyself();
  const isAssessor = account.role === 'thirdParty';
  const { data } = useGetList<DeclarationRecord>(
    'declarations',
    {
      filter: { cycleId: cycle?.id, state: ['awaited', 'clear'] },
      sort: { field: 'areaCode', order: 'ASC' },
      pagination: { page: 1, perPage: 1000 },
    },
    { enabled: isAssessor && cycle !== undefined },
  );
  if (isAssessor) return data && [...new Set(data.map(({ areaCode }) => areaCode))];
  return areas && [...areas.values()].filter(({ kind }) => kind === 'village').map(({ areaCode }) => areaCode);
}
