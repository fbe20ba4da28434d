import { useState } from 'react';
import { Box, Button, Card } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { WindowRecord } from '../../../api/contract/records/window.js';
import type { Locale } from '../i18n/message.js';
import { useFormat } from '../shared/format.js';
import { useToday } from '../shared/myself.js';
import { MoveWindow } from './MoveWindow.js';
import { placeOf, spanOf, ticksOf } from './span.js';

/** The windows of a cycle, a row each over the days, today marked; whoever may moves one with a reason. */
export function TimeLine({ windows }: { windows: readonly WindowRecord[] }) {
  const translate = useTranslate();
  const today = useToday();
  const [moved, setMoved] = useState<WindowRecord>();
  const span = spanOf(windows, today);
  const isShown = placeOf(today, span) >= 0 && placeOf(today, span) <= 100;
  return (
    <Card
      sx={{ px: 2, pb: 1, overflowX: 'auto' }}
      tabIndex={0}
      role="region"
      aria-label={translate('windows.line.name')}
    >
      <Box component="table" sx={TABLE}>
        <thead>
          <tr>
            <th scope="col">{translate('windows.fields.title')}</th>
            <th scope="col">{translate('windows.fields.days')}</th>
            <Box component="td" className="axis" aria-hidden sx={{ width: '45%' }}>
              <Box sx={{ position: 'relative', height: 18 }}>
                {ticksOf(span).map((day) => (
                  <Box key={day} component="span" sx={{ ...TICK, left: `${placeOf(day, span)}%` }}>
                    {day.slice(5)}
                  </Box>
                ))}
              </Box>
            </Box>
            <td />
          </tr>
        </thead>
        <tbody>
          {windows.map((window) => (
            <Row key={window.id} window={window} span={span} today={isShown ? today : undefined} move={setMoved} />
          ))}
        </tbody>
      </Box>
      {moved && <MoveWindow window={moved} close={() => setMoved(undefined)} />}
    </Card>
  );
}

type RowProps = {
  window: WindowRecord;
  span: { from: string; days: number };
  today: string | undefined;
  move: (window: WindowRecord) => void;
};

function Row({ window, span, today, move }: RowProps) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const format = useFormat();
  const now = useToday();
  const { fromOn, toOn, title, clause, movedReason, moves } = window;
  const begins = fromOn ?? toOn;
  const at = toOn < now ? 'over' : begins <= now ? 'now' : 'ahead';
  const left = placeOf(begins, span);
  const width = Math.max(placeOf(toOn, span) + 100 / span.days - left, 0.8);
  return (
    <tr data-at={at}>
      <th scope="row">
        {title[locale]} <span className="small">{clause}</span>
        {movedReason !== null && (
          <span className="small moved">
            {translate('windows.line.moved')}：{movedReason}
          </span>
        )}
      </th>
      <td className="days">
        {fromOn === null
          ? translate('windows.line.until', { day: format.day(toOn) })
          : fromOn === toOn
            ? format.day(toOn)
            : `${format.day(fromOn)} – ${format.day(toOn)}`}
        <span className="small">{translate(`windows.line.${at}`)}</span>
      </td>
      <td className="axis" aria-hidden>
        <Box sx={{ position: 'relative', height: 16, bgcolor: 'var(--track)', borderRadius: '2px' }}>
          <Box sx={{ ...BAR, ...BARS[at], left: `${left}%`, width: `${width}%` }} />
          {today && (
            <Box
              title={translate('windows.line.today')}
              sx={{ ...TODAY, left: `${placeOf(today, span) + 50 / span.days}%` }}
            />
          )}
        </Box>
      </td>
      <td className="button">
        {moves.some((one) => one.move === 'move') && (
          <Button
            variant="outlined"
            size="small"
            onClick={() => move(window)}
            aria-label={`${translate('windows.moves.move')} ${title[locale]}`}
          >
            {translate('windows.moves.move')}
          </Button>
        )}
      </td>
    </tr>
  );
}

const BAR = { position: 'absolute', top: 3, height: 10, borderRadius: '2px', minWidth: 4 } as const;
const BARS = {
  over: { bgcolor: 'var(--edge)' },
  now: { bgcolor: 'var(--primary)' },
  ahead: { bgcolor: 'var(--bar)' },
} as const;
const TODAY = { position: 'absolute', top: -8, bottom: -8, width: '2px', bgcolor: 'var(--down)' } as const;
const TICK = { position: 'absolute', fontSize: '0.6875rem', color: 'var(--third)', whiteSpace: 'nowrap' } as const;
const TABLE = {
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.8125rem',
  '& th, & td': { textAlign: 'left', py: '6px', pr: 2, borderBottom: '1px solid var(--line)', verticalAlign: 'middle' },
  '& thead th': { fontSize: '0.75rem', color: 'var(--second)', fontWeight: 600 },
  '& tbody th': { fontWeight: 600, minWidth: 150 },
  '& tr:last-of-type > *': { borderBottom: 0 },
  '& [data-at=over] th, & [data-at=over] .days': { color: 'var(--third)', fontWeight: 400 },
  '& [data-at=now] th': { color: 'var(--primary)' },
  '& .small': { fontSize: '0.75rem', fontWeight: 400, color: 'var(--third)' },
  '& .moved': { display: 'block', color: 'var(--second)' },
  '& .days': { whiteSpace: 'nowrap' },
  '& .days .small': { display: 'block' },
  '& .button': { pr: 0, textAlign: 'right', whiteSpace: 'nowrap' },
  '@media (max-width: 599px)': {
    '& .axis': { display: 'none' },
    '& thead': { display: 'none' },
    '& tr': { display: 'block', borderBottom: '1px solid var(--line)', py: 1 },
    '& th, & td': { display: 'block', border: 0, py: '2px', pr: 0 },
    '& .button': { textAlign: 'left' },
    '& .days .small': { display: 'inline', ml: 1 },
  },
} as const;
