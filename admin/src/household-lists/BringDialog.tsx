import { useState } from 'react';
import { Alert, Stack, TextField } from '@mui/material';
import { useDataProvider, useTranslate } from 'ra-core';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { FormDialog } from '../shared/FormDialog.js';
import { useMaking } from '../shared/useMaking.js';
import { readHouseholds } from './households.js';

const MONO = { fontFamily: 'Consolas, "Liberation Mono", monospace', fontSize: '0.8125rem' };

/** Brings in the households of every village of a pasted table, village by village. */
export function BringDialog({ cycleId, close }: { cycleId: string; close: () => void }) {
  const translate = useTranslate();
  const provider = useDataProvider<ConsoleDataProvider>();
  const [text, setText] = useState('');
  const read = readHouseholds(text);
  const title = translate('household-lists.bring.button');
  const { make, fault, isWaiting } = useMaking({ what: title, close, refused: () => undefined });
  const submit = async () => {
    if (read.kind !== 'read' || read.households === 0) return;
    await make(async (key) => {
      for (const [at, village] of read.villages.entries())
        await provider.post('household-lists', { cycleId, ...village }, { key: `${key}-${at}` });
    });
  };
  const said = read.kind === 'read' ? { villages: read.villages.length, households: read.households } : read;
  return (
    <FormDialog id="bring" title={title} submit={submit} fault={fault} isWaiting={isWaiting} close={close}>
      <Stack spacing={2} sx={{ pt: 1 }}>
        <TextField
          label={translate('household-lists.bring.roll')}
          helperText={translate('household-lists.bring.hint')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          required
          autoFocus
          multiline
          minRows={8}
          maxRows={14}
          fullWidth
          slotProps={{ htmlInput: { style: MONO } }}
        />
        {text !== '' && (
          <Alert severity={read.kind === 'read' ? 'success' : 'error'} role="status">
            {translate(`household-lists.bring.${read.kind}`, said)}
          </Alert>
        )}
        <Alert severity="info">{translate('household-lists.bring.keeps')}</Alert>
      </Stack>
    </FormDialog>
  );
}
