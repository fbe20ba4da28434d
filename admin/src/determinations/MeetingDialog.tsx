import { useState } from 'react';
import { TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'ra-core';
import type { MeetingRecord } from '../../../api/contract/records/determination.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { FormDialog } from '../shared/FormDialog.js';
import { type FieldErrors, newKey, RequestFailed } from '../shared/http.js';
import { useToday } from '../shared/myself.js';
import { useDraft } from '../shared/useDraft.js';

const FIELDS = ['name', 'heldOn', 'present', 'minutesNumber', 'remark'] as const;
type Field = (typeof FIELDS)[number];
const REQUIRED: readonly Field[] = ['name', 'heldOn', 'present'];

const written = (meeting: MeetingRecord | undefined): Record<Field, string> => ({
  name: meeting?.name ?? '',
  heldOn: meeting?.heldOn ?? '',
  present: meeting?.present.join('、') ?? '',
  minutesNumber: meeting?.minutesNumber ?? '',
  remark: meeting?.remark ?? '',
});

type Props = { cycleId: string; meeting: MeetingRecord | undefined; close: () => void };

/** The record of the meeting: who, when, which minutes. */
export function MeetingDialog({ cycleId, meeting, close }: Props) {
  const translate = useTranslate();
  const cache = useQueryClient();
  const provider = useDataProvider<ConsoleDataProvider>();
  const today = useToday();
  const [values, keep, clear] = useDraft(
    `meetings.${meeting ? `${meeting.id}.${meeting.version}` : cycleId}`,
    written(meeting),
  );
  const [key, setKey] = useState(newKey);
  const [fault, setFault] = useState('');
  const [faults, setFaults] = useState<FieldErrors>({});
  const [isWaiting, setWaiting] = useState(false);
  const save = async () => {
    setWaiting(true);
    setFault('');
    const body = {
      name: values.name.trim(),
      heldOn: values.heldOn,
      present: values.present.split(/[、,，;；\s]+/).filter(Boolean),
      minutesNumber: values.minutesNumber.trim() || null,
      remark: values.remark.trim() || null,
    };
    try {
      if (meeting)
        await provider.update('meetings', {
          id: meeting.id,
          data: { ...body, version: meeting.version },
          previousData: meeting,
        });
      else await provider.create('meetings', { data: { cycleId, ...body }, meta: { key } });
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
  const faultOf = (field: Field) => {
    const found = faults[field];
    return typeof found === 'object' ? Object.values(found).find((one) => typeof one === 'string') : found;
  };
  const hintOf: Partial<Record<Field, string>> = { name: 'nameHint', present: 'presentHint' };
  return (
    <FormDialog
      id="meeting"
      title={translate(`determinations.meeting.${meeting ? 'edit' : 'create'}`)}
      button={translate('ra.action.save')}
      submit={save}
      close={close}
      fault={fault}
      isWaiting={isWaiting}
      sx={{ display: 'grid', gap: 0.5 }}
    >
      {FIELDS.map((field) => (
        <TextField
          key={field}
          label={translate(`determinations.meeting.${field}`)}
          value={values[field]}
          onChange={(event) => keep({ ...values, [field]: event.target.value })}
          type={field === 'heldOn' ? 'date' : 'text'}
          multiline={field === 'present' || field === 'remark'}
          required={REQUIRED.includes(field)}
          error={faultOf(field) !== undefined}
          helperText={
            faultOf(field) ?? (hintOf[field] ? translate(`determinations.meeting.${hintOf[field]}`) : undefined)
          }
          slotProps={field === 'heldOn' ? { htmlInput: { max: today }, inputLabel: { shrink: true } } : undefined}
          autoFocus={field === 'name'}
        />
      ))}
    </FormDialog>
  );
}
