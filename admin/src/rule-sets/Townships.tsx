import { memo, useMemo, useState } from 'react';
import { Box, Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { CyclePreview } from '../../../api/contract/records/preview.js';
import { pointsText } from '../shared/dates-and-numbers.js';
import { toNumber } from './figures.js';

/** So many are drawn at once: those who rise most and those who fall most. */
const SHOWN = 20;

/** How far the points of each township's cadres move on average: to the right upwards, to the left downwards. */
export const Townships = memo(function Townships({ one }: { one: CyclePreview }) {
  const translate = useTranslate();
  const [isAll, setAll] = useState(false);
  const lines = useMemo(
    () =>
      one.townships
        .map(({ township, name, movement }) => ({
          id: township,
          name: name ?? township ?? '—',
          by: toNumber(movement),
        }))
        .toSorted((a, b) => (b.by ?? -Infinity) - (a.by ?? -Infinity)),
    [one.townships],
  );
  const most = Math.max(0.01, ...lines.map(({ by }) => Math.abs(by ?? 0)));
  const left = lines.length - SHOWN;
  const drawn = isAll || left <= 0 ? lines : [...lines.slice(0, SHOWN / 2), ...lines.slice(-SHOWN / 2)];
  return (
    <Box>
      <Box sx={{ fontSize: '0.75rem', fontWeight: 600 }}>{translate('rule-sets.preview.townships')}</Box>
      <Box component="dl" sx={LINES}>
        {drawn.map(({ id, name, by }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd aria-hidden>{by !== undefined && <span style={barOf(by, most)} />}</dd>
            <dd className="right">{by === undefined ? '—' : pointsText(by, true)}</dd>
          </div>
        ))}
      </Box>
      {left > 0 && (
        <Button variant="text" onClick={() => setAll(!isAll)} aria-expanded={isAll}>
          {translate(isAll ? 'rule-sets.preview.fewerPlaces' : 'rule-sets.preview.morePlaces', {
            smart_count: left,
            count: left,
          })}
        </Button>
      )}
    </Box>
  );
});

function barOf(by: number, most: number) {
  const width = `${(50 * Math.abs(by)) / most}%`;
  return by >= 0 ? { left: '50%', width, background: 'var(--up)' } : { right: '50%', width, background: 'var(--down)' };
}

/** Styled once for all its lines: it is drawn anew with every step of a slider. */
const LINES = {
  m: 0,
  mt: 0.5,
  display: 'grid',
  gap: '2px',
  fontSize: '0.75rem',
  '& > div': { display: 'grid', gridTemplateColumns: '72px 1fr 48px', gap: 1, alignItems: 'center' },
  '& dt': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& dd': {
    m: 0,
    position: 'relative',
    height: 12,
    background: 'linear-gradient(var(--line), var(--line)) center / 1px 100% no-repeat',
  },
  '& dd > span': { position: 'absolute', top: 0, bottom: 0 },
  '& dd.right': { textAlign: 'right', height: 'auto', background: 'none' },
} as const;
