import { useDataProvider } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import type { MoveForms } from '../shared/MoveButtons.js';

/** How the moves of a cycle are made. Results are made of a cycle: their routes name it in the body. */
export function useCycleMoves(): MoveForms<CycleRecord> {
  const provider = useDataProvider<ConsoleDataProvider>();
  return {
    assess: { send: ({ id }, _body, sending) => provider.post('results/assess', { cycleId: id }, sending) },
    seal: { send: ({ id }, _body, sending) => provider.post('results/seal', { cycleId: id }, sending) },
  };
}
