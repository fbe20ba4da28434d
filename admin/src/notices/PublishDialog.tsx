import { useState } from 'react';
import { Box, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { NoticeRecord } from '../../../api/contract/records/notice.js';
import type { Move } from '../../../api/contract/transitions.js';
import { MoveDialog } from '../shared/MoveDialog.js';
import { useToday } from '../shared/myself.js';

/** The day on which the names are posted, and the last; both are the measure's where they are left empty. */
export function PublishDialog(props: { record: NoticeRecord; move: Move; close: () => void }) {
  const translate = useTranslate();
  const today = useToday();
  const [days, setDays] = useState({ publishedOn: '', endsOn: '' });
  const also = Object.fromEntries(Object.entries(days).filter(([, day]) => day));
  return (
    <MoveDialog word="notices" {...props} also={also}>
      <Box sx={{ color: 'var(--second)', mb: 1 }}>{translate('notices.publishHint')}</Box>
      <Box sx={{ display: 'flex', gap: 1 }}>
        {(['publishedOn', 'endsOn'] as const).map((field) => (
          <TextField
            key={field}
            type="date"
            label={translate(`notices.fields.${field}`)}
            value={days[field]}
            onChange={(event) => setDays({ ...days, [field]: event.target.value })}
            slotProps={{
              htmlInput: field === 'publishedOn' ? { max: today } : { min: today },
              inputLabel: { shrink: true },
            }}
          />
        ))}
      </Box>
    </MoveDialog>
  );
}
