import { useState } from 'react';
import { TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { ConsultationRecord } from '../../../api/contract/records/consultation.js';
import type { Move } from '../../../api/contract/transitions.js';
import { MoveDialog } from '../shared/MoveDialog.js';
import { useToday } from '../shared/myself.js';

/** More time for an office, with the reason. */
export function ExtendDialog(props: { record: ConsultationRecord; move: Move; close: () => void }) {
  const translate = useTranslate();
  const today = useToday();
  const [dueOn, setDueOn] = useState('');
  return (
    <MoveDialog word="consultations" {...props} also={{ dueOn }}>
      <TextField
        type="date"
        required
        label={translate('consultations.fields.dueOn')}
        value={dueOn}
        onChange={(event) => setDueOn(event.target.value)}
        slotProps={{ htmlInput: { min: today }, inputLabel: { shrink: true } }}
      />
    </MoveDialog>
  );
}
