import { type MouseEvent, useState } from 'react';
import { Box, Button, Card, Popover, useMediaQuery, type Theme } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { RollUp, RollUpColumn, RollUpRow, ShownShare } from '../../../api/contract/records/roll-up.js';
import type { Locale } from '../i18n/message.js';
import { countIn, type Line, percent, shareIn } from './cells.js';

type Opened = { share: ShownShare; column: RollUpColumn; name: string; at: HTMLElement };

/** A row for each county in the order of the codes, and their sum; on a phone each county is a card. */
export function RollUpTable({ table }: { table: RollUp }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const [opened, setOpened] = useState<Opened>();
  const open = (share: ShownShare, column: RollUpColumn, name: string) => (event: MouseEvent<HTMLElement>) =>
    setOpened({ share, column, name, at: event.currentTarget });
  const cells = { table, open, locale };
  return (
    <>
      {isPhone ? <Cards {...cells} /> : <Wide {...cells} />}
      <Popover
        open={opened !== undefined}
        anchorEl={opened?.at}
        onClose={() => setOpened(undefined)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': opened?.column.title[locale] } }}
      >
        {opened && (
          <Box sx={{ p: 2, fontSize: '0.875rem' }}>
            <Box sx={{ color: 'var(--third)', fontSize: '0.75rem' }}>{opened.name}</Box>
            <b>{opened.column.title[locale]}</b>
            <div>
              {translate('roll-ups.share.exact', {
                numerator: opened.share.numerator,
                denominator: opened.share.denominator,
                share: opened.share.share === null ? '—' : percent(opened.share.share),
              })}
            </div>
          </Box>
        )}
      </Popover>
    </>
  );
}

type Cells = {
  table: RollUp;
  locale: Locale;
  open: (share: ShownShare, column: RollUpColumn, name: string) => (event: MouseEvent<HTMLElement>) => void;
};

function Wide({ table, open, locale }: Cells) {
  const translate = useTranslate();
  const { rows, total, counts, shares } = table;
  const t = (key: string) => translate(`roll-ups.${key}`);
  return (
    <Card sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={t('title')}>
      <Box component="table" sx={TABLE}>
        <thead>
          <tr>
            <th scope="col">{t('county')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('measure')}</th>
            <th scope="col" className="number">
              {t('template')}
            </th>
            {[...counts, ...shares].map(({ id, title }) => (
              <th scope="col" key={id} className="number">
                {title[locale]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.areaCode}>
              <th scope="row">{row.name}</th>
              <td>
                <State row={row} />
              </td>
              <td>{row.effectiveFrom ?? '—'}</td>
              <td className="number">{row.templateDifferences ?? '—'}</td>
              <Figures line={row} name={row.name} table={table} open={open} locale={locale} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            <td colSpan={3} />
            <Figures line={total} name={t('total')} table={table} open={open} locale={locale} />
          </tr>
        </tfoot>
      </Box>
    </Card>
  );
}

function State({ row: { state } }: { row: RollUpRow }) {
  const translate = useTranslate();
  return <>{state === null ? translate('roll-ups.noCycle') : translate(`cycles.choices.state.${state}`)}</>;
}

type FiguresProps = Cells & { line: Line; name: string };

function Figures({ line, name, table, open, locale }: FiguresProps) {
  return (
    <>
      {table.counts.map(({ id }) => (
        <td key={id} className="number">
          <Count line={line} id={id} below={table.hiddenBelow} />
        </td>
      ))}
      {table.shares.map((column) => (
        <td key={column.id} className="number">
          <Share line={line} column={column} name={name} table={table} open={open} locale={locale} />
        </td>
      ))}
    </>
  );
}

function Count({ line, id, below }: { line: Line; id: string; below: number }) {
  const count = countIn(line, id);
  if (count === 'hidden') return <Hidden below={below} />;
  return <>{count ?? '—'}</>;
}

function Hidden({ below }: { below: number }) {
  const translate = useTranslate();
  return (
    <Box component="span" title={translate('roll-ups.hiddenLong', { below })} sx={{ color: 'var(--third)' }}>
      {translate('roll-ups.hidden', { below })}
    </Box>
  );
}

function Share({ line, column, name, table, open, locale }: FiguresProps & { column: RollUpColumn }) {
  const translate = useTranslate();
  const share = shareIn(line, column.id);
  if (share === 'hidden') return <Hidden below={table.hiddenBelow} />;
  if (!share || share.share === null) return <>—</>;
  return (
    <Button
      onClick={open(share, column, name)}
      aria-label={translate('roll-ups.share.open', { name: `${name} ${column.title[locale]} ${percent(share.share)}` })}
      sx={{ p: 0, minWidth: 0, fontSize: 'inherit', textDecoration: 'underline dotted', textUnderlineOffset: 3 }}
    >
      {percent(share.share)}
    </Button>
  );
}

function Cards({ table, open, locale }: Cells) {
  const translate = useTranslate();
  const lines = [
    ...table.rows.map((row) => ({ line: row, name: row.name, row })),
    { line: table.total, name: translate('roll-ups.total'), row: undefined },
  ];
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {lines.map(({ line, name, row }) => (
        <Card key={name} component="section" sx={{ px: 2, py: 1.5 }}>
          <Box component="h2" sx={{ m: 0, mb: 0.5, fontSize: '0.9375rem', fontWeight: 600 }}>
            {name}{' '}
            {row && (
              <Box component="span" sx={{ fontSize: '0.75rem', fontWeight: 400 }}>
                <State row={row} />
              </Box>
            )}
          </Box>
          {Object.keys(line.counts).length > 0 && (
            <Box component="dl" sx={PAIRS}>
              {table.counts.map(({ id, title }) => (
                <div key={id}>
                  <dt>{title[locale]}</dt>
                  <dd>
                    <Count line={line} id={id} below={table.hiddenBelow} />
                  </dd>
                </div>
              ))}
              {table.shares.map((column) => (
                <div key={column.id}>
                  <dt>{column.title[locale]}</dt>
                  <dd>
                    <Share line={line} column={column} name={name} table={table} open={open} locale={locale} />
                  </dd>
                </div>
              ))}
            </Box>
          )}
        </Card>
      ))}
    </Box>
  );
}

const PAIRS = {
  m: 0,
  fontSize: '0.8125rem',
  '& > div': { display: 'flex', borderTop: '1px solid var(--line)', py: '3px' },
  '& dt': { color: 'var(--second)' },
  '& dd': { m: 0, ml: 'auto', fontVariantNumeric: 'tabular-nums' },
} as const;
const TABLE = {
  borderCollapse: 'collapse',
  fontSize: '0.8125rem',
  minWidth: '100%',
  '& th, & td': { px: 1.25, py: '5px', borderBottom: '1px solid var(--line)', textAlign: 'left', whiteSpace: 'nowrap' },
  '& thead th': {
    fontSize: '0.75rem',
    color: 'var(--second)',
    whiteSpace: 'normal',
    verticalAlign: 'bottom',
    minWidth: 56,
  },
  '& .number': { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  '& th:first-of-type': { position: 'sticky', left: 0, bgcolor: 'var(--surface)', minWidth: 92 },
  '& tbody th': { fontWeight: 600 },
  '& tfoot th, & tfoot td': { borderBottom: 0, fontWeight: 600 },
} as const;
