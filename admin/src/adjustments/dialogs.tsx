import { useState } from 'react';
import { MenuItem, TextField } from '@mui/material';
import { useDataProvider, useGetList, useTranslate } from 'ra-core';
import type { AdjustmentRecord } from '../../../api/contract/records/adjustment.js';
import type { CadreLine } from '../../../api/contract/records/cadre.js';
import type { Move } from '../../../api/contract/transitions.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { MoveDialog } from '../shared/MoveDialog.js';
import { MoveText } from '../shared/MoveText.js';
import { useToday } from '../shared/myself.js';

type Props = { record: AdjustmentRecord; move: Move; close: () => void };

/** The county's word on it, with the grounds. */
export function DecideDialog({ record, move, close }: Props) {
  const provider = useDataProvider<ConsoleDataProvider>();
  return (
    <MoveDialog
      word="adjustments"
      record={record}
      move={move}
      close={close}
      also={{ isApproved: move.move === 'approve' }}
      send={(_, body, sending) => provider.move('adjustments', record.id, 'decide', body, sending)}
    />
  );
}

/** That it was done; a replacement names who comes. */
export function DoneDialog({ record, move, close }: Props) {
  const translate = useTranslate();
  const today = useToday();
  const [on, setOn] = useState(today);
  const [account, setAccount] = useState('');
  const [successorId, setSuccessorId] = useState('');
  const [successorOn, setSuccessorOn] = useState('');
  const [attendees, setAttendees] = useState('');
  const [minutesNumber, setMinutesNumber] = useState('');
  const isReplaced = record.kind === 'replacement';
  const isTalk = record.kind === 'talk';
  const { data: cadres = [] } = useGetList<CadreLine>(
    'cadres',
    { filter: {}, sort: { field: 'cadreCode', order: 'ASC' }, pagination: { page: 1, perPage: 1000 } },
    { enabled: isReplaced },
  );
  const successor = isReplaced ? { successorId: successorId || null, successorOn: successorOn || null } : {};
  const minuted = isTalk ? { attendees: attendees.trim(), minutesNumber: minutesNumber.trim() } : {};
  return (
    <MoveDialog
      word="adjustments"
      record={record}
      move={move}
      close={close}
      also={{ on, account: account.trim(), ...successor, ...minuted }}
    >
      <MoveText
        label={translate(isTalk ? 'adjustments.talkedOn' : 'adjustments.lastDay')}
        type="date"
        value={on}
        onChange={setOn}
      />
      <MoveText
        label={translate('adjustments.fields.account')}
        value={account}
        onChange={setAccount}
        atMost={2000}
        rows={3}
      />
      {isTalk && (
        <>
          <MoveText
            label={translate('adjustments.fields.attendees')}
            value={attendees}
            onChange={setAttendees}
            atMost={500}
          />
          <MoveText
            label={translate('adjustments.fields.minutesNumber')}
            value={minutesNumber}
            onChange={setMinutesNumber}
            atMost={100}
          />
        </>
      )}
      {isReplaced && (
        <>
          <TextField
            select
            label={translate('adjustments.fields.successorId')}
            value={successorId}
            onChange={(event) => setSuccessorId(event.target.value)}
            fullWidth
            margin="dense"
          >
            {cadres
              .filter(({ id }) => id !== record.cadreId)
              .map(({ id, name, cadreCode }) => (
                <MenuItem key={id} value={id}>
                  {name}　{cadreCode}
                </MenuItem>
              ))}
          </TextField>
          <MoveText
            label={translate('my.duties.from')}
            type="date"
            value={successorOn}
            onChange={setSuccessorOn}
            isRequired={false}
          />
        </>
      )}
    </MoveDialog>
  );
}

/** What the check after a rectification found. */
export function RecheckDialog({ record, move, close }: Props) {
  const translate = useTranslate();
  const provider = useDataProvider<ConsoleDataProvider>();
  const today = useToday();
  const [on, setOn] = useState(today);
  const [account, setAccount] = useState('');
  return (
    <MoveDialog
      word="adjustments"
      record={record}
      move={move}
      close={close}
      also={{ isPassed: move.move === 'pass', on, account: account.trim() }}
      send={(_, body, sending) => provider.move('adjustments', record.id, 'recheck', body, sending)}
    >
      <MoveText
        label={translate('adjustments.fields.recheckedOn')}
        type="date"
        max={today}
        value={on}
        onChange={setOn}
      />
      <MoveText
        label={translate('adjustments.fields.recheck')}
        value={account}
        onChange={setAccount}
        atMost={2000}
        rows={3}
      />
    </MoveDialog>
  );
}
