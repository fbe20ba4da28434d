import type { ReactNode } from 'react';
import { Box, Button, Card as Sheet } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { useFormat } from '../shared/format.js';
import type { LiveCard } from './useCards.js';

/** What waits for this person: what, how many, until when, and the one button that leads there. What is late comes first. */
export function WaitingCards({ cards, title }: { cards: readonly LiveCard[]; title: string }) {
  const translate = useTranslate();
  const own = cards.filter(({ isLook }) => !isLook);
  if (own.length === 0) return null;
  const isKnown = own.every(({ count }) => count !== undefined);
  const waiting = own.filter(({ count }) => count !== 0).toSorted((a, b) => Number(b.isDue) - Number(a.isDue));
  const done = own.filter(({ count }) => count === 0);
  return (
    <Part title={translate(title)} aside={isKnown && waiting.length > 0 && <HowMany cards={waiting} />}>
      {waiting.length === 0 ? (
        <Box sx={{ color: 'var(--second)', py: 0.5 }}>{translate('landing.nothingWaits')}</Box>
      ) : (
        <Lines cards={waiting} />
      )}
      {isKnown && waiting.length > 0 && done.length > 0 && (
        <Box component="details" sx={{ fontSize: '0.8125rem', color: 'var(--third)', mt: 0.5 }}>
          <Box component="summary" sx={{ cursor: 'pointer', py: 0.5 }}>
            {translate('landing.clear', { smart_count: done.length })}
          </Box>
          {done.map(({ id }) => (
            <div key={id}>{translate(`landing.cards.${id}`)}</div>
          ))}
        </Box>
      )}
    </Part>
  );
}

/** What this person may want to look at. */
export function LookCards({ cards }: { cards: readonly LiveCard[] }) {
  const translate = useTranslate();
  const looks = cards.filter(({ isLook }) => isLook);
  if (looks.length === 0) return null;
  return (
    <Part title={translate('landing.looks')}>
      <Lines cards={looks} />
    </Part>
  );
}

function Part({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <Sheet component="section" sx={{ px: 2, py: 1.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1.5, mb: 0.5 }}>
        <Box component="h2" sx={{ m: 0, fontSize: '0.875rem', fontWeight: 600 }}>
          {title}
        </Box>
        {aside && <Box sx={{ fontSize: '0.75rem', color: 'var(--third)' }}>{aside}</Box>}
      </Box>
      {children}
    </Sheet>
  );
}

function HowMany({ cards }: { cards: readonly LiveCard[] }) {
  const translate = useTranslate();
  const late = cards.filter(({ isDue }) => isDue).length;
  return (
    <>
      {translate('landing.howMany', { smart_count: cards.length })}
      {late > 0 && (
        <Box component="b" sx={{ color: 'var(--down)', fontWeight: 600 }}>
          　◆ {translate('landing.howManyLate', { smart_count: late })}
        </Box>
      )}
    </>
  );
}

function Lines({ cards }: { cards: readonly LiveCard[] }) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {cards.map((card) => (
        <Line key={card.id} card={card} />
      ))}
    </Box>
  );
}

function Line({ card: { id, count, until, isDue, leadsTo, isLook } }: { card: LiveCard }) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <Box component="li" sx={LINE}>
      <Box component="span" sx={NUMBER}>
        {count ?? (
          <Box component="span" sx={{ color: 'var(--third)' }}>
            …
          </Box>
        )}
      </Box>
      <Box sx={{ minWidth: 0, flex: 1 }}>
        {translate(`landing.cards.${id}`)}
        {until && !isLook && (
          <Box
            sx={{ fontSize: '0.75rem', color: isDue ? 'var(--down)' : 'var(--third)', fontWeight: isDue ? 600 : 400 }}
          >
            {isDue && '◆ '}
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

const NUMBER = {
  flex: '0 0 auto',
  minWidth: '2em',
  textAlign: 'right',
  fontSize: '1.25rem',
  fontWeight: 600,
  fontVariantNumeric: 'tabular-nums',
} as const;
const LINE = {
  display: 'flex',
  alignItems: 'center',
  gap: 1.5,
  py: 1,
  minHeight: 44,
  borderTop: '1px solid var(--line)',
  '&:first-of-type': { border: 0 },
} as const;
