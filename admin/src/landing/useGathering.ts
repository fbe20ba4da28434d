import { useQuery } from '@tanstack/react-query';
import { useDataProvider, type RaRecord } from 'ra-core';
import type { CadreLine } from '../../../api/contract/records/cadre.js';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { FigureRecord } from '../../../api/contract/records/figure.js';
import type { IndicatorRecord } from '../../../api/contract/records/indicator.js';
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
      const all = async <R extends RaRecord>(word: string, filter: object, field: string) => {
        const found: R[] = [];
        for (let page = 1; ; page += 1) {
          const { data: rows, total = 0 } = await provider.getList<R>(word, {
            pagination: { page, perPage: AT_MOST },
            sort: { field, order: 'ASC' },
            filter,
            signal,
          });
          found.push(...rows);
          if (rows.length === 0 || found.length >= total) return found;
        }
      };
      const ofCycle = { cycleId: cycle.id };
      const [cadres, ofVillages, others, indicators, surveys, turnout, marks] = await Promise.all([
        all<CadreLine>('cadres', { isPosted: true }, 'cadreCode'),
        all<FigureRecord>('figures', { ...ofCycle, entityKind: 'village' }, 'entityCode'),
        all<FigureRecord>('figures', { ...ofCycle, state: 'recorded' }, 'entityCode'),
        all<IndicatorRecord>('indicators', { entityKind: 'village' }, 'fact'),
        all<SurveyRecord>('surveys', ofCycle, 'areaCode'),
        all<Turnout>('ballots/turnout', ofCycle, 'areaCode'),
        provider.read<MarkProgress[]>('marks/progress', ofCycle, { signal }).then((answer) => answer.data),
      ]);
      const figures = [...ofVillages, ...others.filter(({ entityKind }) => entityKind !== 'village')];
      const { half } = cycle;
      const facts = indicators
        .filter(({ halves, enteredBy }) => (half === null || halves.includes(half)) && enteredBy !== 'caseHandler')
        .map(({ fact }) => fact);
      return { cadres, figures, facts, surveys, turnout, marks };
    },
  });
  return { townships: areas && data && gathered([...areas.values()], cycle.areaCode, data), error };
}
