import { useQuery } from '@tanstack/react-query';
import { useDataProvider, type RaRecord } from 'ra-core';
import type { CadreLine } from '../../../api/contract/records/cadre.js';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { FigureRecord } from '../../../api/contract/records/figure.js';
import type { MarkProgress } from '../../../api/contract/records/mark.js';
import type { SurveyRecord } from '../../../api/contract/records/survey.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { useAreas } from '../shared/areas.js';
import { gathered, type Gathered, type Turnout } from './gathered.js';

const AT_MOST = 1000;

/** How far each township is with each of the four sides; undefined while any of it is on its way. */
export function useGathering(cycle: CycleRecord): { townships: Gathered[] | undefined; error: Error | null } {
  const provider = useDataProvider<ConsoleDataProvider>();
  const areas = useAreas();
  const { data, error } = useQuery({
    queryKey: ['cycles', 'gathering', cycle.id],
    refetchInterval: 60_000,
    queryFn: async ({ signal }) => {
      const all = async <R extends RaRecord>(word: string, filter: object, field: string) =>
        (
          await provider.getList<R>(word, {
            pagination: { page: 1, perPage: AT_MOST },
            sort: { field, order: 'ASC' },
            filter,
            signal,
          })
        ).data;
      const ofCycle = { cycleId: cycle.id };
      const [cadres, figures, surveys, turnout, marks] = await Promise.all([
        all<CadreLine>('cadres', { isPosted: true }, 'cadreCode'),
        all<FigureRecord>('figures', { ...ofCycle, state: ['recorded', 'returned'] }, 'entityCode'),
        all<SurveyRecord>('surveys', ofCycle, 'areaCode'),
        all<Turnout>('ballots/turnout', ofCycle, 'areaCode'),
        provider.read<MarkProgress[]>('marks/progress', ofCycle, { signal }).then((answer) => answer.data),
      ]);
      return { cadres, figures, surveys, turnout, marks };
    },
  });
  return { townships: areas && data && gathered([...areas.values()], cycle.areaCode, data), error };
}
