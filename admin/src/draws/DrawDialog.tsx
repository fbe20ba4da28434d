import { useState } from 'react';
import { Alert, Stack, TextField } from '@mui/material';
import { useDataProvider, useLocale, useTranslate } from 'ra-core';
import type { ConsoleDataProvider } from '../dataProvider.js';
import type { Locale } from '../i18n/message.js';
import { FormDialog } from '../shared/FormDialog.js';
import { useFormsOf } from '../shared/useFormsOf.js';
import { useMaking } from '../shared/useMaking.js';
import { readRolls } from './rolls.js';

const MONO = { fontFamily: 'Consolas, "Liberation Mono", monospace', fontSize: '0.8125rem' };

/** Draws in every village of a pasted table. */
export function DrawDialog({ cycleId, close }: { cycleId: string; close: () => void }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const provider = useDataProvider<ConsoleDataProvider>();
  const [seed, setSeed] = useState('');
  const [text, setText] = useState('');
  const strata = useFormsOf(cycleId)?.votes[0]?.strata ?? [];
  const read = readRolls(text, strata);
  const { make, fault, isWaiting } = useMaking({
    what: translate('draws.draw.button'),
    close,
    refused: () => undefined,
  });
  const submit = async () => {
    if (read.kind !== 'read' || read.people === 0) return;
    await make((key) => provider.post('draws', { cycleId, seed, rolls: read.rolls }, { key }));
  };
  return (
    <FormDialog
      id="draw"
      title={translate('draws.draw.button')}
      submit={submit}
      fault={fault}
      isWaiting={isWaiting}
      close={close}
    >
      <Stack spacing={2} sx={{ pt: 1 }}>
        <TextField
          label={translate('draws.draw.seed')}
          helperText={translate('draws.draw.seedHint')}
          value={seed}
          onChange={(event) => setSeed(event.target.value)}
          required
          autoFocus
          fullWidth
          slotProps={{ htmlInput: { minLength: 4, maxLength: 100 } }}
        />
        <TextField
          label={translate('draws.draw.roll')}
          helperText={translate('draws.draw.rollHint', { strata: strata.map(({ title }) => title[locale]).join('、') })}
          value={text}
          onChange={(event) => setText(event.target.value)}
          required
          multiline
          minRows={8}
          maxRows={14}
          fullWidth
          slotProps={{ htmlInput: { style: MONO } }}
        />
        {text !== '' && <Said read={read} />}
        <Alert severity="info">{translate('draws.draw.keeps')}</Alert>
      </Stack>
    </FormDialog>
  );
}

function Said({ read }: { read: ReturnType<typeof readRolls> }) {
  const translate = useTranslate();
  if (read.kind === 'read')
    return (
      <Alert severity="success" role="status">
        {translate('draws.draw.read', { villages: read.rolls.length, people: read.people })}
      </Alert>
    );
  const filled = read.kind === 'badLine' ? { line: read.line } : { line: read.line, word: read.word };
  return <Alert severity="error">{translate(`draws.draw.${read.kind}`, filled)}</Alert>;
}
