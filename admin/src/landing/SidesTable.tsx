import { useState } from 'react';
import { Box, ButtonBase, Card, Checkbox, FormControlLabel, type Theme, useMediaQuery } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import { useAreaNames } from '../shared/areas.js';
import { useFormat } from '../shared/format.js';
import { Meter } from '../shared/Meter.js';
import { useWindows } from '../shared/windows.js';
import type { Gathered } from './gathered.js';
import { CellPanel } from './CellPanel.js';
import { type Side, SIDES, summed } from './sides.js';

type Props = {
  cycle: CycleRecord;
  townships: readonly Gathered[];
  /** Who has a township in hand; empty where nobody has. */
  personOf?: (areaCode: string) => string | undefined;
};

/**
 * Townships against the four sides: counts as n/m, late cells say how late, and each opens the list behind it. Of very many, and on a phone,
 * only those that are not complete are shown, late ones first.
 */
export function SidesTable({ cycle, townships, personOf }: Props) {
  const translate = useTranslate();
  const format = useFormat();
  const nameOf = useAreaNames();
  const windows = useWindows(cycle.id);
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const [chosen, choose] = useState<boolean>();
  const [open, setOpen] = useState<{ side: Side; row: Gathered }>();
  const untilOf = (code: string) => windows?.find((window) => window.code === code)?.toOn;
  const isLate = ({ window }: Side) => {
    const until = untilOf(window);
    return until !== undefined && format.isLate(until);
  };
  const t = (key: string, options?: object) => translate(`landing.sides.${key}`, options);
  const lateSides = (row: Gathered) => openSides(row).filter(isLate).length;
  const lacking = townships.filter((row) => openSides(row).length > 0);
  const isLacking = chosen ?? (isPhone || townships.length > FAR_TOO_MANY);
  const shown = isLacking ? lacking.toSorted((a, b) => lateSides(b) - lateSides(a)) : townships;
  return (
    <Card sx={{ px: 2, pb: 0.5 }}>
      {(townships.length > MANY || isPhone) && (
        <FormControlLabel
          className="no-print"
          control={<Checkbox size="small" checked={isLacking} onChange={() => choose(!isLacking)} />}
          label={t('lacking', { count: lacking.length, of: townships.length })}
        />
      )}
      <Box component="table" sx={TABLE} className={isLacking ? 'lacking' : undefined}>
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
          {shown.map((row) => (
            <tr key={row.areaCode}>
              <th scope="row">
                <b>{nameOf(row.areaCode)}</b>{' '}
                <span className="small">
                  {t('has', { villages: row.villageCount, cadres: row.cadreCount })}
                  {personOf?.(row.areaCode) && <>　{personOf(row.areaCode)}</>}
                </span>
              </th>
              {SIDES.map((side) => {
                const { id, cell } = side;
                const { done, of, says, rest } = cell(row);
                const isOpen = says !== 'done';
                const late = isLate(side) && isOpen;
                const said = t(`${id}.${says}`, { count: rest });
                return (
                  <td key={id} data-side={t(`${id}.name`)} className={isOpen ? undefined : 'complete'}>
                    <ButtonBase onClick={() => setOpen({ side, row })} sx={CELL}>
                      <span className="unseen">{`${nameOf(row.areaCode)} ${t(`${id}.name`)} `}</span>
                      {of > 0 && (
                        <span className="count">
                          {done}
                          <i>/{of}</i>
                        </span>
                      )}
                      {of > 0 && <Meter part={done / of} isLate={late} />}{' '}
                      <span className={late ? 'late says' : 'says'}>
                        {late && <span aria-hidden>◆ </span>}
                        {said}
                      </span>
                    </ButtonBase>
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
              const signed = townships.reduce((sum, { marks }) => sum + marks.countersigned, 0);
              return (
                <td key={id} data-side={t(`${id}.name`)}>
                  {of > 0 ? `${done} / ${of}` : t(rest > 0 ? `${id}.rest` : `${id}.done`, { count: rest })}
                  {id === 'township' && of > 0 && <span className="small">　{t('signed', { count: signed })}</span>}
                </td>
              );
            })}
          </tr>
        </tfoot>
      </Box>
      {open && <CellPanel cycle={cycle} {...open} close={() => setOpen(undefined)} />}
    </Card>
  );
}

/** The sides with which a township is not done. */
const openSides = (row: Gathered) => SIDES.filter(({ cell }) => cell(row).says !== 'done');

const CELL = {
  display: 'block',
  width: '100%',
  minHeight: 44,
  textAlign: 'left',
  font: 'inherit',
  lineHeight: 1.4,
  borderRadius: '4px',
  '&:hover, &:focus-visible': { bgcolor: 'var(--weak)' },
  '& .says': { textDecoration: 'underline dotted', textUnderlineOffset: '3px' },
  // Read aloud alone: who looks at the table has its headings.
  '& .unseen': { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  '.complete & .says': { textDecoration: 'none' },
} as const;

/** From so many townships on, those that are done can be left out; from so many they are, until somebody asks for them. */
const MANY = 5;
const FAR_TOO_MANY = 15;

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
    '& td': { display: 'flex', alignItems: 'center' },
    '& td::before': { content: 'attr(data-side)', flex: '0 0 7em', color: 'var(--third)' },
    '& .says': { display: 'inline-block', ml: 1 },
    // Where only what is lacking is asked for, a card says nothing of the sides that are there.
    '&.lacking .complete': { display: 'none' },
  },
} as const;
