import { useQuery } from '@tanstack/react-query';
import { type RaRecord, useDataProvider, useGetOne } from 'ra-core';
import type { Cadre } from '../../../api/contract/records/cadre.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { useMyself } from '../shared/myself.js';

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

/** The cadre that the account belongs to; undefined until it was read, and for an account that belongs to none. */
export function useOwnCadre(): Cadre | undefined {
  const { account } = useMyself();
  return useGetOne<Cadre>('cadres', { id: account.cadreId ?? '' }, { enabled: account.cadreId !== null }).data;
}
