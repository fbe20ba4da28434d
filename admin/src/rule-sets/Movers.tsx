import { memo } from 'react';
import { Box } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { CyclePreview } from '../../../api/contract/records/preview.js';
import type { Locale } from '../i18n/message.js';
import { pointsText } from '../shared/dates-and-numbers.js';
import { toNumber } from './figures.js';

type Mover = CyclePreview['moved'][number];
const SHOWN = 60;
const MARKS = { up: '▲', down: '▼', other: '◆' } as const;
const ORDER = { up: 0, down: 1, other: 2 } as const;

type Props = { one: CyclePreview; step?: ((code: string) => void) | undefined };

/** Who has another grade, those who rise first. */
export const Movers = memo(function Movers({ one, step }: Props) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const titles = new Map(one.distribution.map(({ kind, outcome, title }) => [`${kind} ${outcome}`, title?.[locale]]));
  const townshipName = new Map(one.townships.map((place) => [place.township, place.name]));
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
        <Box component="table" sx={TABLE}>
          <thead>
            <tr>
              <th aria-hidden />
              <th>{translate('rule-sets.preview.who')}</th>
              <th>{translate('rule-sets.preview.where')}</th>
              <th>{translate('rule-sets.preview.grade')}</th>
              <th className="right">{translate('rule-sets.preview.points')}</th>
              <th className="right">{translate('rule-sets.preview.change')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, SHOWN).map(({ kind, code, name, township, village, direction, before, after }) => {
              const [from, to] = [toNumber(before.points), toNumber(after.points)];
              const colour = direction === 'up' ? 'var(--up)' : direction === 'down' ? 'var(--down)' : 'var(--second)';
              const where = [townshipName.get(township) ?? township, village].filter(Boolean).join(' · ');
              return (
                <tr key={code}>
                  <td style={{ color: colour }}>{MARKS[direction]}</td>
                  <td className="whole">
                    {step ? (
                      <button type="button" onClick={() => step(code)}>
                        {name ?? code}
                      </button>
                    ) : (
                      (name ?? code)
                    )}
                  </td>
                  <td className="second">{where}</td>
                  <td className="whole">
                    <span className="third">{gradeOf(kind, before)}</span> →{' '}
                    <b style={{ color: colour }}>{gradeOf(kind, after)}</b>
                  </td>
                  <td className="right whole">
                    <span className="third">{from === undefined ? '—' : pointsText(from)}</span>→
                    {to === undefined ? '—' : pointsText(to)}
                  </td>
                  <td className="right">{from !== undefined && to !== undefined && pointsText(to - from, true)}</td>
                </tr>
              );
            })}
          </tbody>
        </Box>
      </Box>
      {left > 0 && (
        <Box sx={{ fontSize: '0.75rem', color: 'var(--third)' }}>
          {translate('rule-sets.preview.further', { smart_count: left, count: left })}
        </Box>
      )}
    </Box>
  );
});

/** Styled once for all its lines: it is drawn anew with every step of a slider. */
const TABLE = {
  width: 1,
  borderCollapse: 'collapse',
  fontSize: '0.8125rem',
  '& td, & th': { px: 0.75, py: '2px', textAlign: 'left', borderBottom: '1px solid var(--line)' },
  '& th': { fontWeight: 500, color: 'var(--second)' },
  '& .right': { textAlign: 'right' },
  '& .whole': { whiteSpace: 'nowrap' },
  '& .second': { color: 'var(--second)' },
  '& .third': { color: 'var(--third)' },
  '& button': {
    font: 'inherit',
    color: 'var(--primary)',
    background: 'none',
    border: 0,
    borderBottom: '1px dotted var(--primary)',
    p: 0,
    cursor: 'pointer',
  },
} as const;
