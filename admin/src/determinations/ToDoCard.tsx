import { Box, Button } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useLocale, useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { DeterminationPacket, RecordedDeterminations } from '../../../api/contract/records/determination.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import type { Locale } from '../i18n/message.js';
import { Section } from '../results/parts/Section.js';
import { newKey } from '../shared/http.js';
import { Fault } from '../sign-in/Frame.js';

type Props = { cycle: CycleRecord; packet: DeterminationPacket; mayRecord: boolean };

/** What keeps the grades from being determined, and the one click that takes most of it away. */
export function ToDoCard({ cycle, packet, mayRecord }: Props) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const [fault, setFault] = useState('');
  const { toDo, grades, openGrades, of, deferred, state } = packet;
  const proposed = grades.reduce((sum, one) => sum + one.proposed, 0);
  const decided = grades.reduce((sum, one) => sum + one.determined, 0);
  const waits = mayRecord && decided < Math.min(proposed, of - deferred) + openGrades && proposed > 0;
  if (toDo.length === 0) return null;
  return (
    <Section title={translate('determinations.sections.toDo', { smart_count: toDo.length })} note={undefined}>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {toDo.map((one) => (
          <li key={one.zh}>{one[locale]}</li>
        ))}
      </Box>
      {state === 'assessed' && (
        <Box className="no-print" sx={{ mt: 1 }}>
          <Link to="/consultations">{translate('consultations.name')}</Link>
        </Box>
      )}
      {waits && <AsProposed cycleId={cycle.id} say={setFault} />}
      <Fault>{fault}</Fault>
    </Section>
  );
}

function AsProposed({ cycleId, say }: { cycleId: string; say: (fault: string) => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const cache = useQueryClient();
  const provider = useDataProvider<ConsoleDataProvider>();
  const [isWaiting, setWaiting] = useState(false);
  const record = async () => {
    setWaiting(true);
    say('');
    try {
      const { data } = await provider.post<RecordedDeterminations>(
        'determinations/record-as-proposed',
        { cycleId },
        { key: newKey() },
      );
      notify(translate('determinations.recorded', { count: data.recorded }), { type: 'success' });
      void cache.invalidateQueries();
    } catch (error) {
      say((error as Error).message);
    } finally {
      setWaiting(false);
    }
  };
  return (
    <Box className="no-print" sx={{ mt: 1 }}>
      <Button variant="contained" disabled={isWaiting} onClick={() => void record()}>
        {translate('determinations.recordAsProposed')}
      </Button>
      <Box sx={{ fontSize: '0.75rem', color: 'var(--third)', mt: 0.5 }}>{translate('determinations.recordHint')}</Box>
    </Box>
  );
}
