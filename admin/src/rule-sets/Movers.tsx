import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { CyclePreview } from '../../../api/contract/records/preview.js';
import type { Locale } from '../i18n/message.js';
import { pointsText } from '../shared/dates-and-numbers.js';
import { toNumber } from './figures.js';

type Mover = CyclePreview['moved'][number];
const SHOWN = 60;
const MARKS = { up: '▲', down: '▼', other: '◆' } as const;
const ORDER = { up: 0, down: 1, other: 2 } as const;

/** Who has another grade, those who rise first. */
export function Movers({ one, step }: { one: CyclePreview; step?: ((code: string) => void) | undefined }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const titles = new Map(one.distribution.map(({ kind, outcome, title }) => [`${kind} ${outcome}`, title?.[locale]]));
  const gradeOf = (kind: string, { grade, state }: Mover['after']) =>
    grade === null ? translate(`rule-sets.outcomes.${state}`, { _: state }) : (titles.get(`${kind} ${grade}`) ?? grade);
  const lines = one.moved
    .filter(({ kind }) => kind === 'cadre')
    .toSorted((a, b) => ORDER[a.direction] - ORDER[b.direction]);
  if (lines.length === 0) return null;
  const left = one.movedCount - Math.min(SHOWN, lines.length);
  return (
    <Box>
      <Box sx={{ fontSize: '0.75rem', fontWeight: 600 }}>
        {translate('rule-sets.preview.people')}{' '}
        {step && (
          <Box component="span" sx={{ fontWeight: 400, color: 'var(--third)' }}>
            {translate('rule-sets.preview.stepHint')}
          </Box>
        )}
      </Box>
      <Box
        sx={{ overflow: 'auto', maxHeight: 360 }}
        tabIndex={0}
        role="region"
        aria-label={translate('rule-sets.preview.people')}
      >
        <Table size="small" sx={{ '& td, & th': { px: 0.75, py: '2px', fontSize: '0.8125rem' } }}>
          <TableHead>
            <TableRow>
              <TableCell />
              <TableCell>{translate('rule-sets.preview.who')}</TableCell>
              <TableCell>{translate('rule-sets.preview.where')}</TableCell>
              <TableCell>{translate('rule-sets.preview.grade')}</TableCell>
              <TableCell align="right">{translate('rule-sets.preview.points')}</TableCell>
              <TableCell align="right">{translate('rule-sets.preview.change')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {lines.slice(0, SHOWN).map(({ kind, code, name, township, direction, before, after }) => {
              const [from, to] = [toNumber(before.points), toNumber(after.points)];
              const colour = direction === 'up' ? 'var(--up)' : direction === 'down' ? 'var(--down)' : 'var(--second)';
              const where = one.townships.find((place) => place.township === township)?.name ?? township;
              return (
                <TableRow key={code}>
                  <TableCell sx={{ color: colour }}>{MARKS[direction]}</TableCell>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>
                    {step ? (
                      <Box component="button" type="button" onClick={() => step(code)} sx={NAME}>
                        {name ?? code}
                      </Box>
                    ) : (
                      (name ?? code)
                    )}
                  </TableCell>
                  <TableCell sx={{ color: 'var(--second)' }}>{where}</TableCell>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>
                    <Box component="span" sx={{ color: 'var(--third)' }}>
                      {gradeOf(kind, before)}
                    </Box>{' '}
                    →{' '}
                    <Box component="b" sx={{ color: colour }}>
                      {gradeOf(kind, after)}
                    </Box>
                  </TableCell>
                  <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                    <Box component="span" sx={{ color: 'var(--third)' }}>
                      {from === undefined ? '—' : pointsText(from)}
                    </Box>
                    →{to === undefined ? '—' : pointsText(to)}
                  </TableCell>
                  <TableCell align="right">
                    {from !== undefined && to !== undefined && pointsText(to - from, true)}
                  </TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </Box>
      {left > 0 && (
        <Box sx={{ fontSize: '0.75rem', color: 'var(--third)' }}>
          {translate('rule-sets.preview.further', { smart_count: left, count: left })}
        </Box>
      )}
    </Box>
  );
}

const NAME = {
  font: 'inherit',
  color: 'var(--primary)',
  background: 'none',
  border: 0,
  borderBottom: '1px dotted var(--primary)',
  p: 0,
  cursor: 'pointer',
} as const;
