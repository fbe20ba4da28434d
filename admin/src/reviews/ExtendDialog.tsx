import { useState } from 'react';
import { TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { ReviewRecord } from '../../../api/contract/records/review.js';
import type { Move } from '../../../api/contract/transitions.js';
import { MoveDialog } from '../shared/MoveDialog.js';

/** More days for a decision, with the reason. */
export function ExtendDialog(props: { record: ReviewRecord; move: Move; close: () => void }) {
  const translate = useTranslate();
  const [days, setDays] = useState('');
  return (
    <MoveDialog word="reviews" {...props} also={{ days: Number(days) }}>
      <TextField
        type="number"
        required
        label={translate('reviews.extendDays')}
        value={days}
        onChange={(event) => setDays(event.target.value)}
        slotProps={{ htmlInput: { min: 1, max: 366 } }}
      />
    </MoveDialog>
  );
}
