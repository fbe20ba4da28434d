import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { FigureRecord } from '../../../api/contract/records/figure.js';
import type { IndicatorRecord } from '../../../api/contract/records/indicator.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { useMyself } from '../shared/myself.js';

const AT_MOST = 1000;

export const figuresKey = (cycleId: string) => ['figures', 'sheet', cycleId] as const;
export const figureName = ({ entityCode, fact }: Pick<FigureRecord, 'entityCode' | 'fact'>) => `${entityCode} ${fact}`;

/** The village figures of a cycle that this person may know of, by village and fact. */
export function useFigures({ id }: CycleRecord) {
  const provider = useDataProvider<ConsoleDataProvider>();
  return useQuery({
    queryKey: figuresKey(id),
    queryFn: async ({ signal }) => {
      const all: FigureRecord[] = [];
      for (let page = 1; ; page += 1) {
        const { data, total = 0 } = await provider.getList<FigureRecord>('figures', {
          pagination: { page, perPage: AT_MOST },
          sort: { field: 'entityCode', order: 'ASC' },
          filter: { cycleId: id, entityKind: 'village' },
          signal,
        });
        all.push(...data);
        if (data.length === 0 || all.length >= total) return new Map(all.map((figure) => [figureName(figure), figure]));
      }
    },
  });
}

/** What is reported of each village in this half: the county's own indicators, in the order baseline and now. */
export function useColumns({ half }: CycleRecord): IndicatorRecord[] | undefined {
  const provider = useDataProvider<ConsoleDataProvider>();
  const { account } = useMyself();
  const { data } = useQuery({
    queryKey: ['indicators', 'village'],
    staleTime: 600_000,
    queryFn: ({ signal }) =>
      provider.getList<IndicatorRecord>('indicators', {
        pagination: { page: 1, perPage: AT_MOST },
        sort: { field: 'fact', order: 'ASC' },
        filter: { entityKind: 'village' },
        signal,
      }),
  });
  return data?.data
    .filter(({ halves }) => half === null || halves.includes(half))
    .filter(({ enteredBy, ownerUnitId }) => enteredBy === null || enteredBy === account.role || ownerUnitId === null)
    .toSorted((a, b) => Number(b.fact.startsWith('income')) - Number(a.fact.startsWith('income')));
}
