import { useState } from 'react';
import { Box, Button, TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useNotify, useTranslate } from 'ra-core';
import type { AskedOpinions } from '../../../api/contract/records/consultation.js';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { FormDialog } from '../shared/FormDialog.js';
import { newKey, RequestFailed } from '../shared/http.js';
import { useMay, useToday } from '../shared/myself.js';
import { useCount } from '../shared/useCount.js';
import { useWindows } from '../shared/windows.js';

/** Asks every office that the measure hears; drawn while a cycle is assessed and its measure hears somebody. */
export function AskButton({ cycle }: { cycle: CycleRecord }) {
  const translate = useTranslate();
  const mayAsk = useMay('consultations.ask');
  const isTime = mayAsk && cycle.state === 'assessed' && cycle.moves.some(({ move }) => move === 'consult');
  const asked = useCount('consultations', isTime ? { cycleId: cycle.id } : undefined);
  const [isOpen, setOpen] = useState(false);
  if (!isTime || asked === undefined) return null;
  return (
    <>
      <Button variant={asked === 0 ? 'contained' : 'outlined'} onClick={() => setOpen(true)}>
        {translate('consultations.ask.button')}
      </Button>
      {isOpen && <AskDialog cycle={cycle} close={() => setOpen(false)} />}
    </>
  );
}

function AskDialog({ cycle, close }: { cycle: CycleRecord; close: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const cache = useQueryClient();
  const provider = useDataProvider<ConsoleDataProvider>();
  const today = useToday();
  const window = useWindows(cycle.id)?.find(({ code }) => code === 'consultation');
  const planned = window && window.toOn >= today ? window.toOn : '';
  const [typed, setTyped] = useState<string>();
  const [key, setKey] = useState(newKey);
  const [fault, setFault] = useState('');
  const [isWaiting, setWaiting] = useState(false);
  const dueOn = typed ?? planned;
  const ask = async () => {
    setWaiting(true);
    setFault('');
    try {
      const body = { cycleId: cycle.id, ...(dueOn && { dueOn }) };
      const { data } = await provider.post<AskedOpinions>('consultations/ask', body, { key });
      notify(translate('consultations.ask.done', { ...data }), { type: 'success' });
      close();
      void cache.invalidateQueries();
    } catch (error) {
      setWaiting(false);
      setKey(newKey());
      setFault(error instanceof RequestFailed ? error.message : translate('shared.notReached'));
    }
  };
  return (
    <FormDialog
      id="ask"
      title={translate('consultations.ask.button')}
      submit={ask}
      close={close}
      fault={fault}
      isWaiting={isWaiting}
    >
      <Box sx={{ color: 'var(--second)', mb: 1 }}>{translate('consultations.ask.hint')}</Box>
      <TextField
        type="date"
        label={translate('consultations.ask.dueOn')}
        value={dueOn}
        onChange={(event) => setTyped(event.target.value)}
        helperText={translate('consultations.ask.dueHint')}
        slotProps={{ htmlInput: { min: today }, inputLabel: { shrink: true } }}
      />
    </FormDialog>
  );
}
