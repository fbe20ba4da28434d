import { Box, Button, Card } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { reachOf } from '../../../api/contract/permissions.js';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import { useMyself } from '../shared/myself.js';
import { useCounts } from '../shared/useCount.js';
import { GUIDE, type GuideStep } from './guide.js';

/** What to do first, ticked off from what is on record, and the button that puts it away. */
export default function Guide({ cycle, hide }: { cycle: CycleRecord | undefined; hide: () => void }) {
  const translate = useTranslate();
  const { account } = useMyself();
  const steps = GUIDE[account.role].filter(({ reads }) => reachOf(account.role, reads) !== undefined);
  const counts = useCounts(
    steps.map(({ word, filter = {}, isOfCycle, isOwn }) => ({
      word,
      filter: isOfCycle
        ? cycle && { ...filter, cycleId: cycle.id }
        : { ...filter, ...(isOwn && { accountId: account.id }) },
    })),
  );
  const isDone = steps.map(({ atLeast = 1 }, index) => (counts[index] ?? 0) >= atLeast);
  const next = isDone.indexOf(false);
  return (
    <Card component="section" aria-labelledby="guide" sx={{ px: 2, py: 1.5, mb: 1.75 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 1.5 }}>
        <Box component="h2" id="guide" sx={{ m: 0, fontSize: '0.875rem', fontWeight: 600 }}>
          {translate('landing.guide.title')}
        </Box>
        <Box sx={{ fontSize: '0.75rem', color: 'var(--third)' }}>
          {translate('landing.guide.progress', { done: isDone.filter(Boolean).length, of: steps.length })}
        </Box>
        <Button onClick={hide} sx={{ ml: 'auto', mr: -1 }}>
          {translate('landing.guide.hide')}
        </Button>
      </Box>
      <Box
        component="ol"
        sx={{ listStyle: 'none', m: 0, p: 0, columns: { md: steps.length > 4 ? 2 : 1 }, columnGap: 4 }}
      >
        {steps.map((step, index) => (
          <One key={step.id} step={step} place={index + 1} isDone={isDone[index]!} isNext={index === next} />
        ))}
      </Box>
    </Card>
  );
}

type OneProps = { step: GuideStep; place: number; isDone: boolean; isNext: boolean };

function One({ step: { id, to }, place, isDone, isNext }: OneProps) {
  const translate = useTranslate();
  const { account } = useMyself();
  return (
    <Box component="li" sx={LINE}>
      <Box
        component="span"
        role="img"
        aria-label={translate(isDone ? 'landing.guide.done' : 'landing.guide.open')}
        sx={isDone ? { ...DOT, ...DONE } : DOT}
      >
        {isDone ? '✓' : place}
      </Box>
      <Box sx={{ flex: 1, minWidth: 0, color: isDone ? 'var(--third)' : 'var(--ink)' }}>
        {translate(`landing.guide.${account.role}.${id}`)}
      </Box>
      {to && isNext && (
        <Button component={Link} to={to} variant="outlined" sx={{ flex: '0 0 auto' }}>
          {translate('landing.guide.go')}
        </Button>
      )}
    </Box>
  );
}

const LINE = {
  breakInside: 'avoid',
  display: 'flex',
  alignItems: 'center',
  gap: 1.25,
  py: 0.5,
  minHeight: 32,
} as const;
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
const DONE = { bgcolor: 'var(--second)', borderColor: 'var(--second)', color: 'var(--surface)' } as const;
