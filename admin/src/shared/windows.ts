import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'ra-core';
import type { WindowRecord } from '../../../api/contract/records/window.js';
import type { ConsoleDataProvider } from '../dataProvider.js';

/** The windows of a cycle in the order of the measure; undefined while they are on their way, empty where none is planned yet. */
export function useWindows(cycleId: string | undefined): WindowRecord[] | undefined {
  const provider = useDataProvider<ConsoleDataProvider>();
  const { data } = useQuery({
    queryKey: ['windows', 'of', cycleId],
    enabled: cycleId !== undefined,
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      provider.getList<WindowRecord>('windows', {
        pagination: { page: 1, perPage: 200 },
        sort: { field: 'place', order: 'ASC' },
        filter: { cycleId },
        signal,
      }),
  });
  return data?.data;
}
