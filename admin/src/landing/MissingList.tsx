import { useState } from 'react';
import { Box, Button, Card } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import { useAreaNames } from '../shared/areas.js';
import { useFormat } from '../shared/format.js';
import { useWindows } from '../shared/windows.js';
import type { Missing } from './gathered.js';

const SHOWN = 8;

/** Who is not done yet: where, which side, how many, until when or how late. */
export function MissingList({ cycle, missing }: { cycle: CycleRecord; missing: readonly Missing[] }) {
  const translate = useTranslate();
  const nameOf = useAreaNames();
  const format = useFormat();
  const windows = useWindows(cycle.id);
  const [isAll, setAll] = useState(false);
  return (
    <Card component="section" sx={{ px: 2, py: 1.5 }}>
      <Box component="h2" sx={{ m: 0, fontSize: '0.875rem', fontWeight: 600 }}>
        {translate('landing.missing.title')}
        <Box component="span" sx={{ ml: 1.5, fontSize: '0.75rem', fontWeight: 400, color: 'var(--third)' }}>
          {translate('landing.missing.count', { smart_count: missing.length })}
        </Box>
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, fontSize: '0.8125rem' }}>
        {missing.slice(0, isAll ? missing.length : SHOWN).map(({ areaCode, side, count, window }) => {
          const until = windows?.find(({ code }) => code === window)?.toOn;
          const isLate = until !== undefined && format.isLate(until);
          return (
            <Box component="li" key={areaCode + side} sx={LINE}>
              <span>
                {translate(`landing.missing.${side}`, { place: nameOf(areaCode), count, smart_count: count })}
              </span>
              <Box
                component="span"
                sx={{ ml: 'auto', whiteSpace: 'nowrap', color: isLate ? 'var(--down)' : 'var(--third)' }}
              >
                {until && `${isLate ? '◆ ' : ''}${format.due(until)}`}
              </Box>
            </Box>
          );
        })}
      </Box>
      {missing.length > SHOWN && !isAll && (
        <Button size="small" onClick={() => setAll(true)} sx={{ ml: -1 }}>
          {translate('landing.missing.more', { smart_count: missing.length - SHOWN })}
        </Button>
      )}
    </Card>
  );
}

const LINE = {
  display: 'flex',
  gap: 1,
  py: '3.5px',
  borderTop: '1px solid var(--line)',
  '&:first-of-type': { border: 0 },
} as const;
