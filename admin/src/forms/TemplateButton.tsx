import { useRef, useState } from 'react';
import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useLocale, useNotify, useTranslate } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { FormLine } from '../../../api/contract/records/form.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import type { Locale } from '../i18n/message.js';
import { RequestFailed } from '../shared/http.js';
import { useMyself } from '../shared/myself.js';

/** The Word template of a form: taken out, laid out otherwise, brought back. */
export function TemplateButton({ form, cycle }: { form: FormLine; cycle: CycleRecord }) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const locale = useLocale() as Locale;
  const title = form.title[locale];
  return (
    <>
      <Button onClick={() => setOpen(true)} aria-label={`${translate('forms.template.open')} ${title}`}>
        {translate('forms.template.open')}
      </Button>
      {isOpen && <TemplateDialog form={form} cycle={cycle} title={title} close={() => setOpen(false)} />}
    </>
  );
}

type Props = { form: FormLine; cycle: CycleRecord; title: string; close: () => void };

function TemplateDialog({ form, cycle, title, close }: Props) {
  const translate = useTranslate();
  const notify = useNotify();
  const cache = useQueryClient();
  const provider = useDataProvider<ConsoleDataProvider>();
  const { account } = useMyself();
  const input = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState('');
  const [isWaiting, setWaiting] = useState(false);
  const set = async (word: string | null) => {
    setFault('');
    setWaiting(true);
    try {
      await provider.post('form-templates', { areaCode: account.areaCode.slice(0, 6), form: form.id, word });
      await cache.invalidateQueries({ queryKey: ['forms'] });
      notify(`forms.template.${word === null ? 'restored' : 'saved'}`, { type: 'success' });
      close();
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      const { errors } = error.body;
      setFault(typeof errors?.['word'] === 'string' ? errors['word'] : error.message);
    } finally {
      setWaiting(false);
    }
  };
  return (
    <Dialog open onClose={close} maxWidth="sm" fullWidth>
      <DialogTitle>{translate('forms.template.title', { form: title })}</DialogTitle>
      <DialogContent>
        <Box sx={{ mb: 2 }}>{translate('forms.template.lead')}</Box>
        {fault && (
          <Alert severity="error" sx={{ mb: 2 }}>
            {fault}
          </Alert>
        )}
        <input
          ref={input}
          hidden
          type="file"
          accept=".docx"
          aria-label={translate('forms.template.upload')}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void base64Of(file).then(set);
            event.target.value = '';
          }}
        />
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap' }}>
        {form.hasTemplate && (
          <Button disabled={isWaiting} onClick={() => void set(null)}>
            {translate('forms.template.restore')}
          </Button>
        )}
        <Button href={`/api/form-templates/word?form=${form.id}&cycleId=${cycle.id}`}>
          {translate('forms.template.download')}
        </Button>
        <Button variant="contained" disabled={isWaiting} onClick={() => input.current?.click()}>
          {translate('forms.template.upload')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
