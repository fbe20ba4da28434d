import { useState } from 'react';
import { Box, FormControlLabel, Radio, RadioGroup, TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'ra-core';
import type { MarkRecord, MarksDone } from '../../../api/contract/records/mark.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { FormDialog } from '../shared/FormDialog.js';
import { useToday } from '../shared/myself.js';
import { currentLocale } from '../i18n/i18nProvider.js';
import { ReasonInput } from '../shared/ReasonInput.js';
import { Refusals } from '../shared/Refusals.js';
import { useMaking } from '../shared/useMaking.js';

export type SheetMove = 'submit' | 'countersign' | 'sign' | 'return';
/** Marks that may be moved together, and what they are called: the whole sheet, one person's, one. */
export type Scope = { id: 'sheet' | 'row' | 'one'; name: string; marks: readonly MarkRecord[] };

type Props = {
  move: SheetMove;
  cycleId: string;
  scopes: readonly Scope[];
  people: { [accountId: string]: string };
  meetingOn: string;
  /** What a mark of the sheet is called. */
  nameOf: (mark: Pick<MarkRecord, 'entityKind' | 'entityCode' | 'item'>) => string;
  close: () => void;
};

/** Moves many marks at once, all of them or none: says who entered them, asks for the day of the meeting or the reason. */
export function SheetMoveDialog({ move, cycleId, scopes, people, meetingOn: day, nameOf, close }: Props) {
  const translate = useTranslate();
  const cache = useQueryClient();
  const today = useToday();
  const provider = useDataProvider<ConsoleDataProvider>();
  const [scopeId, setScope] = useState(scopes[0]!.id);
  const [reason, setReason] = useState('');
  const [meetingOn, setMeetingOn] = useState(day);
  const scope = scopes.find(({ id }) => id === scopeId)!;
  const count = scope.marks.length;
  const title = translate(`marks.sheetMoves.${move}`, { count, smart_count: count });
  const entered = [...new Set(scope.marks.map(({ enteredBy }) => people[enteredBy] ?? '—'))].join('、');
  const submitted = [
    ...new Set(scope.marks.flatMap(({ submittedBy }) => (submittedBy ? [people[submittedBy] ?? '—'] : []))),
  ];
  const [answer, setAnswer] = useState<MarksDone>();
  const refusals = answer?.refused ?? [];
  const { make, ...making } = useMaking({
    what: title,
    close,
    stays: (told) => ((told as MarksDone).refused ?? []).length > 0,
    refused: () => void cache.invalidateQueries({ queryKey: ['marks'] }),
  });

  const submit = () => {
    const body = {
      cycleId,
      ids: scope.marks.map(({ id }) => id),
      ...(move === 'return' && { reason: reason.trim() }),
      ...((move === 'sign' || (move === 'submit' && meetingOn !== '')) && { meetingOn }),
    };
    return make(async (key) => {
      const { data } = await provider.post<MarksDone>(`marks/${move}`, body, { key });
      setAnswer(data);
      return data;
    });
  };

  if (refusals.length > 0)
    return (
      <FormDialog
        id="sheet-move"
        title={title}
        button={translate('ra.action.close')}
        submit={async () => close()}
        fault=""
        isWaiting={false}
        close={close}
      >
        <Box role="status" sx={{ mb: 1 }}>
          {translate('shared.batch.over', { done: answer!.marks.length, refused: refusals.length })}
        </Box>
        <Refusals all={refusals.map((one) => ({ id: one.id, name: nameOf(one), why: one.words[currentLocale()] }))} />
      </FormDialog>
    );
  return (
    <FormDialog
      id="sheet-move"
      title={title}
      submit={submit}
      close={close}
      fault={making.fault}
      isWaiting={making.isWaiting}
    >
      <Box sx={{ color: 'var(--second)' }}>{translate(`marks.sheetMoveHints.${move}`)}</Box>
      <Box sx={{ my: 1 }}>
        {translate('marks.sheet.enteredBy', { name: entered })}
        {submitted.length > 0 && <>　{translate('marks.sheet.submittedBy', { name: submitted.join('、') })}</>}
      </Box>
      {scopes.length > 1 && (
        <RadioGroup
          value={scopeId}
          onChange={(event) => setScope(event.target.value as Scope['id'])}
          aria-label={translate('marks.sheet.scope')}
        >
          {scopes.map(({ id, name, marks }) => (
            <FormControlLabel key={id} value={id} control={<Radio />} label={`${name}（${marks.length}）`} />
          ))}
        </RadioGroup>
      )}
      {move === 'return' && <ReasonInput value={reason} onChange={setReason} faults={making.faults} />}
      {(move === 'sign' || move === 'submit') && (
        <TextField
          label={translate('marks.sheet.meetingOn')}
          type="date"
          value={meetingOn}
          onChange={(event) => setMeetingOn(event.target.value)}
          error={making.faults['meetingOn'] !== undefined}
          helperText={
            (making.faults['meetingOn'] as string | undefined) ??
            translate(move === 'sign' ? 'marks.sheet.meetingOnSigned' : 'marks.sheet.meetingOnSubmit')
          }
          required={move === 'sign'}
          fullWidth
          slotProps={{ htmlInput: { max: today }, inputLabel: { shrink: true } }}
        />
      )}
    </FormDialog>
  );
}
