import { useState } from 'react';
import { Box, Stack, TextField } from '@mui/material';
import { useDataProvider, useTranslate } from 'ra-core';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { FormDialog } from '../shared/FormDialog.js';
import { useMaking } from '../shared/useMaking.js';

/** Draws the samples of these villages with one seed. */
export function DrawListsDialog({ ids, close }: { ids: readonly string[]; close: () => void }) {
  const translate = useTranslate();
  const provider = useDataProvider<ConsoleDataProvider>();
  const [seed, setSeed] = useState('');
  const [reserve, setReserve] = useState('5');
  const title = translate('household-lists.moves.draw');
  const { make, fault, isWaiting } = useMaking({ what: title, close, refused: () => undefined });
  const submit = () =>
    make((key) => provider.post('household-lists/draw', { ids, seed: seed.trim(), reserve: Number(reserve) }, { key }));
  return (
    <FormDialog id="draw-lists" title={title} submit={submit} fault={fault} isWaiting={isWaiting} close={close}>
      <Box sx={{ color: 'var(--second)', mb: 2 }}>{translate('household-lists.moveHints.draw')}</Box>
      <Stack spacing={2}>
        <TextField
          label={translate('household-lists.drawing.seed')}
          value={seed}
          onChange={(event) => setSeed(event.target.value)}
          required
          slotProps={{ htmlInput: { minLength: 4, maxLength: 100 } }}
        />
        <TextField
          label={translate('household-lists.drawing.reserve')}
          type="number"
          value={reserve}
          onChange={(event) => setReserve(event.target.value)}
          required
          slotProps={{ htmlInput: { min: 0, max: 200 } }}
        />
      </Stack>
    </FormDialog>
  );
}
