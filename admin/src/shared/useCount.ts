import { useQueries, useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'ra-core';
import type { ConsoleDataProvider } from '../dataProvider.js';

/** What is counted: the records of a list that a filter leaves; nothing while the filter is not known. */
export type Counted = { word: string; filter: object | undefined };

const EVERY_MS = 60_000;

/** How many records of a list there are now; undefined while it is on its way. Asked anew every minute while the page is looked at. */
export function useCount(word: string, filter: object | undefined): number | undefined {
  const provider = useDataProvider<ConsoleDataProvider>();
  return useQuery(counting(provider, { word, filter })).data;
}

/** {@link useCount} of several lists at once, in their order. */
export function useCounts(counted: readonly Counted[]): (number | undefined)[] {
  const provider = useDataProvider<ConsoleDataProvider>();
  return useQueries({ queries: counted.map((one) => counting(provider, one)) }).map(({ data }) => data);
}

const counting = (provider: ConsoleDataProvider, { word, filter }: Counted) => ({
  queryKey: [word, 'count', filter],
  enabled: filter !== undefined,
  refetchInterval: EVERY_MS,
  queryFn: async ({ signal }: { signal: AbortSignal }) => (await provider.count(word, filter, { signal })).data,
});
