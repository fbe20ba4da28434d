import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'ra-core';
import type { VillageInterviews } from '../../../api/contract/records/interview.js';
import type { ConsoleDataProvider } from '../dataProvider.js';

/** What the interviews of each village of a cycle come to; undefined while they are on their way. */
export function useFigures(cycleId: string | undefined): VillageInterviews[] | undefined {
  const provider = useDataProvider<ConsoleDataProvider>();
  return useQuery({
    queryKey: ['interviews', 'figures', cycleId],
    enabled: cycleId !== undefined,
    queryFn: ({ signal }) =>
      provider.read<VillageInterviews[]>('interviews/figures', { cycleId }, { signal }).then(({ data }) => data),
  }).data;
}
