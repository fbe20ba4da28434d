import { Box, Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import { useFormat } from '../shared/format.js';
import { useWindows } from '../shared/windows.js';
import { WORDS } from '../words.js';
import { type Step, STEPS, stepOf } from './steps.js';
import { useStepCounts } from './useStepCounts.js';

type Props = {
  cycle: CycleRecord;
  townships: number | undefined;
  units: number | undefined;
  cadres: number | undefined;
  missing: number | undefined;
};

const HAS_PAGE = new Set(
  WORDS.flatMap(({ name, list, pages = [] }) => [...(list ? [name] : []), ...pages.map(({ path }) => path)]),
);

/** The six steps: done, in hand, or to come; each with its count, its day and one button. */
export function Steps({ cycle, ...known }: Props) {
  const translate = useTranslate();
  const now = stepOf(cycle.state);
  const told = useStepCounts(cycle, known);
  return (
    <Box component="ol" aria-label={translate('landing.steps.label')} sx={STRIP}>
      {STEPS.map((step, index) => (
        <One
          key={step.id}
          step={step}
          place={index + 1}
          at={index < now ? 'done' : index === now ? 'now' : 'next'}
          cycle={cycle}
          told={told[step.id]}
        />
      ))}
    </Box>
  );
}

type OneProps = {
  cycle: CycleRecord;
  step: Step;
  place: number;
  at: 'done' | 'now' | 'next';
  told: ReturnType<typeof useStepCounts>[Step['id']];
};

function One({ step: { id, window, to }, place, at, cycle, told: { key, counts = {} } }: OneProps) {
  const translate = useTranslate();
  const format = useFormat();
  const found = useWindows(cycle.id)?.find(({ code }) => code === window);
  const isNow = at === 'now';
  const isKnown = Object.values(counts).every((count) => count !== undefined);
  return (
    <Box component="li" aria-current={isNow ? 'step' : undefined} sx={isNow ? { ...STEP, ...NOW } : STEP}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 0.5 }}>
        <Box component="span" aria-hidden sx={{ ...DOT, ...DOTS[at] }}>
          {at === 'done' ? '✓' : place}
        </Box>
        <Box component="span" sx={{ fontSize: '0.9375rem', fontWeight: 600 }}>
          {translate(`landing.steps.${id}.name`)}
        </Box>
        <Box
          component="span"
          sx={{
            ml: 'auto',
            whiteSpace: 'nowrap',
            fontSize: '0.75rem',
            color: isNow ? 'var(--primary)' : 'var(--third)',
            fontWeight: isNow ? 600 : 400,
          }}
        >
          {translate(`landing.steps.${at}`)}
        </Box>
      </Box>
      <div>{isKnown && translate(`landing.steps.${id}.${key}`, counts)}</div>
      <Box sx={{ fontSize: '0.75rem', color: isNow ? 'var(--second)' : 'var(--third)', minHeight: '1.125rem' }}>
        {found && (isNow ? format.due(found.toOn) : format.day(found.toOn))}
      </Box>
      {HAS_PAGE.has(to.split('/')[1] ?? '') && (
        <Button component={Link} to={to.replace(':cycle', cycle.id)} variant="outlined" sx={SMALL}>
          {translate(`landing.steps.${id}.button`)}
        </Button>
      )}
    </Box>
  );
}

const STRIP = {
  listStyle: 'none',
  p: 0,
  m: 0,
  mb: 1.75,
  display: 'grid',
  gridTemplateColumns: { xs: '1fr', sm: 'repeat(3, 1fr)', lg: 'repeat(6, 1fr)' },
  bgcolor: 'var(--surface)',
  border: '1px solid var(--line)',
  borderRadius: '6px',
  overflow: 'hidden',
} as const;
const STEP = {
  px: 2,
  py: 1.25,
  fontSize: '0.8125rem',
  boxShadow: '-1px -1px 0 var(--line)',
} as const;
const NOW = { bgcolor: 'var(--weak)', boxShadow: 'inset 0 3px var(--primary)' } as const;
const DOT = {
  width: 20,
  height: 20,
  flex: '0 0 auto',
  borderRadius: '50%',
  border: '1px solid var(--edge)',
  fontSize: '0.75rem',
  lineHeight: '18px',
  textAlign: 'center',
  color: 'var(--second)',
} as const;
const DOTS = {
  done: { bgcolor: 'var(--second)', borderColor: 'var(--second)', color: 'var(--surface)' },
  now: { bgcolor: 'var(--primary)', borderColor: 'var(--primary)', color: 'var(--surface)' },
  next: {},
} as const;
const SMALL = { mt: 0.75, py: '1px', px: 1.125, fontSize: '0.75rem' } as const;
