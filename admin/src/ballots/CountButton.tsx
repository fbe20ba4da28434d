import { lazy, Suspense, useState } from 'react';
import { Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import { useMay } from '../shared/myself.js';
import { useUncounted } from './useUncounted.js';

const CountDialog = lazy(() => import('./CountDialog.js'));

/** Opens the boxes of a cycle whose books are closed; drawn while one of them waits for it. */
export function CountButton({ cycle }: { cycle: CycleRecord }) {
  const translate = useTranslate();
  const may = useMay('ballots.count');
  const uncounted = useUncounted(may ? cycle : undefined);
  const [isOpen, setOpen] = useState(false);
  // The dialog stays for its report when no box is left.
  if (!uncounted && !isOpen) return null;
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {translate('ballots.count.button')}
      </Button>
      {isOpen && (
        <Suspense>
          <CountDialog cycle={cycle} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
