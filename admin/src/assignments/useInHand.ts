import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useStore } from 'ra-core';
import type { AssignmentRecord } from '../../../api/contract/records/assignment.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { useMay, useMyself } from '../shared/myself.js';

const AT_MOST = 1000;

/** Who has which township in hand, by its code; undefined while it is on its way or nothing for this role. */
export function useAssignments(): ReadonlyMap<string, AssignmentRecord> | undefined {
  const provider = useDataProvider<ConsoleDataProvider>();
  const mayRead = useMay('assignments.read');
  const { data } = useQuery({
    queryKey: ['assignments', 'all'],
    enabled: mayRead,
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      provider.getList<AssignmentRecord>('assignments', {
        pagination: { page: 1, perPage: AT_MOST },
        sort: { field: 'areaCode', order: 'ASC' },
        filter: {},
        signal,
      }),
    select: ({ data: all }) => new Map(all.map((one) => [one.areaCode, one])),
  });
  return data;
}

/** The townships that are shown first: the own ones, until somebody asks for all. Nobody may more or less for it. */
export function useInHand() {
  const { account } = useMyself();
  const assignments = useAssignments();
  const [isMine, setMine] = useStore(`assignments.isMine.${account.id}`, true);
  const mine = [...(assignments?.values() ?? [])]
    .filter(({ accountId }) => accountId === account.id)
    .map(({ areaCode }) => areaCode);
  const isNarrow = isMine && mine.length > 0;
  return {
    mine,
    isNarrow,
    setMine,
    /** What lists are narrowed to; undefined for all. */
    areaCodes: isNarrow ? mine : undefined,
    has: ({ areaCode }: { areaCode: string }) => !isNarrow || mine.includes(areaCode.slice(0, 9)),
    personOf: (areaCode: string) => assignments?.get(areaCode)?.person ?? undefined,
  };
}
export type InHand = ReturnType<typeof useInHand>;
