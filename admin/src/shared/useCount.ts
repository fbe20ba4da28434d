import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'ra-core';
import type { ConsoleDataProvider } from '../dataProvider.js';

/** How many records of a list there are now; undefined while it is on its way. Asked anew every minute while the page is looked at. */
export function useCount(word: string, filter: object | undefined): number | undefined {
  const provider = useDataProvider<ConsoleDataProvider>();
  const { data } = useQuery({
    queryKey: [word, 'count', filter],
    enabled: filter !== undefined,
    refetchInterval: 60_000,
    queryFn: async ({ signal }) => (await provider.count(word, filter, { signal })).data,
  });
  return data;
}
