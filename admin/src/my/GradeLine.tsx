import { Box } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { ResultBrief } from '../../../api/contract/records/result-brief.js';
import { useFormat } from '../shared/format.js';
import { numberOf } from './points.js';

const BELOW = 15;

/** Where the total lies between the lines of the grades, and how far it is to the next ones. Nobody else is on it. */
export function GradeLine({ grades, points, top }: { grades: ResultBrief['grades']; points: number; top: number }) {
  const translate = useTranslate();
  const format = useFormat();
  const edges = grades
    .flatMap(({ at, apart, word }) =>
      at === null || apart === null ? [] : [{ at: numberOf(at), apart: numberOf(apart), word }],
    )
    .toSorted((a, b) => a.at - b.at);
  const [lowest] = edges;
  if (!lowest) return null;
  const from = Math.min(lowest.at - BELOW, Math.floor(points));
  const place = (at: number) => `${((Math.min(at, top) - from) / (top - from)) * 100}%`;
  const last = grades.find(({ at }) => at === null)?.word ?? '';
  const spans = [{ at: from, word: last }, ...edges].map((span, i, all) => ({ ...span, to: all[i + 1]?.at ?? top }));
  const next = edges.find(({ apart }) => apart < 0);
  const reached = edges.findLast(({ apart }) => apart >= 0);
  return (
    <>
      <Box aria-hidden sx={{ position: 'relative', mt: 4, mb: 1 }}>
        <Box
          sx={{
            position: 'absolute',
            left: place(points),
            top: '-24px',
            transform: 'translateX(-50%)',
            fontWeight: 600,
          }}
        >
          {format.points(points)}
        </Box>
        <Box sx={{ display: 'flex', height: 14, borderRadius: '3px', overflow: 'hidden' }}>
          {spans.map(({ at, to }, i) => (
            <Box
              key={at}
              sx={{ flex: `${to - at} 0 0`, bgcolor: 'var(--primary)', opacity: 0.16 + (0.84 * i) / spans.length }}
            />
          ))}
        </Box>
        <Box sx={{ ...MARK, left: place(points) }} />
        <Box sx={{ display: 'flex', fontSize: '0.75rem', color: 'var(--second)', mt: 0.5 }}>
          {spans.map(({ at, to, word }, i) => (
            <Box key={at} sx={{ flex: `${to - at} 0 0`, minWidth: 0, whiteSpace: 'nowrap' }}>
              {i > 0 && (
                <Box component="span" sx={{ ml: '-0.6em', mr: 0.5, color: 'var(--third)' }}>
                  {at}
                </Box>
              )}
              {word}
            </Box>
          ))}
        </Box>
      </Box>
      <Box sx={{ display: 'flex', gap: 3 }}>
        {next && <Far label={translate('my.result.short', { word: next.word })} points={-next.apart} />}
        {reached && <Far label={translate('my.result.above', { word: reached.word })} points={reached.apart} />}
      </Box>
    </>
  );
}

function Far({ label, points }: { label: string; points: number }) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <Box sx={{ flex: 1 }}>
      <Box sx={{ fontSize: '0.8125rem', color: 'var(--second)' }}>{label}</Box>
      <Box sx={{ fontSize: '1.125rem', fontWeight: 600 }}>
        {translate('my.result.points', { points: format.points(points) })}
      </Box>
    </Box>
  );
}

const MARK = {
  position: 'absolute',
  top: '-3px',
  width: '3px',
  height: 20,
  bgcolor: 'var(--ink)',
  outline: '1px solid var(--surface)',
  transform: 'translateX(-50%)',
} as const;
