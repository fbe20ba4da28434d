import { lazy, Suspense, useState } from 'react';
import { Box } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useFormat } from '../shared/format.js';
import { useMay, useToday } from '../shared/myself.js';

const ForwardDialog = lazy(() => import('./ForwardDialog.js'));

/** Says that nothing here is real, which day it is, and lets the days go by for those who may. */
export function Demonstration() {
  const translate = useTranslate();
  const format = useFormat();
  const today = useToday();
  const may = useMay('demonstration.forward');
  const [isOpen, setOpen] = useState(false);
  return (
    <Box className="no-print" sx={LINE}>
      {translate('layout.demonstration')}　{translate('layout.clock.today', { day: format.day(today) })}
      {may && (
        <Box component="button" type="button" onClick={() => setOpen(true)} sx={BUTTON}>
          {translate('layout.clock.forward')}
        </Box>
      )}
      {isOpen && (
        <Suspense>
          <ForwardDialog close={() => setOpen(false)} />
        </Suspense>
      )}
    </Box>
  );
}

const LINE = {
  bgcolor: 'var(--warn-weak)',
  color: 'var(--warn)',
  fontSize: '0.75rem',
  lineHeight: '1.375rem',
  textAlign: 'center',
} as const;
const BUTTON = {
  ml: 1,
  p: 0,
  minHeight: '1.5rem',
  border: 0,
  background: 'none',
  font: 'inherit',
  color: 'inherit',
  textDecoration: 'underline',
  cursor: 'pointer',
} as const;
