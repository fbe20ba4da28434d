import { Box } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { Locale } from '../../i18n/message.js';
import { pointsText } from '../../shared/dates-and-numbers.js';
import { type Lines, numberOf } from './lines.js';

const RAMP = ['var(--primary)', 'var(--bar)', 'var(--edge)', 'var(--track)'] as const;

/** Where the points stand among the lines of the grades: every grade with its word, and how far each line is. Never a place. */
export function GradeLine({ lines: { grade } }: { lines: Lines }) {
  const locale = useLocale() as Locale;
  const translate = useTranslate();
  const points = numberOf(grade.points);
  const edges = grade.edges.map((one) => ({ ...one, at: numberOf(one.at) ?? 0, apart: numberOf(one.apart) ?? 0 }));
  if (points === undefined || edges.length === 0) return null;
  const lowest = Math.min(...edges.map(({ at }) => at));
  const from = Math.max(Math.min(lowest - 15, points - 5), 0);
  const percent = (at: number) => ((Math.min(Math.max(at, from), 100) - from) / (100 - from)) * 100;
  // Grades from the best down: each begins at its edge; the last has none.
  const bands = grade.order.map((one, index) => ({
    ...one,
    left: percent(edges.find((edge) => edge.grade.id === one.id)?.at ?? from),
    right: index === 0 ? 100 : percent(edges.find((edge) => edge.grade.id === grade.order[index - 1]!.id)?.at ?? 100),
    colour: RAMP[Math.min(index, RAMP.length - 1)]!,
  }));
  const next = edges.findLast(({ apart }) => apart < 0);
  const own = edges.find(({ apart }) => apart >= 0);
  return (
    <Box>
      <Box aria-hidden sx={{ position: 'relative', height: 34, mt: 1 }}>
        {bands.map((band) => (
          <Box
            key={band.id}
            sx={{ position: 'absolute', left: `${band.left}%`, width: `${band.right - band.left}%`, top: 0 }}
          >
            <Box sx={{ height: 10, bgcolor: band.colour, borderRight: '1px solid var(--surface)' }} />
            <Box sx={{ fontSize: '0.75rem', textAlign: 'center', color: 'var(--second)', whiteSpace: 'nowrap' }}>
              {band.title[locale]}
            </Box>
          </Box>
        ))}
        <Box
          sx={{
            position: 'absolute',
            left: `${percent(points)}%`,
            top: -4,
            height: 18,
            borderLeft: '2px solid var(--ink)',
          }}
        />
      </Box>
      <Box component="dl" sx={{ display: 'flex', gap: 3, m: 0, mt: 0.5 }}>
        {[next, own].map(
          (edge) =>
            edge && (
              <Box key={edge.grade.id}>
                <Box component="dt" sx={{ fontSize: '0.8125rem', color: 'var(--third)' }}>
                  {translate(`results.file.edge.${edge.apart < 0 ? 'below' : 'above'}`, {
                    word: edge.grade.title[locale],
                  })}
                </Box>
                <Box component="dd" sx={{ m: 0, fontWeight: 600 }}>
                  {translate('results.file.points', { points: pointsText(Math.abs(edge.apart)) })}
                </Box>
              </Box>
            ),
        )}
      </Box>
    </Box>
  );
}
