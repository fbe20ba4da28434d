import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'ra-core';
import type { ResultBacking } from '../../../../api/contract/records/result-backing.js';
import type { ConsoleDataProvider } from '../../dataProvider.js';

/** Who confirmed the lines of a result, and the county's averages; undefined while it is on its way. */
export function useBacking(resultId: string): ResultBacking | undefined {
  const provider = useDataProvider<ConsoleDataProvider>();
  const { data } = useQuery({
    queryKey: ['results', resultId, 'backing'],
    queryFn: async ({ signal }) =>
      (await provider.read<ResultBacking>(`results/${resultId}/backing`, undefined, { signal })).data,
  });
  return data;
}
