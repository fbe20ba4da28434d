import { Box } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { Leave } from '../../../api/contract/records/leave.js';
import { useCycleInHand } from '../shared/cycle-in-hand.js';
import { useCycleTitle, useFormat } from '../shared/format.js';
import { PageHead } from '../shared/PageHead.js';
import { ProblemCard } from '../shared/ProblemCard.js';
import { Waiting } from '../shared/Waiting.js';
import { Narrow, Note, Part } from './Parts.js';
import { useOwn } from './useOwn.js';

/** The own entries of the leave register. The township enters them; days on post are counted from them, so nobody clocks in. */
export default function LeavesPage() {
  const translate = useTranslate();
  const titleOf = useCycleTitle();
  const cycle = useCycleInHand();
  const { data: leaves, error } = useOwn<Leave>('leaves', {}, 'from');
  if (error) return <ProblemCard error={error} />;
  if (!leaves) return <Waiting />;
  const now = leaves.filter(({ from }) => cycle && from >= cycle.startsOn && from <= cycle.cutoffOn);
  const before = leaves.filter((leave) => !now.includes(leave));
  return (
    <Narrow>
      <PageHead title={translate('my.pages.my-leaves')} />
      <Part>
        <Note>{translate('my.leaves.hint')}</Note>
      </Part>
      <Leaves title={cycle ? titleOf(cycle) : ''} leaves={now} />
      {before.length > 0 && <Leaves title={translate('my.leaves.before')} leaves={before} />}
    </Narrow>
  );
}

function Leaves({ title, leaves }: { title: string; leaves: readonly Leave[] }) {
  const translate = useTranslate();
  const format = useFormat();
  const days = leaves.filter(({ isCancelled }) => !isCancelled).reduce((sum, { workingDays }) => sum + workingDays, 0);
  return (
    <Part title={title} aside={translate('my.leaves.days', { days })}>
      {leaves.length === 0 && <Note>{translate('my.leaves.none')}</Note>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {leaves.map(({ id, kind, from, to, workingDays, isCancelled }) => (
          <Box
            component="li"
            key={id}
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              gap: '0 12px',
              py: 1,
              borderTop: '1px solid var(--line)',
              ...(isCancelled && { color: 'var(--third)', textDecoration: 'line-through' }),
            }}
          >
            <Box sx={{ flex: '0 0 5em' }}>{translate(`leaves.choices.kind.${kind}`)}</Box>
            <Box sx={{ flex: 1, minWidth: '12em' }}>
              {format.day(from)}
              {to !== from && ` — ${format.day(to)}`}
            </Box>
            <Box>{translate('my.leaves.days', { days: workingDays })}</Box>
          </Box>
        ))}
      </Box>
    </Part>
  );
}
