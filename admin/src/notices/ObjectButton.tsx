import { useState } from 'react';
import { Button, MenuItem, TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'ra-core';
import type { NoticeRecord } from '../../../api/contract/records/notice.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { FormDialog } from '../shared/FormDialog.js';
import { type FieldErrors, newKey, RequestFailed } from '../shared/http.js';
import { useDraft } from '../shared/useDraft.js';

/** Records an objection against a name on the notice. */
export function ObjectButton({ notice }: { notice: NoticeRecord }) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {translate('notices.objection.create')}
      </Button>
      {isOpen && <ObjectDialog notice={notice} close={() => setOpen(false)} />}
    </>
  );
}

function ObjectDialog({ notice, close }: { notice: NoticeRecord; close: () => void }) {
  const translate = useTranslate();
  const cache = useQueryClient();
  const provider = useDataProvider<ConsoleDataProvider>();
  const [typed, keep, clear] = useDraft(`objections.${notice.id}`, { line: '', from: '', text: '' });
  const [key, setKey] = useState(newKey);
  const [fault, setFault] = useState('');
  const [faults, setFaults] = useState<FieldErrors>({});
  const [isWaiting, setWaiting] = useState(false);
  const save = async () => {
    setWaiting(true);
    try {
      const data = { noticeId: notice.id, line: Number(typed.line), from: typed.from.trim(), text: typed.text.trim() };
      await provider.create('objections', { data, meta: { key } });
      clear();
      close();
      void cache.invalidateQueries();
    } catch (error) {
      setWaiting(false);
      setKey(newKey());
      setFault(error instanceof RequestFailed ? error.message : translate('shared.notReached'));
      setFaults(error instanceof RequestFailed ? (error.body.errors ?? {}) : {});
    }
  };
  return (
    <FormDialog
      id="objection"
      title={translate('notices.objection.create')}
      submit={save}
      close={close}
      fault={fault}
      isWaiting={isWaiting}
    >
      {(['line', 'from', 'text'] as const).map((field) => (
        <TextField
          key={field}
          select={field === 'line'}
          label={translate(`notices.objection.${field}`)}
          value={typed[field]}
          onChange={(event) => keep({ ...typed, [field]: event.target.value })}
          error={faults[field] !== undefined}
          helperText={faults[field] as string | undefined}
          multiline={field === 'text'}
          fullWidth
          required
        >
          {notice.names.map(({ line, name, unit }) => (
            <MenuItem key={line} value={String(line)}>
              {line}　{name ?? unit}
            </MenuItem>
          ))}
        </TextField>
      ))}
    </FormDialog>
  );
}
