import { useState } from 'react';
import { Checkbox, FormControlLabel, MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { AssignedDutyRecord } from '../../../api/contract/records/assigned-duty.js';
import type { Move } from '../../../api/contract/transitions.js';
import { MoveDialog } from '../shared/MoveDialog.js';
import { MoveText } from '../shared/MoveText.js';

type Props = { record: AssignedDutyRecord; move: Move; close: () => void };
const KINDS = ['flood', 'disaster', 'emergency'];

/** The word of the township; an emergency is claimed in writing, with its days. */
export function AnswerDialog({ record, move, close }: Props) {
  const translate = useTranslate();
  const [answer, setAnswer] = useState('');
  const [isEmergency, setEmergency] = useState(false);
  const [kind, setKind] = useState('flood');
  const [from, setFrom] = useState(record.from);
  const [to, setTo] = useState(record.to);
  const [statement, setStatement] = useState('');
  const emergency = isEmergency ? { kind, from, to, statement: statement.trim() } : null;
  return (
    <MoveDialog
      word="assigned-duties"
      record={record}
      move={move}
      close={close}
      also={{ answer: answer.trim(), emergency }}
    >
      <MoveText
        label={translate('assigned-duties.fields.answer')}
        value={answer}
        onChange={setAnswer}
        atMost={500}
        rows={3}
      />
      <FormControlLabel
        label={translate('assigned-duties.isEmergency')}
        control={<Checkbox checked={isEmergency} onChange={(_, isOn) => setEmergency(isOn)} />}
      />
      {isEmergency && (
        <>
          <TextField
            select
            label={translate('assigned-duties.fields.emergency')}
            value={kind}
            onChange={(event) => setKind(event.target.value)}
            fullWidth
            margin="dense"
          >
            {KINDS.map((one) => (
              <MenuItem key={one} value={one}>
                {translate(`assigned-duties.choices.kind.${one}`)}
              </MenuItem>
            ))}
          </TextField>
          <MoveText label={translate('my.duties.from')} type="date" value={from} onChange={setFrom} />
          <MoveText label={translate('my.duties.to')} type="date" value={to} onChange={setTo} />
          <MoveText
            label={translate('assigned-duties.statement')}
            value={statement}
            onChange={setStatement}
            atMost={500}
            rows={2}
          />
        </>
      )}
    </MoveDialog>
  );
}
