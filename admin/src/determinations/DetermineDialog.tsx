import { useState } from 'react';
import { MenuItem, TextField } from '@mui/material';
import { useDataProvider, useGetList, useTranslate } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { MeetingRecord } from '../../../api/contract/records/determination.js';
import type { Move } from '../../../api/contract/transitions.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { useFormat } from '../shared/format.js';
import { MoveDialog } from '../shared/MoveDialog.js';

/** The grades are determined as recorded, by a meeting on record. */
export default function DetermineDialog({
  record,
  move,
  close,
}: {
  record: CycleRecord;
  move: Move;
  close: () => void;
}) {
  const translate = useTranslate();
  const format = useFormat();
  const provider = useDataProvider<ConsoleDataProvider>();
  const { data: meetings = [] } = useGetList<MeetingRecord>('meetings', {
    filter: { cycleId: record.id },
    sort: { field: 'heldOn', order: 'DESC' },
    pagination: { page: 1, perPage: 50 },
  });
  const [chosen, choose] = useState('');
  const meetingId = chosen || (meetings[0]?.id ?? '');
  return (
    <MoveDialog
      word="cycles"
      record={record}
      move={move}
      close={close}
      send={({ id }, body, sending) => provider.post(`cycles/${id}/determine`, { ...body, meetingId }, sending)}
    >
      {meetings.length > 0 ? (
        <TextField
          select
          fullWidth
          required
          label={translate('determinations.determine.which')}
          value={meetingId}
          onChange={(event) => choose(event.target.value)}
        >
          {meetings.map(({ id, name, heldOn, minutesNumber }) => (
            <MenuItem key={id} value={id}>
              {name}　{format.day(heldOn)}　{minutesNumber ?? translate('determinations.meeting.noMinutes')}
            </MenuItem>
          ))}
        </TextField>
      ) : (
        translate('determinations.meeting.none')
      )}
    </MoveDialog>
  );
}
