import { lazy, Suspense, useState } from 'react';
import { Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { Missing } from '../landing/gathered.js';
import { isRemindable } from './calls.js';
import { useMay } from '../shared/myself.js';

const RemindDialog = lazy(() => import('./RemindDialog.js'));

type Props = { cycle: CycleRecord; missing: readonly Missing[] };

/** Reminds of everything that is not there yet; who is reminded is shown before, and each can be left out. */
export function RemindButton({ cycle, missing }: Props) {
  const translate = useTranslate();
  const mayRemind = useMay('reminders.create');
  const [isOpen, setOpen] = useState(false);
  const waited = missing.filter(isRemindable);
  if (!mayRemind || waited.length === 0 || cycle.state !== 'open') return null;
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {translate('reminders.send.button', { smart_count: waited.length })}
      </Button>
      {isOpen && (
        <Suspense>
          <RemindDialog cycle={cycle} missing={missing} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
