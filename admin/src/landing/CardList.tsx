import { Box, Button, Card as Sheet } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { reachOf } from '../../../api/contract/permissions.js';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import { useFormat } from '../shared/format.js';
import { useMyself } from '../shared/myself.js';
import { useCount } from '../shared/useCount.js';
import { useWindows } from '../shared/windows.js';
import { WORDS } from '../words.js';
import { type Card, CARDS } from './cards.js';

const HAS_PAGE = new Set(WORDS.filter(({ list }) => list).map(({ name }) => name));

/** What waits for this person: what, how many, until when, and the one button that leads there. */
export function CardList({ cycle, title }: { cycle: CycleRecord | undefined; title: string }) {
  const { account } = useMyself();
  const translate = useTranslate();
  const cards = (CARDS[account.role] ?? []).filter(
    ({ word, reads, to }) => reachOf(account.role, reads) !== undefined && (to !== undefined || HAS_PAGE.has(word)),
  );
  if (cards.length === 0) return null;
  return (
    <Sheet component="section" sx={{ px: 2, py: 1.5 }}>
      <Box component="h2" sx={{ m: 0, mb: 0.5, fontSize: '0.875rem', fontWeight: 600 }}>
        {translate(title)}
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {cards.map((card) => (
          <Line key={card.id} card={card} cycle={cycle} />
        ))}
      </Box>
    </Sheet>
  );
}

function Line({ card, cycle }: { card: Card; cycle: CycleRecord | undefined }) {
  const { id, word, filter = {}, isOfCycle = true, window, to } = card;
  const translate = useTranslate();
  const format = useFormat();
  const whole = isOfCycle ? cycle && { ...filter, cycleId: cycle.id } : filter;
  const count = useCount(word, whole);
  const until = useWindows(window && cycle?.id)?.find(({ code }) => code === window)?.toOn;
  const isLate = until !== undefined && format.isLate(until) && (count ?? 0) > 0;
  const leadsTo = to ?? `/${word}?filter=${encodeURIComponent(JSON.stringify(whole ?? {}))}`;
  return (
    <Box component="li" sx={LINE}>
      <Box
        component="span"
        sx={{ flex: '0 0 auto', minWidth: '2em', textAlign: 'right', fontSize: '1.25rem', fontWeight: 600 }}
      >
        {count ?? (
          <Box component="span" sx={{ color: 'var(--third)' }}>
            …
          </Box>
        )}
      </Box>
      <Box sx={{ minWidth: 0, flex: 1 }}>
        {translate(`landing.cards.${id}`)}
        {until && (
          <Box
            sx={{ fontSize: '0.75rem', color: isLate ? 'var(--down)' : 'var(--third)', fontWeight: isLate ? 600 : 400 }}
          >
            {isLate && '◆ '}
            {format.due(until)}
          </Box>
        )}
      </Box>
      {(count ?? 0) > 0 ? (
        <Button component={Link} to={leadsTo} variant="outlined">
          {translate(`landing.buttons.${id}`)}
        </Button>
      ) : (
        count === 0 && <Box sx={{ color: 'var(--third)', fontSize: '0.8125rem' }}>{translate('landing.nothing')}</Box>
      )}
    </Box>
  );
}

const LINE = {
  display: 'flex',
  alignItems: 'center',
  gap: 1.5,
  py: 1,
  minHeight: 44,
  borderTop: '1px solid var(--line)',
  '&:first-of-type': { border: 0 },
} as const;
