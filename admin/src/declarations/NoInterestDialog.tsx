import { useState } from 'react';
import { Box, TextField } from '@mui/material';
import { useDataProvider, useTranslate } from 'ra-core';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { FormDialog } from '../shared/FormDialog.js';
import { useMyself } from '../shared/myself.js';
import { useMaking } from '../shared/useMaking.js';

/** The signature under the declaration of no interest, for these villages at once. */
export function NoInterestDialog({ ids, close }: { ids: readonly string[]; close: () => void }) {
  const translate = useTranslate();
  const { account } = useMyself();
  const provider = useDataProvider<ConsoleDataProvider>();
  const [name, setName] = useState('');
  const title = translate('declarations.moves.declare-none');
  const { make, fault, faults, isWaiting } = useMaking({ what: title, close, refused: () => undefined });
  const submit = () => make((key) => provider.post('declarations/declare-none', { ids, name: name.trim() }, { key }));
  return (
    <FormDialog id="declare" title={title} submit={submit} close={close} fault={fault} isWaiting={isWaiting}>
      <Box sx={{ color: 'var(--second)', mb: 2 }}>
        {translate('declarations.moveHints.declare-none')} {translate('declarations.one', { count: ids.length })}
      </Box>
      <TextField
        label={translate('declarations.fields.name')}
        placeholder={account.name}
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={faults['name'] !== undefined}
        helperText={faults['name'] as string | undefined}
        required
        fullWidth
      />
    </FormDialog>
  );
}
