import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { MarkSheet } from '../../../api/contract/records/mark-sheet.js';
import type { MarkProgress, MarkRecord } from '../../../api/contract/records/mark.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { useCycles } from '../shared/cycle-in-hand.js';
import { markName } from './sheet.js';

const AT_MOST = 1000;

export type Marks = ReadonlyMap<string, MarkRecord>;

/** Where the marks of a cycle are kept on the page. */
export const marksKey = (cycleId: string | undefined) => ['marks', 'of', cycleId] as const;

/** The sheet of the own side in a cycle, its marks, and those of the half-year before. */
export function useSheet(cycle: CycleRecord | undefined) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const cycleId = cycle?.id;
  const sheet = useQuery({
    queryKey: ['marks', 'sheet', cycleId],
    enabled: cycleId !== undefined,
    staleTime: 60_000,
    queryFn: async ({ signal }) => (await provider.read<MarkSheet>('marks/sheet', { cycleId }, { signal })).data,
  });
  const marks = useMarks(cycleId);
  const earlier = useMarks(useEarlier(cycle)?.id);
  return { sheet, marks, earlier: earlier.data };
}

function useMarks(cycleId: string | undefined) {
  const provider = useDataProvider<ConsoleDataProvider>();
  return useQuery({
    queryKey: marksKey(cycleId),
    enabled: cycleId !== undefined,
    queryFn: async ({ signal }) => {
      const all: MarkRecord[] = [];
      for (let page = 1; ; page += 1) {
        const { data, total = 0 } = await provider.getList<MarkRecord>('marks', {
          pagination: { page, perPage: AT_MOST },
          sort: { field: 'entityCode', order: 'ASC' },
          filter: { cycleId },
          signal,
        });
        all.push(...data);
        if (data.length === 0 || all.length >= total) return all;
      }
    },
    select: byName,
  });
}

const byName = (marks: readonly MarkRecord[]): Marks => new Map(marks.map((mark) => [markName(mark, mark), mark]));

/** The half-year before this one. */
function useEarlier(cycle: CycleRecord | undefined): CycleRecord | undefined {
  const cycles = useCycles();
  return cycle && cycles?.find(({ half, cutoffOn }) => half !== null && cutoffOn < cycle.startsOn);
}

/** How far the own side is, with its means once it has submitted everything. */
export function useProgress(cycleId: string | undefined, isAllowed: boolean): MarkProgress | undefined {
  const provider = useDataProvider<ConsoleDataProvider>();
  const { data } = useQuery({
    queryKey: ['marks', 'progress', cycleId],
    enabled: cycleId !== undefined && isAllowed,
    queryFn: async ({ signal }) =>
      (await provider.read<MarkProgress[]>('marks/progress', { cycleId }, { signal })).data,
  });
  return data?.[0];
}
