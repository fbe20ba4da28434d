import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useStore } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { useMay } from './myself.js';

/** The cycles this person may read, the latest first; undefined while they are on their way, and for who may read none. */
export function useCycles(): CycleRecord[] | undefined {
  const provider = useDataProvider<ConsoleDataProvider>();
  const isAllowed = useMay('cycles.read');
  const { data } = useQuery({
    queryKey: ['cycles', 'all'],
    enabled: isAllowed,
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      provider.getList<CycleRecord>('cycles', {
        pagination: { page: 1, perPage: 100 },
        sort: { field: 'cutoffOn', order: 'DESC' },
        filter: {},
        signal,
      }),
  });
  return data?.data;
}

const OVER = new Set(['sealed', 'noticed', 'final']);
const isPlanned = ({ state }: CycleRecord) => state === 'planned';
const isOver = ({ state }: CycleRecord) => OVER.has(state);

/** The cycle that is being worked on: the earliest that is opened and not over; else the last that is over; else the next one planned. */
export function inHand(cycles: readonly CycleRecord[]): CycleRecord | undefined {
  const byDay = cycles.toSorted((a, b) => a.cutoffOn.localeCompare(b.cutoffOn));
  return byDay.find((cycle) => !isPlanned(cycle) && !isOver(cycle)) ?? byDay.findLast(isOver) ?? byDay.find(isPlanned);
}

/** The cycle in hand: {@link inHand}, or the one this person chose to look at. */
export function useCycleInHand(): CycleRecord | undefined {
  const cycles = useCycles();
  const [chosen] = useChosenCycle();
  return cycles && (cycles.find(({ id }) => id === chosen) ?? inHand(cycles));
}

/** The id of the cycle this person chose to look at; empty for the one that is being worked on. */
export function useChosenCycle(): [string, (id: string) => void] {
  return useStore<string>('cycleInHand', '');
}
