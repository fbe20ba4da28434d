import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'ra-core';
import type { Area } from '../../../api/contract/records/area.js';
import type { ConsoleDataProvider } from '../dataProvider.js';

const AT_MOST = 1000;

/** The places this person knows of, by code; undefined while they are on their way. Read once. */
export function useAreas(): Map<string, Area> | undefined {
  const provider = useDataProvider<ConsoleDataProvider>();
  const { data } = useQuery({
    queryKey: ['areas', 'all'],
    staleTime: 600_000,
    queryFn: ({ signal }) =>
      provider.getList<Area>('areas', {
        pagination: { page: 1, perPage: AT_MOST },
        sort: { field: 'areaCode', order: 'ASC' },
        filter: {},
        signal,
      }),
    select: ({ data: areas }) => new Map(areas.map((area) => [area.areaCode, area])),
  });
  return data;
}

/** What a place is called; its code where it is not known. A village also says its township where that is asked for. */
export function useAreaName(code: string, isWithTownship = false): string {
  return useAreaNames()(code, isWithTownship);
}

/** {@link useAreaName} for many places. */
export function useAreaNames(): (code: string, isWithTownship?: boolean) => string {
  const areas = useAreas();
  return (code, isWithTownship = false) => {
    const name = areas?.get(code)?.name ?? code;
    const township = code.length === 12 && isWithTownship ? areas?.get(code.slice(0, 9))?.name : undefined;
    return township ? `${township} · ${name}` : name;
  };
}
