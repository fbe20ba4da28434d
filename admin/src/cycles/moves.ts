import { lazy } from 'react';
import { useDataProvider } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import type { MoveForms } from '../shared/MoveButtons.js';

const AssessDialog = lazy(() => import('./AssessDialog.js'));
const DetermineDialog = lazy(() => import('../determinations/DetermineDialog.js'));
const ToNotices = lazy(() => import('../notices/ToNotices.js'));

/** How the moves of a cycle are made. Results are made of a cycle: their routes name it in the body. */
export function useCycleMoves(): MoveForms<CycleRecord> {
  const provider = useDataProvider<ConsoleDataProvider>();
  return {
    assess: { Dialog: AssessDialog },
    seal: { send: ({ id }, body, sending) => provider.post('results/seal', { cycleId: id, ...body }, sending) },
    determine: { Dialog: DetermineDialog },
    // The cycle is noticed by posting its notice.
    notice: { Dialog: ToNotices },
  };
}
