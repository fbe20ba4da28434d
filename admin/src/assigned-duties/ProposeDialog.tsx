import { useState } from 'react';
import { MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { AssignedDutyOutcome, AssignedDutyRecord } from '../../../api/contract/records/assigned-duty.js';
import type { Move } from '../../../api/contract/transitions.js';
import { MoveDialog } from '../shared/MoveDialog.js';
import { MoveText } from '../shared/MoveText.js';

type Props = { record: AssignedDutyRecord; move: Move; close: () => void };

/** What somebody of the county found out, with the grounds, and how it was put right where it is true. Another person decides. */
export function ProposeDialog({ record, move, close }: Props) {
  const translate = useTranslate();
  const [outcome, setOutcome] = useState<AssignedDutyOutcome>('confirmed');
  const [grounds, setGrounds] = useState('');
  const [remedy, setRemedy] = useState('');
  const isTrue = outcome === 'confirmed';
  const outcomes = ['confirmed', 'notConfirmed', ...(record.emergency === null ? [] : ['excepted'])];
  const also = { outcome, grounds: grounds.trim(), remedy: isTrue ? remedy.trim() || null : null };
  return (
    <MoveDialog word="assigned-duties" record={record} move={{ ...move, needs: [] }} close={close} also={also}>
      <TextField
        select
        label={translate('assigned-duties.outcome')}
        value={outcome}
        onChange={(event) => setOutcome(event.target.value as AssignedDutyOutcome)}
        fullWidth
        margin="dense"
      >
        {outcomes.map((one) => (
          <MenuItem key={one} value={one}>
            {translate(`assigned-duties.choices.state.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      <MoveText
        label={translate('assigned-duties.fields.grounds')}
        value={grounds}
        onChange={setGrounds}
        hint={translate('assigned-duties.groundsHint')}
        atMost={500}
        rows={3}
      />
      {isTrue && (
        <MoveText
          label={translate('assigned-duties.fields.remedy')}
          value={remedy}
          onChange={setRemedy}
          hint={translate('assigned-duties.remedyHint')}
          atMost={500}
          rows={2}
        />
      )}
    </MoveDialog>
  );
}
