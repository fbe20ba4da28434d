import { Box } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { CyclePreview } from '../../../api/contract/records/preview.js';
import { pointsText } from '../shared/dates-and-numbers.js';
import { toNumber } from './figures.js';

/** How far the points of each township's cadres move on average: to the right upwards, to the left downwards. */
export function Townships({ one }: { one: CyclePreview }) {
  const translate = useTranslate();
  const lines = one.townships
    .map(({ township, name, movement }) => ({ name: name ?? township ?? '—', by: toNumber(movement) }))
    .toSorted((a, b) => (b.by ?? -Infinity) - (a.by ?? -Infinity));
  const most = Math.max(0.01, ...lines.map(({ by }) => Math.abs(by ?? 0)));
  return (
    <Box>
      <Box sx={{ fontSize: '0.75rem', fontWeight: 600 }}>{translate('rule-sets.preview.townships')}</Box>
      <Box component="dl" sx={{ m: 0, mt: 0.5, display: 'grid', gap: '2px' }}>
        {lines.map(({ name, by }) => (
          <Box key={name} sx={LINE}>
            <Box component="dt" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
              {name}
            </Box>
            <Box component="dd" sx={{ m: 0, position: 'relative', height: 12 }} aria-hidden>
              <Box
                sx={{ position: 'absolute', left: '50%', top: -2, bottom: -2, width: '1px', bgcolor: 'var(--line)' }}
              />
              {by !== undefined && (
                <Box
                  sx={{
                    position: 'absolute',
                    top: 0,
                    bottom: 0,
                    ...(by >= 0 ? { left: '50%' } : { right: '50%' }),
                    width: `${(50 * Math.abs(by)) / most}%`,
                    bgcolor: by >= 0 ? 'var(--up)' : 'var(--down)',
                  }}
                />
              )}
            </Box>
            <Box component="dd" sx={{ m: 0, textAlign: 'right' }}>
              {by === undefined ? '—' : pointsText(by, true)}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

const LINE = {
  display: 'grid',
  gridTemplateColumns: '72px 1fr 48px',
  gap: 1,
  alignItems: 'center',
  fontSize: '0.75rem',
} as const;
