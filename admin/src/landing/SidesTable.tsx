import { useState } from 'react';
import { Box, Card, Checkbox, FormControlLabel } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import { useAreaNames } from '../shared/areas.js';
import { useFormat } from '../shared/format.js';
import { Meter } from '../shared/Meter.js';
import { useWindows } from '../shared/windows.js';
import type { Gathered } from './gathered.js';

/** Townships against the four sides. Counts as n/m; late cells say how late. On a phone each township is a card. */
export function SidesTable({ cycle, townships }: { cycle: CycleRecord; townships: readonly Gathered[] }) {
  const translate = useTranslate();
  const format = useFormat();
  const nameOf = useAreaNames();
  const windows = useWindows(cycle.id);
  const untilOf = (code: string) => windows?.find((window) => window.code === code)?.toOn;
  const t = (key: string, options?: object) => translate(`landing.sides.${key}`, options);
  const lacking = townships.filter((row) => SIDES.some(({ cell }) => cell(row).says !== 'done'));
  const [isLacking, setLacking] = useState(townships.length > FAR_TOO_MANY);
  const isLate = (code: string) => {
    const until = untilOf(code);
    return until !== undefined && format.isLate(until);
  };
  return (
    <Card sx={{ px: 2, pb: 0.5 }}>
      {townships.length > MANY && (
        <FormControlLabel
          className="no-print"
          control={<Checkbox size="small" checked={isLacking} onChange={() => setLacking(!isLacking)} />}
          label={t('lacking', { count: lacking.length, of: townships.length })}
        />
      )}
      <Box component="table" sx={TABLE}>
        <thead>
          <tr>
            <th scope="col">{t('place')}</th>
            {SIDES.map(({ id, window }) => {
              const until = untilOf(window);
              return (
                <th scope="col" key={id}>
                  {t(`${id}.name`)}
                  <span className="small">
                    {t(`${id}.counts`)}
                    {until && ` · ${format.due(until)}`}
                  </span>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {(isLacking ? lacking : townships).map((row) => (
            <tr key={row.areaCode}>
              <th scope="row">
                <b>{nameOf(row.areaCode)}</b>{' '}
                <span className="small">{t('has', { villages: row.villageCount, cadres: row.cadreCount })}</span>
              </th>
              {SIDES.map(({ id, window, cell }) => {
                const { done, of, says, rest } = cell(row);
                const late = isLate(window) && rest > 0;
                return (
                  <td key={id} data-side={t(`${id}.name`)}>
                    {of > 0 && (
                      <span className="count">
                        {done}
                        <i>/{of}</i>
                      </span>
                    )}
                    {of > 0 && <Meter part={done / of} isLate={late} />}
                    <span className={late ? 'late says' : 'says'}>
                      {late && '◆ '}
                      {t(`${id}.${says}`, { count: rest })}
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            {SIDES.map(({ id, cell }) => {
              const { done, of, rest } = summed(townships.map(cell));
              return (
                <td key={id} data-side={t(`${id}.name`)}>
                  {of > 0 ? `${done} / ${of}` : t(rest > 0 ? `${id}.rest` : `${id}.done`, { count: rest })}
                </td>
              );
            })}
          </tr>
        </tfoot>
      </Box>
    </Card>
  );
}

/** From so many townships on, those that are done can be left out; from so many they are, until somebody asks for them. */
const MANY = 5;
const FAR_TOO_MANY = 15;

/** What a cell shows: n of m, what that means, how many are not there. */
type Cell = { done: number; of: number; says: 'done' | 'rest' | 'none' | 'second'; rest: number };

const summed = (cells: readonly Cell[]) => ({
  done: cells.reduce((sum, { done }) => sum + done, 0),
  of: cells.reduce((sum, { of }) => sum + of, 0),
  rest: cells.reduce((sum, { rest }) => sum + rest, 0),
});

const SIDES: readonly { id: string; window: string; cell: (row: Gathered) => Cell }[] = [
  {
    id: 'county',
    window: 'booksClosed',
    cell: ({ figures }) => ({ done: 0, of: 0, says: figures.waiting > 0 ? 'rest' : 'done', rest: figures.waiting }),
  },
  {
    id: 'township',
    window: 'townshipMarks',
    cell: ({ marks: { expected, entered, countersigned } }) => ({
      done: entered,
      of: expected,
      rest: expected - countersigned,
      says: entered === 0 ? 'none' : entered < expected ? 'rest' : countersigned < expected ? 'second' : 'done',
    }),
  },
  {
    id: 'villagers',
    window: 'ballot',
    cell: ({ ballots: { issued, cast } }) => ({
      done: cast,
      of: issued,
      rest: issued - cast,
      says: issued === 0 ? 'none' : cast < issued ? 'rest' : 'done',
    }),
  },
  {
    id: 'thirdParty',
    window: 'survey',
    cell: ({ surveys: { pool, valid, accepted, villages } }) => ({
      done: valid,
      of: pool,
      rest: villages - accepted,
      says: villages === 0 ? 'none' : accepted < villages ? 'rest' : 'done',
    }),
  },
];

const NARROW = '@media (max-width: 599px)';
const TABLE = {
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.8125rem',
  '& th, & td': {
    borderTop: '1px solid var(--line)',
    height: 51,
    p: 0,
    pr: 1.5,
    textAlign: 'left',
    verticalAlign: 'middle',
  },
  '& thead th': { border: 0, height: 48, fontWeight: 600, lineHeight: 1.3 },
  '& tfoot th, & tfoot td': { height: 36, borderTopColor: 'var(--edge)' },
  '& tbody th': { fontWeight: 400, width: '17%' },
  '& b': { fontSize: '0.875rem', fontWeight: 600 },
  '& .small': { fontSize: '0.75rem', color: 'var(--third)', fontWeight: 400 },
  '& thead .small': { display: 'block' },
  '& .count': { display: 'inline-block', minWidth: '4.4em' },
  '& i': { fontStyle: 'normal', color: 'var(--third)' },
  '& .says': { display: 'block', fontSize: '0.75rem', color: 'var(--third)', lineHeight: 1.3 },
  '& .late': { color: 'var(--down)', fontWeight: 600 },
  [NARROW]: {
    '& thead': { position: 'absolute', left: -9999 },
    '&, & tbody, & tfoot, & tr, & th, & td': { display: 'block', width: 'auto' },
    '& tr': { borderTop: '1px solid var(--line)', py: 1 },
    '& tr:first-of-type': { borderTop: 0 },
    '& tbody th, & tfoot th, & td': { border: 0, height: 'auto', py: 0.25, width: 'auto' },
    '& td::before': { content: 'attr(data-side)', display: 'inline-block', width: '7em', color: 'var(--third)' },
    '& .says': { display: 'inline-block', ml: 1 },
  },
} as const;
