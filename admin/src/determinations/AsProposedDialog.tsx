import { useState } from 'react';
import { Box } from '@mui/material';
import { useDataProvider, useTranslate } from 'ra-core';
import type { DeterminationPacket, RecordedDeterminations } from '../../../api/contract/records/determination.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { FormDialog } from '../shared/FormDialog.js';
import type { FieldErrors } from '../shared/http.js';
import { useMaking } from '../shared/useMaking.js';
import { meetingBody, writtenOf } from './meeting-body.js';
import { MeetingFields } from './MeetingFields.js';
import type { Named } from './packet-people.js';

type Props = { packet: DeterminationPacket; count: number; named: readonly Named[]; close: () => void };

/** Whoever the papers do not name, as proposed, at once; who is left to the meeting is named. The meeting is written down with it, where it is not yet. */
export function AsProposedDialog({ packet: { cycleId, meetings }, count, named, close }: Props) {
  const translate = useTranslate();
  const provider = useDataProvider<ConsoleDataProvider>();
  const asksMeeting = meetings.length === 0;
  const [meeting, setMeeting] = useState(writtenOf());
  const title = translate('determinations.restAsProposed', { smart_count: count });
  const { make, ...making } = useMaking({ what: title, close, refused: () => {} });
  const submit = () =>
    make((key) =>
      provider.post<RecordedDeterminations>(
        'determinations/record-as-proposed',
        { cycleId, besidePacket: true, ...(asksMeeting && { meeting: meetingBody(meeting) }) },
        { key },
      ),
    );
  return (
    <FormDialog
      id="as-proposed"
      title={title}
      submit={submit}
      close={close}
      fault={making.fault}
      isWaiting={making.isWaiting}
      sx={{ display: 'grid', gap: 0.5 }}
    >
      <Box sx={{ color: 'var(--second)' }}>{translate('determinations.restHint')}</Box>
      {named.length > 0 && (
        <Box sx={{ my: 1 }}>
          <b>{translate('determinations.leftOut', { smart_count: named.length })}</b>
          <Box sx={{ maxHeight: 160, overflowY: 'auto', fontSize: '0.8125rem' }} tabIndex={0}>
            {named.map(({ result: { id, name, code }, why }) => (
              <Box component="span" key={id} sx={{ display: 'inline-block', mr: 2 }}>
                {name ?? code}
                <Box component="span" sx={{ color: 'var(--third)' }}>
                  （{why.map((one) => translate(`determinations.named.${one}`)).join('、')}）
                </Box>
              </Box>
            ))}
          </Box>
        </Box>
      )}
      {asksMeeting && (
        <MeetingFields values={meeting} keep={setMeeting} faults={(making.faults['meeting'] ?? {}) as FieldErrors} />
      )}
    </FormDialog>
  );
}
