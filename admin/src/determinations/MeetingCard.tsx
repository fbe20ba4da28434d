import { useState } from 'react';
import { Box, Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { DeterminationPacket, MeetingRecord } from '../../../api/contract/records/determination.js';
import { Section } from '../results/parts/Section.js';
import { useFormat } from '../shared/format.js';
import { useMay } from '../shared/myself.js';
import { MeetingDialog } from './MeetingDialog.js';

/** The meetings on record: name, day, who was present, the number of the minutes. */
export function MeetingCard({
  cycle,
  packet: { meetings, state },
}: {
  cycle: CycleRecord;
  packet: DeterminationPacket;
}) {
  const translate = useTranslate();
  const format = useFormat();
  const mayCreate = useMay('meetings.create') && state === 'consulted';
  const [open, setOpen] = useState<MeetingRecord | 'new'>();
  if (state === 'assessed') return null;
  return (
    <Section title={translate('determinations.sections.meeting')}>
      {meetings.length === 0 && <Box sx={{ color: 'var(--second)' }}>{translate('determinations.meeting.none')}</Box>}
      {meetings.map((one) => (
        <Box key={one.id} sx={{ py: 0.5 }}>
          <Box sx={{ display: 'flex', gap: 1 }}>
            <b>{one.name}</b>
            <span>{format.day(one.heldOn)}</span>
            {mayCreate && (
              <Button
                className="no-print"
                sx={{ ml: 'auto', p: 0, minWidth: 0, fontSize: '0.8125rem' }}
                onClick={() => setOpen(one)}
              >
                {translate('determinations.meeting.edit')}
              </Button>
            )}
          </Box>
          <Box sx={{ fontSize: '0.8125rem', color: 'var(--second)' }}>
            {one.minutesNumber ?? translate('determinations.meeting.noMinutes')}　
            {translate('determinations.meeting.people', { count: one.present.length })}　{one.present.join('、')}
          </Box>
          {one.remark && <Box sx={{ fontSize: '0.8125rem' }}>{one.remark}</Box>}
        </Box>
      ))}
      {mayCreate && meetings.length === 0 && (
        <Button className="no-print" variant="outlined" sx={{ mt: 1 }} onClick={() => setOpen('new')}>
          {translate('determinations.meeting.create')}
        </Button>
      )}
      {open && (
        <MeetingDialog
          cycleId={cycle.id}
          meeting={open === 'new' ? undefined : open}
          close={() => setOpen(undefined)}
        />
      )}
    </Section>
  );
}
