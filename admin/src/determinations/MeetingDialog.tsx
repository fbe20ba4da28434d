import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'ra-core';
import type { MeetingRecord } from '../../../api/contract/records/determination.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { FormDialog } from '../shared/FormDialog.js';
import { type FieldErrors, newKey, RequestFailed } from '../shared/http.js';
import { useDraft } from '../shared/useDraft.js';
import { meetingBody, writtenOf } from './meeting-body.js';
import { MeetingFields } from './MeetingFields.js';

type Props = { cycleId: string; meeting: MeetingRecord | undefined; close: () => void };

/** The record of the meeting: who, when, which minutes. */
export function MeetingDialog({ cycleId, meeting, close }: Props) {
  const translate = useTranslate();
  const cache = useQueryClient();
  const provider = useDataProvider<ConsoleDataProvider>();
  const [values, keep, clear] = useDraft(
    `meetings.${meeting ? `${meeting.id}.${meeting.version}` : cycleId}`,
    writtenOf(meeting),
  );
  const [key, setKey] = useState(newKey);
  const [fault, setFault] = useState('');
  const [faults, setFaults] = useState<FieldErrors>({});
  const [isWaiting, setWaiting] = useState(false);
  const save = async () => {
    setWaiting(true);
    setFault('');
    const body = meetingBody(values);
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
      <MeetingFields values={values} keep={keep} faults={faults} />
    </FormDialog>
  );
}
