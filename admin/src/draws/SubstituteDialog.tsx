import { useState } from 'react';
import { MenuItem, Stack, TextField } from '@mui/material';
import { useDataProvider, useTranslate } from 'ra-core';
import type { DrawRecord } from '../../../api/contract/records/draw.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { FormDialog } from '../shared/FormDialog.js';
import { ReasonInput } from '../shared/ReasonInput.js';
import { useMaking } from '../shared/useMaking.js';

/** Who cannot come, and why: the next of the same stratum comes. */
export function SubstituteDialog({ record, close }: { record: DrawRecord; close: () => void }) {
  const translate = useTranslate();
  const provider = useDataProvider<ConsoleDataProvider>();
  const [code, setCode] = useState('');
  const [reason, setReason] = useState('');
  const title = translate('draws.moves.substitute');
  const { make, fault, faults, isWaiting } = useMaking({ what: title, close, refused: () => undefined });
  const body = { code, reason, version: record.version };
  const submit = () => make((key) => provider.move('draws', record.id, 'substitute', body, { key }));
  return (
    <FormDialog id="substitute" title={title} submit={submit} fault={fault} isWaiting={isWaiting} close={close}>
      <Stack spacing={2} sx={{ pt: 1 }}>
        <TextField
          select
          required
          fullWidth
          label={translate('draws.list.who')}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        >
          {record.drawn.map((one) => (
            <MenuItem key={one.code} value={one.code}>
              {one.code} {one.name}
            </MenuItem>
          ))}
        </TextField>
        <ReasonInput value={reason} onChange={setReason} faults={faults} />
      </Stack>
    </FormDialog>
  );
}
