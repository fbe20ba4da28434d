import { Box } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { Bounds } from '../../../api/contract/fields.js';
import { faultsOf, type Stretch, stretches, turns } from './bounds.js';

type Props = { bands: readonly Bounds[]; labels: readonly string[]; unit?: string };

/** Bands on a number line: whole where one holds, hatched where none or more than one does; said in words too. */
export function NumberLine({ bands, labels, unit = '' }: Props) {
  const translate = useTranslate();
  const cuts = turns(bands);
  if (cuts.length === 0) return null;
  const margin = cuts.length === 1 ? 1 : (cuts.at(-1)! - cuts[0]!) * 0.25;
  const [least, most] = [cuts[0]! - margin, cuts.at(-1)! + margin];
  const at = (point: number) => (100 * (Math.min(most, Math.max(least, point)) - least)) / (most - least);
  const { gaps, overlaps } = faultsOf(bands);
  return (
    <Box sx={{ my: 1 }}>
      <Box aria-hidden sx={{ position: 'relative', height: 18 }}>
        {stretches(bands).map((one) => {
          const isPoint = one.from === one.to;
          const isWrong = isFault(one, gaps) || isFault(one, overlaps);
          if ((isPoint && !isWrong) || (one.holds.length === 0 && !isWrong)) return null;
          const shade = one.holds[0] === undefined ? 0 : labels.length === 1 ? 1 : one.holds[0] / (labels.length - 1);
          return (
            <Box
              key={`${one.from} ${one.to}`}
              sx={{
                position: 'absolute',
                top: 0,
                bottom: 0,
                left: `${at(one.from)}%`,
                width: isPoint ? '4px' : `${at(one.to) - at(one.from)}%`,
                ml: isPoint ? '-2px' : 0,
                borderRight: isPoint ? 0 : '1px solid var(--surface)',
                boxSizing: 'border-box',
                ...(isWrong
                  ? { background: 'repeating-linear-gradient(45deg, var(--stop) 0 2px, var(--stop-weak) 2px 6px)' }
                  : { bgcolor: 'var(--primary)', opacity: 1 - 0.75 * shade }),
              }}
            />
          );
        })}
      </Box>
      <Box aria-hidden sx={{ position: 'relative', height: 16, fontSize: '0.75rem', color: 'var(--second)' }}>
        {cuts.map((cut) => (
          <Box
            key={cut}
            component="span"
            sx={{ position: 'absolute', left: `${at(cut)}%`, transform: 'translateX(-50%)' }}
          >
            {cut}
          </Box>
        ))}
      </Box>
      {[...gaps.map((one) => ['gap', one] as const), ...overlaps.map((one) => ['overlap', one] as const)].map(
        ([what, one]) => (
          <Box key={`${what} ${one.from} ${one.to}`} role="status" sx={{ color: 'var(--stop)', fontSize: '0.8125rem' }}>
            ×{' '}
            {translate(`rule-sets.bands.${what}`, {
              where: words(one, unit),
              bands: one.holds.map((i) => labels[i]).join('、'),
            })}
          </Box>
        ),
      )}
      {gaps.length + overlaps.length === 0 && (
        <Box sx={{ fontSize: '0.75rem', color: 'var(--third)' }}>{translate('rule-sets.bands.whole')}</Box>
      )}
    </Box>
  );
}

const isFault = (one: Stretch, of: Stretch[]) => of.some(({ from, to }) => from === one.from && to === one.to);

function words({ from, to }: Stretch, unit: string): string {
  if (from === to) return `${from}${unit}`;
  if (from === -Infinity) return `< ${to}${unit}`;
  return to === Infinity ? `> ${from}${unit}` : `${from}～${to}${unit}`;
}
