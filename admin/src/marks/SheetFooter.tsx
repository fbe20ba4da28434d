import { Box, Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { SheetMove } from './SheetMoveDialog.js';
import type { Tally } from './useModel.js';

type Props = {
  tally: Tally;
  people: { [accountId: string]: string };
  isOpen: boolean;
  toNextBlank: () => void;
  make: (move: SheetMove) => void;
};

/** Where the sheet is on its way and who stands for each step; what is missing; the one move that comes next. */
export function SheetFooter({ tally, people, isOpen, toNextBlank, make }: Props) {
  const translate = useTranslate();
  const { marks, lacking, unkept, refused, submit, countersign, sign } = tally;
  const names = (ids: readonly (string | null)[]) =>
    [...new Set(ids.flatMap((id) => (id === null ? [] : [people[id] ?? '—'])))].join('、');
  const isDone = (at: readonly string[]) =>
    tally.total > 0 && marks.length >= tally.total && marks.every(({ state }) => at.includes(state));
  const steps = [
    {
      id: 'enter',
      isDone: lacking.length === 0 && unkept.length === 0,
      who: names(marks.map(({ enteredBy }) => enteredBy)),
    },
    {
      id: 'submit',
      isDone: isDone(['submitted', 'countersigned']),
      who: names(marks.map(({ submittedBy }) => submittedBy)),
    },
    {
      id: 'countersign',
      isDone: isDone(['countersigned']),
      who: names(marks.map(({ countersignedBy }) => countersignedBy)),
    },
  ];
  const isReady = lacking.length === 0 && unkept.length === 0 && refused.length === 0;
  const isSubmitting = submit.length > 0 || lacking.length > 0;
  return (
    <Box className="no-print" sx={FOOT}>
      <Box component="ol" aria-label={translate('marks.sheet.steps')} sx={STEPS}>
        {steps.map(({ id, isDone: done, who }, at) => (
          <li key={id} className={done ? 'done' : ''}>
            <span className="dot" aria-hidden>
              {done ? '✓' : at + 1}
            </span>
            <b>{translate(`marks.sheet.step.${id}`)}</b> {who}
          </li>
        ))}
      </Box>
      <Box sx={{ ml: 'auto', fontSize: '0.75rem', color: 'var(--second)' }}>{lackText(tally, translate)}</Box>
      {isOpen && lacking.length > 0 && (
        <Button variant="outlined" onClick={toNextBlank}>
          {translate('marks.sheet.nextBlank')}
        </Button>
      )}
      {isOpen && isSubmitting && (
        <Button variant="contained" disabled={!isReady || submit.length === 0} onClick={() => make('submit')}>
          {translate('marks.sheetMoves.submit', { count: submit.length, smart_count: submit.length })}
        </Button>
      )}
      {countersign.length > 0 && (
        <>
          <Button variant="outlined" onClick={() => make('return')}>
            {translate('marks.sheet.giveBackAny')}
          </Button>
          {sign.length > 0 && (
            <Button variant="outlined" onClick={() => make('sign')}>
              {translate('marks.sheetMoves.sign', { count: sign.length, smart_count: sign.length })}
            </Button>
          )}
          <Button variant={isSubmitting ? 'outlined' : 'contained'} onClick={() => make('countersign')}>
            {translate('marks.sheetMoves.countersign', { count: countersign.length, smart_count: countersign.length })}
          </Button>
        </>
      )}
    </Box>
  );
}

/** What the sheet still lacks, whose and how much; or for whom it waits. */
function lackText(tally: Tally, translate: ReturnType<typeof useTranslate>): string {
  const { lacking, unkept, refused, countersign, marks, total } = tally;
  if (refused.length > 0)
    return translate('marks.sheet.refused', { count: refused.length, smart_count: refused.length });
  if (lacking.length > 0) {
    const byName = new Map<string, number>();
    for (const { row } of lacking) byName.set(row.name, (byName.get(row.name) ?? 0) + 1);
    const whose = [...byName].slice(0, 3).map(([name, count]) => `${name} ${count}`);
    return translate('marks.sheet.lacks', {
      count: lacking.length,
      smart_count: lacking.length,
      whose: `${whose.join('、')}${byName.size > 3 ? '…' : ''}`,
    });
  }
  if (unkept.length > 0) return translate('marks.sheet.toSend', { count: unkept.length, smart_count: unkept.length });
  const waits = marks.filter(({ state }) => state === 'submitted').length;
  if (waits > 0 && countersign.length === 0)
    return translate('marks.sheet.waitsForSecond', { count: waits, smart_count: waits });
  return marks.length >= total && marks.every(({ state }) => state === 'countersigned') && total > 0
    ? translate('marks.sheet.allSigned')
    : '';
}

const FOOT = {
  position: 'sticky',
  bottom: 0,
  zIndex: 5,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1.5,
  mt: 1.5,
  mx: { xs: -1.5, sm: -3 },
  px: { xs: 1.5, sm: 3 },
  py: 1.25,
  bgcolor: 'var(--surface)',
  borderTop: '1px solid var(--line)',
} as const;
const STEPS = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: 2,
  m: 0,
  p: 0,
  listStyle: 'none',
  fontSize: '0.8125rem',
  '& .dot': {
    display: 'inline-block',
    width: '1.15rem',
    lineHeight: '1.05rem',
    textAlign: 'center',
    fontSize: '0.6875rem',
    borderRadius: '50%',
    border: '1px solid var(--edge)',
    mr: 0.75,
  },
  '& .done .dot': { bgcolor: 'var(--primary)', borderColor: 'var(--primary)', color: 'var(--surface)' },
} as const;
