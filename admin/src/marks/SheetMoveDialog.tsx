import { useState } from 'react';
import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Radio,
  RadioGroup,
  TextField,
} from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useNotify, useTranslate } from 'ra-core';
import type { MarkRecord, MarksDone } from '../../../api/contract/records/mark.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { type FieldErrors, newKey, RequestFailed } from '../shared/http.js';
import { useToday } from '../shared/myself.js';
import { Fault, submits } from '../sign-in/Frame.js';

export type SheetMove = 'submit' | 'countersign' | 'sign' | 'return';
/** Marks that may be moved together, and what they are called: the whole sheet, one person's, one. */
export type Scope = { id: 'sheet' | 'row' | 'one'; name: string; marks: readonly MarkRecord[] };

type Props = {
  move: SheetMove;
  cycleId: string;
  scopes: readonly Scope[];
  people: { [accountId: string]: string };
  meetingOn: string;
  close: () => void;
};

/** Moves many marks at once, all of them or none: says who entered them, asks for the day of the meeting or the reason. */
export function SheetMoveDialog({ move, cycleId, scopes, people, meetingOn: day, close }: Props) {
  const translate = useTranslate();
  const notify = useNotify();
  const cache = useQueryClient();
  const today = useToday();
  const provider = useDataProvider<ConsoleDataProvider>();
  const [key, setKey] = useState(newKey);
  const [scopeId, setScope] = useState(scopes[0]!.id);
  const [reason, setReason] = useState('');
  const [meetingOn, setMeetingOn] = useState(day);
  const [fault, setFault] = useState('');
  const [faults, setFaults] = useState<FieldErrors>({});
  const [isWaiting, setWaiting] = useState(false);
  const scope = scopes.find(({ id }) => id === scopeId)!;
  const count = scope.marks.length;
  const title = translate(`marks.sheetMoves.${move}`, { count, smart_count: count });
  const entered = [...new Set(scope.marks.map(({ enteredBy }) => people[enteredBy] ?? '—'))].join('、');
  const submitted = [
    ...new Set(scope.marks.flatMap(({ submittedBy }) => (submittedBy ? [people[submittedBy] ?? '—'] : []))),
  ];

  const make = async () => {
    setWaiting(true);
    setFault('');
    setFaults({});
    const body = {
      cycleId,
      ids: scope.marks.map(({ id }) => id),
      ...(move === 'return' && { reason: reason.trim() }),
      ...((move === 'sign' || (move === 'submit' && meetingOn !== '')) && { meetingOn }),
    };
    try {
      await provider.post<MarksDone>(`marks/${move}`, body, { key });
      notify(translate('shared.done', { what: title }), { type: 'success' });
      close();
      void cache.invalidateQueries();
    } catch (error) {
      setWaiting(false);
      if (!(error instanceof RequestFailed)) return setFault(translate('shared.notReached'));
      setKey(newKey());
      setFault(error.message);
      setFaults(error.body.errors ?? {});
      void cache.invalidateQueries({ queryKey: ['marks'] });
    }
  };

  return (
    <Dialog open onClose={isWaiting ? undefined : close} fullWidth maxWidth="sm" aria-labelledby="sheet-move-title">
      <form onSubmit={submits(make)}>
        <DialogTitle id="sheet-move-title">{title}</DialogTitle>
        <DialogContent>
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
          {move === 'return' && (
            <TextField
              label={translate('shared.reason')}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              error={faults['reason'] !== undefined}
              helperText={(faults['reason'] as string | undefined) ?? translate('shared.reasonHint')}
              multiline
              minRows={2}
              fullWidth
              required
              autoFocus
              slotProps={{ htmlInput: { minLength: 2, maxLength: 500 } }}
            />
          )}
          {(move === 'sign' || move === 'submit') && (
            <TextField
              label={translate('marks.sheet.meetingOn')}
              type="date"
              value={meetingOn}
              onChange={(event) => setMeetingOn(event.target.value)}
              error={faults['meetingOn'] !== undefined}
              helperText={
                (faults['meetingOn'] as string | undefined) ??
                translate(move === 'sign' ? 'marks.sheet.meetingOnSigned' : 'marks.sheet.meetingOnSubmit')
              }
              required={move === 'sign'}
              fullWidth
              slotProps={{ htmlInput: { max: today }, inputLabel: { shrink: true } }}
            />
          )}
          <Fault>{fault}</Fault>
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={close} disabled={isWaiting}>
            {translate('ra.action.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={isWaiting}>
            {title}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
