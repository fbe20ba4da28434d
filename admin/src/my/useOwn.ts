import { useQuery } from '@tanstack/react-query';
import { type RaRecord, useDataProvider } from 'ra-core';
import type { ConsoleDataProvider } from '../dataProvider.js';

/** The own records of a word, the latest first: the service answers with nobody else's. */
export function useOwn<R extends RaRecord>(
  word: string,
  filter: Record<string, unknown> | undefined = {},
  field = 'createdAt',
) {
  const provider = useDataProvider<ConsoleDataProvider>();
  return useQuery({
    queryKey: [word, 'own', filter, field],
    enabled: Object.values(filter).every((value) => value !== undefined),
    queryFn: async ({ signal }) =>
      (
        await provider.getList<R>(word, {
          pagination: { page: 1, perPage: 100 },
          sort: { field, order: 'DESC' },
          filter,
          signal,
        })
      ).data,
  });
}
