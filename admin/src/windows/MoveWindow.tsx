import { useState } from 'react';
import { Box, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { WindowRecord } from '../../../api/contract/records/window.js';
import { MoveDialog } from '../shared/MoveDialog.js';
import { useToday } from '../shared/myself.js';

/** Other days for one window, with the reason. What has begun keeps its first day. */
export function MoveWindow({ window, close }: { window: WindowRecord; close: () => void }) {
  const translate = useTranslate();
  const today = useToday();
  const [fromOn, setFromOn] = useState(window.fromOn ?? '');
  const [toOn, setToOn] = useState(window.toOn);
  const hasBegun = window.fromOn !== null && window.fromOn <= today;
  return (
    <MoveDialog
      word="windows"
      record={window}
      move={{ move: 'move', needs: ['reason'] }}
      close={close}
      also={{ toOn, ...(fromOn !== '' && { fromOn }) }}
    >
      <Box sx={{ display: 'flex', gap: 1.5, mt: 1, flexWrap: 'wrap' }}>
        {window.fromOn !== null && (
          <TextField
            label={translate('windows.fields.fromOn')}
            type="date"
            value={fromOn}
            onChange={(event) => setFromOn(event.target.value)}
            disabled={hasBegun}
            required
            slotProps={{ htmlInput: { min: hasBegun ? undefined : today }, inputLabel: { shrink: true } }}
          />
        )}
        <TextField
          label={translate('windows.fields.toOn')}
          type="date"
          value={toOn}
          onChange={(event) => setToOn(event.target.value)}
          required
          slotProps={{ htmlInput: { min: today }, inputLabel: { shrink: true } }}
        />
      </Box>
    </MoveDialog>
  );
}
