import { useState } from 'react';
import { Box, Button, Checkbox, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useGetList, useLocale, useNotify, useTranslate } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { ReminderRecord } from '../../../api/contract/records/reminder.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import type { Locale } from '../i18n/message.js';
import type { Missing } from '../landing/gathered.js';
import { useAreaNames } from '../shared/areas.js';
import { useFormat } from '../shared/format.js';
import { useToday } from '../shared/myself.js';
import { Waiting } from '../shared/Waiting.js';
import { useWindows } from '../shared/windows.js';
import { Fault } from '../sign-in/Frame.js';
import { type Call, callsOf, isRemindedToday } from './calls.js';

type Props = { cycle: CycleRecord; missing: readonly Missing[]; close: () => void };

/** Who would be reminded, of what, until when; each can be left out, and who was reminded today is not reminded again. */
export default function RemindDialog({ cycle, missing, close }: Props) {
  const translate = useTranslate();
  const notify = useNotify();
  const today = useToday();
  const cache = useQueryClient();
  const provider = useDataProvider<ConsoleDataProvider>();
  const windows = useWindows(cycle.id);
  const { data: before } = useGetList<ReminderRecord>('reminders', {
    filter: { cycleId: cycle.id, kind: 'byHand' },
    sort: { field: 'at', order: 'DESC' },
    pagination: { page: 1, perPage: 1000 },
  });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isSending, setSending] = useState(false);
  const [fault, setFault] = useState('');
  const calls = windows && callsOf(missing, windows);
  const isDone = (call: Call) => isRemindedToday(call, before ?? [], today);
  const meant = (calls ?? []).filter((call) => !left.has(call.key) && !isDone(call));

  const send = async () => {
    setSending(true);
    setFault('');
    try {
      for (const { window, role, areaCode } of meant)
        await provider.post('reminders', { windowId: window.id, role, areaCode });
      notify('reminders.send.done', { type: 'success', messageArgs: { smart_count: meant.length } });
      close();
    } catch (error) {
      setFault((error as Error).message);
      setSending(false);
    }
    await cache.invalidateQueries({ queryKey: ['reminders'] });
  };
  const toggle = ({ key }: Call) =>
    setLeft(left.has(key) ? new Set([...left].filter((one) => one !== key)) : new Set([...left, key]));

  return (
    <Dialog open onClose={isSending ? undefined : close} fullWidth maxWidth="sm" aria-labelledby="remind-title">
      <DialogTitle id="remind-title">{translate('reminders.send.title')}</DialogTitle>
      <DialogContent>
        <Box sx={{ color: 'var(--second)', mb: 1 }}>{translate('reminders.send.lead')}</Box>
        {!calls || !before ? (
          <Waiting />
        ) : (
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {calls.map((call) => (
              <Line
                key={call.key}
                call={call}
                isDone={isDone(call)}
                isMeant={!left.has(call.key)}
                toggle={() => toggle(call)}
              />
            ))}
          </Box>
        )}
        <Fault>{fault}</Fault>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={close} disabled={isSending}>
          {translate('ra.action.cancel')}
        </Button>
        <Button variant="contained" disabled={isSending || meant.length === 0} onClick={() => void send()}>
          {translate('reminders.send.confirm', { smart_count: meant.length })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

type LineProps = { call: Call; isDone: boolean; isMeant: boolean; toggle: () => void };

function Line({ call: { key, areaCode, window, missing }, isDone, isMeant, toggle }: LineProps) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const nameOf = useAreaNames();
  const format = useFormat();
  const isLate = format.isLate(window.toOn);
  const id = `call-${key.replaceAll(' ', '-')}`;
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 0.5, borderTop: '1px solid var(--line)' }}>
      <Checkbox size="small" id={id} checked={isMeant && !isDone} disabled={isDone} onChange={toggle} />
      <Box component="label" htmlFor={id} sx={{ flex: 1, minWidth: 0, py: 0.75 }}>
        {missing
          .map(({ side, count }) =>
            translate(`landing.missing.${side}`, { place: nameOf(areaCode), count, smart_count: count }),
          )
          .join('；')}
        <Box sx={{ fontSize: '0.75rem', color: isLate ? 'var(--down)' : 'var(--third)' }}>
          {isLate && '◆ '}
          {window.title[locale]}　{isDone ? translate('reminders.send.today') : format.due(window.toOn)}
        </Box>
      </Box>
    </Box>
  );
}
