import { Box, Card } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { WindowRecord } from '../../../api/contract/records/window.js';
import type { Locale } from '../i18n/message.js';
import { Unplanned } from './Unplanned.js';
import { daysBetween } from '../shared/dates-and-numbers.js';
import { useFormat } from '../shared/format.js';
import { useToday } from '../shared/myself.js';
import { useWindows } from '../shared/windows.js';

const SHOWN = 7;

/** The next deadline in words, and those after it on a line. Nothing where no day is planned. */
export function Deadlines({ cycle }: { cycle: CycleRecord }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const format = useFormat();
  const today = useToday();
  const windows = useWindows(cycle.id);
  if (!windows) return null;
  if (windows.length === 0) return <Unplanned cycle={cycle} />;
  const ahead = windows.filter(({ toOn }) => toOn >= today).toSorted((a, b) => a.toOn.localeCompare(b.toOn));
  const [next] = ahead;
  if (!next) return null;
  return (
    <Card component="section" sx={{ px: 2, py: 1.5 }}>
      <Box component="h2" sx={{ m: 0, fontSize: '0.75rem', fontWeight: 600, color: 'var(--third)' }}>
        {translate('landing.nextDeadline')}
      </Box>
      <Box sx={{ fontSize: '1.5rem', fontWeight: 600, lineHeight: 1.25 }}>
        <InWords days={daysBetween(today, next.toOn)} /> {format.day(next.toOn)}
      </Box>
      <div>{next.title[locale]}</div>
      <Box component="ol" sx={LINES}>
        {ahead.slice(0, SHOWN).map((window) => (
          <Line key={window.id} window={window} isNext={window === next} />
        ))}
      </Box>
    </Card>
  );
}

function InWords({ days }: { days: number }) {
  const translate = useTranslate();
  if (days > 2) return <>{translate('landing.inDays', { days })}</>;
  return <>{translate(`landing.days.${days as 0 | 1 | 2}`)}</>;
}

function Line({ window: { toOn, title }, isNext }: { window: WindowRecord; isNext: boolean }) {
  const locale = useLocale() as Locale;
  const format = useFormat();
  return (
    <Box component="li" sx={{ ...LINE, fontWeight: isNext ? 600 : 400, '&::before': isNext ? NEXT_DOT : DOT }}>
      <Box component="span" sx={{ flex: '0 0 7.5em', color: 'var(--second)' }}>
        {format.day(toOn)}
      </Box>
      <span>{title[locale]}</span>
    </Box>
  );
}

const LINES = {
  listStyle: 'none',
  p: 0,
  m: '8px 0 0 5px',
  borderLeft: '2px solid var(--edge)',
  fontSize: '0.8125rem',
} as const;
const LINE = { position: 'relative', display: 'flex', pl: 1.75, py: '1px' } as const;
const DOT = {
  content: '""',
  position: 'absolute',
  left: '-5px',
  top: '8px',
  width: 8,
  height: 8,
  borderRadius: '50%',
  bgcolor: 'var(--surface)',
  boxShadow: '0 0 0 2px var(--edge)',
} as const;
const NEXT_DOT = { ...DOT, bgcolor: 'var(--primary)', boxShadow: '0 0 0 2px var(--primary)' } as const;
