import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'ra-core';
import type { DeterminationPacket, DeterminationRecord } from '../../../api/contract/records/determination.js';
import type { ResultRecord } from '../../../api/contract/records/result.js';
import type { ConsoleDataProvider } from '../dataProvider.js';

const ALL = { page: 1, perPage: 1000 };

/** The papers of the meeting. */
export function usePacket(cycleId: string) {
  const provider = useDataProvider<ConsoleDataProvider>();
  return useQuery({
    queryKey: ['determinations', 'packet', cycleId],
    queryFn: async ({ signal }) =>
      (await provider.read<DeterminationPacket>('determinations/packet', { cycleId }, { signal })).data,
  });
}

/** What is decided until now, by result. */
export function useDecided(cycleId: string): Map<string, DeterminationRecord> | undefined {
  const provider = useDataProvider<ConsoleDataProvider>();
  const { data } = useQuery({
    queryKey: ['determinations', 'of', cycleId],
    queryFn: async ({ signal }) =>
      (
        await provider.getList<DeterminationRecord>('determinations', {
          pagination: ALL,
          sort: { field: 'code', order: 'ASC' },
          filter: { cycleId },
          signal,
        })
      ).data,
    select: (all) => new Map(all.map((one) => [one.resultId, one])),
  });
  return data;
}

/** Everybody who was assessed in a cycle, the highest first. */
export function useResultsOf(cycleId: string) {
  const provider = useDataProvider<ConsoleDataProvider>();
  return useQuery({
    queryKey: ['results', 'of', cycleId],
    queryFn: async ({ signal }) =>
      (
        await provider.getList<ResultRecord>('results', {
          pagination: ALL,
          sort: { field: 'points', order: 'DESC' },
          filter: { cycleId, kind: 'cadre' },
          signal,
        })
      ).data,
  });
}
