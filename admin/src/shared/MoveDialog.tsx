import { type ReactNode, useState } from 'react';
import { Box, TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { type RaRecord, useDataProvider, useTranslate } from 'ra-core';
import type { Move } from '../../../api/contract/transitions.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { FormDialog } from './FormDialog.js';
import type { Sending } from './http.js';
import { useMyself, useToday } from './myself.js';
import { ReasonInput } from './ReasonInput.js';
import { useMaking } from './useMaking.js';

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
  const cache = useQueryClient();
  const today = useToday();
  const { account } = useMyself();
  const provider = useDataProvider<ConsoleDataProvider>();
  const [reason, setReason] = useState('');
  const [meetingOn, setMeetingOn] = useState('');
  const asksReason = needs.includes('reason');
  const asksMeeting = needs.includes('meetingOn');
  const title = translate(`${word}.moves.${move}`);
  const { make, ...making } = useMaking({
    what: title,
    close,
    refused: ({ problem }) => {
      if (problem.code === 'stale') void cache.invalidateQueries({ queryKey: [word] });
    },
  });

  const submit = () => {
    const body = {
      version: record['version'] as number,
      ...(asksReason && { reason: reason.trim() }),
      ...(asksMeeting && { meetingOn }),
      ...also,
    };
    return make((key) => (send ? send(record, body, { key }) : provider.move(word, record.id, move, body, { key })));
  };

  return (
    <FormDialog id="move" title={title} submit={submit} close={close} fault={making.fault} isWaiting={making.isWaiting}>
      <Box sx={{ color: 'var(--second)', mb: 1 }}>
        {translate(`${word}.moveHints.${move}`, { _: translate('shared.moveHint'), name: account.name })}
        {needs.includes('secondPerson') && <> {translate('shared.secondPerson')}</>}
      </Box>
      {asksReason && <ReasonInput value={reason} onChange={setReason} faults={making.faults} />}
      {asksMeeting && (
        <TextField
          label={translate('shared.meetingOn')}
          type="date"
          value={meetingOn}
          onChange={(event) => setMeetingOn(event.target.value)}
          error={making.faults['meetingOn'] !== undefined}
          helperText={making.faults['meetingOn'] as string | undefined}
          required
          slotProps={{ htmlInput: { max: today }, inputLabel: { shrink: true } }}
        />
      )}
      {children}
    </FormDialog>
  );
}
