import { useState } from 'react';
import { Box, Button, Card } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useLocale, useNotify, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { FigureRecord } from '../../../api/contract/records/figure.js';
import type { IndicatorRecord } from '../../../api/contract/records/indicator.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import type { Locale } from '../i18n/message.js';
import { useAreaNames, useAreas } from '../shared/areas.js';
import { useCycleInHand, useCycles } from '../shared/cycle-in-hand.js';
import { EmptyList } from '../shared/EmptyList.js';
import { useCycleTitle } from '../shared/format.js';
import { RequestFailed } from '../shared/http.js';
import { useMay } from '../shared/myself.js';
import { PageHead } from '../shared/PageHead.js';
import { ProblemCard } from '../shared/ProblemCard.js';
import { Waiting } from '../shared/Waiting.js';
import { ExcelButton } from '../spreadsheets/ExcelButton.js';
import { placed } from './placed.js';
import { numberIn, useEntry } from './useEntry.js';
import { figureName, useColumns, useFigures } from './useFigures.js';

const SHEETS = ['village-figures'] as const;

/** The figures of every village in one grid: the baseline and now, side by side. */
export default function FigureSheet() {
  const translate = useTranslate();
  const cycles = useCycles();
  const cycle = useCycleInHand();
  if (!cycles) return <Waiting />;
  if (cycle && cycle.state !== 'planned') return <OfCycle key={cycle.id} cycle={cycle} />;
  return (
    <>
      <PageHead title={translate('figures.sheet.title')} />
      <EmptyList word="figures" />
    </>
  );
}

function OfCycle({ cycle }: { cycle: CycleRecord }) {
  const figures = useFigures(cycle);
  const columns = useColumns(cycle);
  const areas = useAreas();
  if (figures.error && !figures.data) return <ProblemCard error={figures.error} retry={() => void figures.refetch()} />;
  if (!figures.data || !columns || !areas) return <Waiting />;
  const villages = [...areas.values()].filter(({ kind }) => kind === 'village').map(({ areaCode }) => areaCode);
  return <Grid cycle={cycle} figures={figures.data} columns={columns} villages={villages.toSorted()} />;
}

type Props = {
  cycle: CycleRecord;
  figures: ReadonlyMap<string, FigureRecord>;
  columns: IndicatorRecord[];
  villages: string[];
};

function Grid({ cycle, figures, columns, villages }: Props) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const titleOf = useCycleTitle();
  const areaName = useAreaNames();
  const mayEnter = useMay('figures.create') && cycle.state === 'open';
  const { typed, say, save, changed, wrong, faults, fault, isSaving } = useEntry(cycle.id, figures);
  const [unread, setUnread] = useState<string[]>([]);
  const toConfirm = [...figures.values()].filter(({ moves }) => moves.some(({ move }) => move === 'confirm'));
  const unitOf = (fact: string) => [...figures.values()].find((one) => one.fact === fact)?.unit;
  const due = villages.length * columns.length;
  const confirmed = [...figures.values()].filter(({ state }) => state === 'confirmed').length;

  const onPaste = (event: React.ClipboardEvent, row: number, column: number) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const read = placed(text, { villages, nameOf: (code) => areaName(code), columns: columns.length, row, column });
    const taken = read.filter(
      ({ village, column: at, value }) => village && columns[at] && numberIn(value) !== undefined,
    );
    const isOpen = ({ village, column: at }: (typeof read)[number]) =>
      figures.get(figureName({ entityCode: village!, fact: columns[at]!.fact }))?.state !== 'confirmed';
    say(
      Object.fromEntries(
        taken
          .filter(isOpen)
          .map(({ village, column: at, value }) => [
            figureName({ entityCode: village!, fact: columns[at]!.fact }),
            String(numberIn(value)),
          ]),
      ),
    );
    setUnread(
      read
        .filter((cell) => !taken.includes(cell))
        .map(({ village, column: at, value }) =>
          [
            village ? areaName(village) : translate('figures.sheet.noVillage'),
            columns[at]?.title[locale] ?? translate('figures.sheet.noColumn'),
            `“${value}”`,
          ].join('　'),
        ),
    );
  };

  return (
    <>
      <PageHead
        title={`${translate('figures.sheet.title')}　${titleOf(cycle)}`}
        sub={translate('figures.sheet.sub', { villages: villages.length, there: figures.size, due, confirmed })}
      >
        {toConfirm.length > 0 && <Confirm cycleId={cycle.id} figures={toConfirm} />}
        {mayEnter && <ExcelButton sheets={SHEETS} />}
        {mayEnter && (
          <Button
            variant="contained"
            disabled={changed.length === 0 || wrong.length > 0 || isSaving}
            onClick={() => void save()}
          >
            {translate('figures.sheet.save', { count: changed.length, smart_count: changed.length })}
          </Button>
        )}
      </PageHead>
      {(fault || unread.length > 0 || wrong.length > 0) && (
        <Box role="alert" sx={{ mb: 1, p: 1, bgcolor: 'var(--stop-weak)', color: 'var(--stop)', borderRadius: '4px' }}>
          {fault && <>× {fault}</>}
          {wrong.length > 0 && (
            <>× {translate('figures.sheet.wrong', { count: wrong.length, smart_count: wrong.length })}</>
          )}
          {unread.length > 0 && (
            <>
              × {translate('figures.sheet.unread', { count: unread.length, smart_count: unread.length })}
              <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
                {unread.slice(0, 10).map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </Box>
            </>
          )}
        </Box>
      )}
      <Box sx={{ color: 'var(--second)', mb: 1 }}>{columns[0]?.scope}</Box>
      <Card sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={translate('figures.sheet.title')}>
        <Box component="table" sx={TABLE}>
          <thead>
            <tr>
              <th scope="col">{translate('figures.choices.entityKind.village')}</th>
              {columns.map(({ fact, title, unit }) => (
                <th scope="col" key={fact} className="number">
                  {title[locale]}
                  {(unit ?? unitOf(fact)) && <small>（{(unit ?? unitOf(fact))![locale]}）</small>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {villages.map((village, row) => (
              <tr key={village}>
                <th scope="row">{areaName(village, true)}</th>
                {columns.map(({ fact, title }, column) => {
                  const name = figureName({ entityCode: village, fact });
                  const figure = figures.get(name);
                  const isLocked = !mayEnter || figure?.state === 'confirmed';
                  const text = typed[name] ?? String(figure?.value ?? '');
                  const isWrong = faults[name] !== undefined || wrong.includes(name);
                  return (
                    <td key={fact} className="number">
                      {isLocked ? (
                        figure ? (
                          <Link to={`/figures/${figure.id}/show`}>{text || '—'}</Link>
                        ) : (
                          '—'
                        )
                      ) : (
                        <input
                          inputMode="decimal"
                          aria-label={`${areaName(village)} ${title[locale]}`}
                          aria-invalid={isWrong}
                          value={text}
                          onChange={(event) => say({ [name]: event.target.value })}
                          onPaste={(event) => onPaste(event, row, column)}
                          onKeyDown={down}
                          data-column={column}
                        />
                      )}
                      <small className={figure?.state === 'returned' || faults[name] ? 'late' : ''}>
                        {faults[name] ??
                          (changed.some(([one]) => one === name)
                            ? translate('figures.sheet.onDevice')
                            : figure
                              ? `${translate(`figures.choices.state.${figure.state}`)}${figure.reason && figure.state === 'returned' ? `：${figure.reason}` : ''}`
                              : '')}
                      </small>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </Box>
      </Card>
    </>
  );
}

/** Enter and the arrows lead to the same column of the next or the last row. */
function down(event: React.KeyboardEvent<HTMLInputElement>): void {
  const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const same = `input[data-column="${event.currentTarget.dataset['column']}"]`;
  const inputs = [...(event.currentTarget.closest('table')?.querySelectorAll<HTMLInputElement>(same) ?? [])];
  const next = inputs[inputs.indexOf(event.currentTarget) + step];
  next?.focus();
  next?.select();
}

/** The second person's word on everything that somebody else entered. */
function Confirm({ cycleId, figures }: { cycleId: string; figures: readonly FigureRecord[] }) {
  const translate = useTranslate();
  const notify = useNotify();
  const cache = useQueryClient();
  const provider = useDataProvider<ConsoleDataProvider>();
  const [isWaiting, setWaiting] = useState(false);
  const title = translate('figures.sheet.confirm', { count: figures.length, smart_count: figures.length });
  const make = async () => {
    setWaiting(true);
    try {
      for (let from = 0; from < figures.length; from += 1000) {
        const ids = figures.slice(from, from + 1000).map(({ id }) => id);
        await provider.post('figures/confirm', { cycleId, ids });
      }
      notify(translate('shared.done', { what: title }), { type: 'success' });
    } catch (error) {
      const message = error instanceof RequestFailed ? error.message : translate('shared.notReached');
      notify(message, { type: 'error' });
    }
    setWaiting(false);
    await cache.invalidateQueries();
  };
  return (
    <Button variant="outlined" disabled={isWaiting} onClick={() => void make()}>
      {title}
    </Button>
  );
}

const TABLE = {
  borderCollapse: 'collapse',
  width: '100%',
  '& th, & td': {
    borderTop: '1px solid var(--line)',
    px: { xs: 0.75, sm: 1.5 },
    py: 0.5,
    textAlign: 'left',
    fontWeight: 400,
  },
  '& thead th': { borderTop: 0, fontSize: '0.8125rem', fontWeight: 600 },
  '& th[scope=row]': {
    whiteSpace: { xs: 'normal', sm: 'nowrap' },
    minWidth: 84,
    position: 'sticky',
    left: 0,
    bgcolor: 'var(--surface)',
  },
  '& .number': { textAlign: 'right' },
  '& small': { display: 'block', fontSize: '0.75rem', color: 'var(--third)', fontWeight: 400 },
  '& small.late': { color: 'var(--down)' },
  '& input': {
    font: 'inherit',
    textAlign: 'right',
    width: { xs: '5.5rem', sm: '7.5rem' },
    color: 'var(--ink)',
    bgcolor: 'var(--surface)',
    border: '1px solid var(--edge)',
    borderRadius: '4px',
    px: 1,
    py: 0.5,
    '@media (pointer: coarse)': { minHeight: 44 },
  },
  '& input[aria-invalid=true]': { borderColor: 'var(--stop)' },
} as const;
