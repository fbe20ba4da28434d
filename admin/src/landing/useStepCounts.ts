import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import { useUncounted } from '../ballots/useUncounted.js';
import { useCounts } from '../shared/useCount.js';
import type { Step } from './steps.js';

const STATES: readonly CycleRecord['state'][] = [
  'planned',
  'open',
  'closed',
  'assessed',
  'consulted',
  'determined',
  'sealed',
  'noticed',
  'final',
];

type Told = { key: string; counts?: Record<string, number | undefined> };
type Known = {
  townships: number | undefined;
  units: number | undefined;
  cadres: number | undefined;
  missing: number | undefined;
};

/** What each of the six steps says of itself in this state of the cycle, with its counts; a count that is on its way is undefined. */
export function useStepCounts(
  cycle: CycleRecord,
  { townships, units, cadres, missing }: Known,
): Record<Step['id'], Told> {
  const uncounted = useUncounted(cycle);
  const isAt = (state: CycleRecord['state']) => STATES.indexOf(cycle.state) >= STATES.indexOf(state);
  const ofCycle = { cycleId: cycle.id };
  const once = (state: CycleRecord['state'], filter: object) => (isAt(state) ? { ...ofCycle, ...filter } : undefined);
  const [scored, asked, heard, recorded, objections, told] = useCounts([
    { word: 'results', filter: once('assessed', { kind: 'cadre', state: ['assessed', 'sealed'] }) },
    { word: 'consultations', filter: once('assessed', {}) },
    { word: 'consultations', filter: once('assessed', { state: ['answered', 'silent'] }) },
    { word: 'determinations', filter: once('assessed', { kind: 'cadre' }) },
    { word: 'objections', filter: once('sealed', { state: 'received' }) },
    { word: 'feedback', filter: once('sealed', {}) },
  ]);
  const all = cadres === undefined || scored === undefined ? undefined : scored;
  return {
    announcement: { key: 'says', counts: { townships, units } },
    roster: { key: 'says', counts: { cadres } },
    sides: missing === 0 ? { key: 'complete' } : { key: 'says', counts: { missing } },
    scoring: isAt('assessed')
      ? { key: 'scored', counts: { scored } }
      : isAt('closed')
        ? uncounted
          ? { key: 'uncounted', counts: { uncounted } }
          : { key: 'ready' }
        : missing === 0
          ? { key: 'complete' }
          : { key: 'says', counts: { missing } },
    determination: !isAt('assessed')
      ? { key: 'says' }
      : isAt('consulted')
        ? { key: 'recorded', counts: { recorded, scored: all } }
        : { key: 'heard', counts: { heard, asked } },
    notice: isAt('sealed') ? { key: 'told', counts: { told, objections } } : { key: 'says' },
  };
}
