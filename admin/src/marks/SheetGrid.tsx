import { useEffect, useRef } from 'react';
import { Box, Card } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { MarkProgress } from '../../../api/contract/records/mark.js';
import { changeOf, levelOf, type Part, pointsOf, type SheetColumn } from './sheet.js';
import type { Model, Standing } from './useModel.js';
import { useWords } from './useWords.js';

/** The cell in hand. */
export type At = { row: number; column: number };

type Props = {
  part: Part;
  model: Model;
  at: At;
  move: (at: At) => void;
  onKey: (event: React.KeyboardEvent) => void;
  onPaste: (event: React.ClipboardEvent) => void;
  /** The cell in hand takes the focus when this changes. */
  focused: number;
  means: MarkProgress['means'] | undefined;
};

/** People or places down, items across: the number keys choose, the arrows move. */
export function SheetGrid({ part, model, at, move, onKey, onPaste, focused, means }: Props) {
  const translate = useTranslate();
  const words = useWords();
  const cell = useRef<HTMLTableCellElement>(null);
  useEffect(() => {
    if (focused === 0) return;
    cell.current?.focus({ preventScroll: true });
    cell.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [focused]);
  const isTotalled = part.columns.every(({ item }) => !item.count && item.levels !== null) && part.columns.length > 1;
  return (
    <Card component="section" sx={{ overflow: 'auto', maxHeight: { md: 'calc(100vh - 250px)' }, minHeight: 200 }}>
      <Box
        component="table"
        role="grid"
        aria-label={translate('marks.sheet.grid')}
        onKeyDown={onKey}
        onPaste={onPaste}
        sx={TABLE}
      >
        <thead>
          <tr>
            <th scope="col">{translate(`marks.choices.entityKind.${part.rows[0]?.entityKind ?? 'cadre'}`)}</th>
            {part.columns.map((column) => (
              <th scope="col" key={`${column.item.item} ${column.at}`}>
                {words.column(column)}
              </th>
            ))}
            {isTotalled && (
              <th scope="col" className="total">
                {translate('marks.sheet.total')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {part.rows.map((row, down) => (
            <tr key={row.entityCode}>
              <th scope="row">
                <b>{row.name}</b>
                <small>{words.under(row)}</small>
              </th>
              {part.columns.map((column, right) => {
                const isHere = at.row === down && at.column === right;
                return (
                  <Cell
                    key={`${column.item.item} ${column.at}`}
                    standing={model.at(row, column.item)}
                    column={column}
                    words={words}
                    isHere={isHere}
                    cell={isHere ? cell : undefined}
                    take={() => move({ row: down, column: right })}
                  />
                );
              })}
              {isTotalled && <td className="total">{totalOf(part, row, model)}</td>}
            </tr>
          ))}
        </tbody>
        {means && isTotalled && (
          <tfoot>
            {(['own', 'county'] as const).map((whose) => (
              <tr key={whose}>
                <th scope="row">{translate(`marks.sheet.means.${whose}`)}</th>
                {part.columns.map(({ item }) => (
                  <td key={item.item} className="mean">
                    {means
                      .find((one) => one.item === item.item && one.entityKind === item.entityKind)
                      ?.[whose]?.toFixed(2) ?? '—'}
                  </td>
                ))}
                <td className="total" />
              </tr>
            ))}
          </tfoot>
        )}
      </Box>
      {means?.some(({ county }) => county === null) && (
        <Box sx={{ px: 2, py: 1, fontSize: '0.75rem', color: 'var(--third)' }}>
          {translate('marks.sheet.countyLater')}
        </Box>
      )}
    </Card>
  );
}

/** The sum of a row's points; how many of its cells are filled while some are not. */
export function totalOf(part: Part, row: Part['rows'][number], model: Model) {
  const points = part.columns.map(({ item }) => pointsOf(item, model.at(row, item).said));
  const filled = points.filter((one) => one !== undefined);
  if (filled.length < points.length) return <span className="partial">{`${filled.length} / ${points.length}`}</span>;
  return Math.round(filled.reduce((sum, one) => sum + one, 0) * 100) / 100;
}

type CellProps = {
  words: ReturnType<typeof useWords>;
  standing: Standing;
  column: SheetColumn;
  isHere: boolean;
  cell: React.RefObject<HTMLTableCellElement | null> | undefined;
  take: () => void;
};

function Cell({ standing, column, words, isHere, cell, take }: CellProps) {
  const translate = useTranslate();
  const { item, at } = column;
  const { said, mark, before, listed, isLocked, isKept, lack } = standing;
  const value = said.values[at] ?? null;
  const level = levelOf(item, value);
  const word = item.levels ? level?.title[words.locale] : (value ?? undefined);
  const earlier = before?.values[at];
  const change = item.count ? 0 : changeOf(item, value, earlier === undefined ? undefined : String(earlier));
  const earlierWord =
    earlier === undefined ? undefined : (levelOf(item, String(earlier))?.title[words.locale] ?? earlier);
  const isWrong = standing.isConflict || standing.refusal !== undefined || mark?.state === 'returned';
  const lacksSentence =
    level?.sentenceAtMost !== null && level !== undefined && (lack === 'sentence' || lack === 'shorter');
  return (
    <Box
      component="td"
      role="gridcell"
      ref={cell}
      tabIndex={isHere ? 0 : -1}
      onFocus={take}
      onClick={(event) => {
        take();
        event.currentTarget.focus();
      }}
      aria-selected={isHere}
      data-level={toneOf(item.levels?.length ?? 0, level ? item.levels!.indexOf(level) : -1)}
      className={[isLocked && 'locked', isWrong && 'wrong'].filter(Boolean).join(' ')}
    >
      <span className="value">
        {word ?? (
          <>
            <span className={column.isNeeded ? 'blank' : 'blank free'} aria-hidden />
            <Box component="span" className="unseen">
              {translate('marks.sheet.blank')}
            </Box>
          </>
        )}
        {change !== 0 && <i className={change > 0 ? 'up' : 'down'}>{change > 0 ? '▲' : '▼'}</i>}
        {level?.sentenceAtMost != null && (
          <u className={lacksSentence ? 'lacks' : ''}>
            {translate(lacksSentence ? 'marks.sheet.sentenceLacks' : 'marks.sheet.sentenceMark')}
          </u>
        )}
      </span>
      <span className="before">
        {isWrong ? (
          <em>◆ {translate(mark?.state === 'returned' && isKept ? 'marks.sheet.returnedMark' : 'marks.sheet.look')}</em>
        ) : listed ? (
          translate('marks.sheet.fromList')
        ) : !isKept && value !== null ? (
          translate('marks.sheet.onDevice')
        ) : item.count ? (
          ''
        ) : earlierWord === undefined ? (
          translate('marks.sheet.noEarlier')
        ) : (
          translate('marks.sheet.earlier', { level: earlierWord })
        )}
      </span>
    </Box>
  );
}

/** One ramp, pale to deep, for the good half; the worst two in the colour of a fall. */
function toneOf(levels: number, at: number): string | undefined {
  if (at < 0) return undefined;
  if (at === 0) return 'best';
  if (at === levels - 1) return 'worst';
  if (levels < 5) return undefined;
  return at === 1 ? 'good' : at === levels - 2 ? 'low' : undefined;
}

const TABLE = {
  borderCollapse: 'separate',
  borderSpacing: 0,
  width: '100%',
  minWidth: 640,
  '& thead th': {
    height: 40,
    position: 'sticky',
    top: 0,
    zIndex: 2,
    bgcolor: 'var(--surface)',
    textAlign: 'left',
    fontSize: '0.8125rem',
    fontWeight: 600,
    pl: 1.5,
  },
  '& th[scope=row], & thead th:first-of-type': {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    bgcolor: 'var(--surface)',
    textAlign: 'left',
    pl: 1.75,
    minWidth: 132,
  },
  '& thead th:first-of-type': { zIndex: 3 },
  '& tbody th, & tbody td, & tfoot th, & tfoot td': { borderTop: '1px solid var(--line)', height: 56 },
  '& tfoot th, & tfoot td': { height: 36, fontWeight: 400, fontSize: '0.8125rem', color: 'var(--second)' },
  '& tbody th b': { display: 'block', fontWeight: 600 },
  '& tbody th small': { fontSize: '0.75rem', color: 'var(--third)', fontWeight: 400 },
  '& td': { borderLeft: '1px solid var(--line)', pl: 1.5, pr: 0.5, minWidth: 96, cursor: 'default' },
  '& td:focus-visible, & td[aria-selected=true]:focus': {
    outline: '3px solid var(--primary)',
    outlineOffset: '-3px',
  },
  '& td[aria-selected=true]': { boxShadow: 'inset 0 0 0 2px var(--primary)' },
  '& .value': { display: 'block', fontSize: '0.9375rem', whiteSpace: 'nowrap' },
  '& .before': {
    display: 'block',
    fontSize: '0.75rem',
    color: 'var(--third)',
    whiteSpace: 'nowrap',
    minHeight: '1.1rem',
  },
  '& [data-level] .before': { color: 'var(--second)' },
  '& .before em': { fontStyle: 'normal', color: 'var(--down)' },
  '& [data-level=best]': { bgcolor: 'var(--up-weak)' },
  '& [data-level=good]': { bgcolor: 'var(--weak)' },
  '& [data-level=worst]': { bgcolor: 'var(--down-weak)' },
  '& [data-level=low]': { bgcolor: 'color-mix(in srgb, var(--down-weak) 45%, var(--surface))' },
  '& [data-level=best] .value, & [data-level=worst] .value': { fontWeight: 600 },
  '& .locked .value': { color: 'var(--second)' },
  '& .wrong': { boxShadow: 'inset 3px 0 var(--down)' },
  '& i': { fontStyle: 'normal', fontSize: '0.625rem', ml: 0.5, verticalAlign: 1 },
  '& .up': { color: 'var(--up)' },
  '& .down': { color: 'var(--down)' },
  '& u': {
    textDecoration: 'none',
    fontWeight: 400,
    fontSize: '0.6875rem',
    border: '1px solid var(--edge)',
    borderRadius: '2px',
    px: '3px',
    ml: 0.75,
    color: 'var(--second)',
    verticalAlign: 1,
  },
  '& u.lacks': { color: 'var(--down)', borderColor: 'var(--down)' },
  '& .blank': { display: 'inline-block', width: 44, height: '1.1em', borderBottom: '1px dashed var(--third)' },
  '& .unseen': { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' },
  '& .blank.free': { borderColor: 'var(--line)' },
  '& .total': {
    position: 'sticky',
    right: 0,
    bgcolor: 'var(--surface)',
    textAlign: 'right',
    pr: 1.75,
    pl: 0.5,
    minWidth: 64,
    fontSize: '0.9375rem',
    fontWeight: 600,
    borderLeft: '1px solid var(--line)',
  },
  '& thead .total': { fontSize: '0.8125rem', borderLeft: 0 },
  '& .partial': { fontWeight: 400, fontSize: '0.8125rem', color: 'var(--third)' },
} as const;
