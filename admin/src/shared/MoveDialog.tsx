import { type ReactNode, useState } from 'react';
import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { type RaRecord, useDataProvider, useNotify, useTranslate } from 'ra-core';
import type { Move } from '../../../api/contract/transitions.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { Fault, submits } from '../sign-in/Frame.js';
import { type FieldErrors, newKey, RequestFailed, type Sending } from './http.js';
import { useMyself, useToday } from './myself.js';

type Props<R extends RaRecord> = {
  word: string;
  record: R;
  move: Move;
  close: () => void;
  send?: (record: R, body: object, sending: Sending) => Promise<unknown>;
  /** Further fields of this move; what they hold goes along as `also`. */
  children?: ReactNode;
  also?: object;
};

/** Asks for what a move needs (a reason, the day of the meeting), says whether another person has to make it, and makes it once. */
export function MoveDialog<R extends RaRecord>({
  word,
  record,
  move: { move, needs },
  close,
  send,
  children,
  also,
}: Props<R>) {
  const translate = useTranslate();
  const notify = useNotify();
  const cache = useQueryClient();
  const today = useToday();
  const { account } = useMyself();
  const provider = useDataProvider<ConsoleDataProvider>();
  const [key, setKey] = useState(newKey);
  const [reason, setReason] = useState('');
  const [meetingOn, setMeetingOn] = useState('');
  const [fault, setFault] = useState('');
  const [faults, setFaults] = useState<FieldErrors>({});
  const [isWaiting, setWaiting] = useState(false);
  const asksReason = needs.includes('reason');
  const asksMeeting = needs.includes('meetingOn');
  const title = translate(`${word}.moves.${move}`);

  const make = async () => {
    const body = {
      version: record['version'] as number,
      ...(asksReason && { reason: reason.trim() }),
      ...(asksMeeting && { meetingOn }),
      ...also,
    };
    setWaiting(true);
    setFault('');
    setFaults({});
    try {
      if (send) await send(record, body, { key });
      else await provider.move(word, record.id, move, body, { key });
      notify(translate('shared.done', { what: title }), { type: 'success' });
      close();
      // A move changes lists, counts and other records too.
      void cache.invalidateQueries();
    } catch (error) {
      setWaiting(false);
      if (!(error instanceof RequestFailed)) return setFault(translate('shared.notReached'));
      // What was refused may be mended and sent anew: another submission.
      setKey(newKey());
      setFault(error.message);
      setFaults(error.body.errors ?? {});
      if (error.problem.code === 'stale') void cache.invalidateQueries({ queryKey: [word] });
    }
  };

  return (
    <Dialog open onClose={isWaiting ? undefined : close} fullWidth maxWidth="sm" aria-labelledby="move-title">
      <form onSubmit={submits(make)}>
        <DialogTitle id="move-title">{title}</DialogTitle>
        <DialogContent>
          <Box sx={{ color: 'var(--second)', mb: 1 }}>
            {translate(`${word}.moveHints.${move}`, { _: translate('shared.moveHint'), name: account.name })}
            {needs.includes('secondPerson') && <> {translate('shared.secondPerson')}</>}
          </Box>
          {asksReason && (
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
          {asksMeeting && (
            <TextField
              label={translate('shared.meetingOn')}
              type="date"
              value={meetingOn}
              onChange={(event) => setMeetingOn(event.target.value)}
              error={faults['meetingOn'] !== undefined}
              helperText={faults['meetingOn'] as string | undefined}
              required
              slotProps={{ htmlInput: { max: today }, inputLabel: { shrink: true } }}
            />
          )}
          {children}
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
