import { useState } from 'react';
import { MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { Cadre } from '../../../api/contract/records/cadre.js';
import type { Move } from '../../../api/contract/transitions.js';
import { MoveDialog } from '../shared/MoveDialog.js';
import { useToday } from '../shared/myself.js';

const ENDINGS = ['recalled', 'replaced', 'termEnded'] as const;

type Props = { record: Cadre; move: Move; close: () => void };

/** The end of a posting without another after it: the last day, how it ended, and why. */
export function RecallDialog({ record, move, close }: Props) {
  const translate = useTranslate();
  const today = useToday();
  const [endedOn, setEndedOn] = useState(today);
  const [ending, setEnding] = useState<string>('recalled');
  return (
    <MoveDialog word="cadres" record={record} move={move} close={close} also={{ endedOn, ending }}>
      <TextField
        select
        fullWidth
        label={translate('postings.fields.ending')}
        value={ending}
        onChange={(event) => setEnding(event.target.value)}
      >
        {ENDINGS.map((id) => (
          <MenuItem key={id} value={id}>
            {translate(`postings.choices.ending.${id}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label={translate('postings.fields.lastDay')}
        type="date"
        value={endedOn}
        onChange={(event) => setEndedOn(event.target.value)}
        required
        fullWidth
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </MoveDialog>
  );
}
