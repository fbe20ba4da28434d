import { useState } from 'react';
import { Box, Button } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { DeterminationPacket, DeterminationRecord } from '../../../api/contract/records/determination.js';
import type { ResultRecord } from '../../../api/contract/records/result.js';
import type { Locale } from '../i18n/message.js';
import { Section } from '../results/parts/Section.js';
import { AsProposedDialog } from './AsProposedDialog.js';
import { NamedDialog } from './NamedDialog.js';
import { waitingIn } from './packet-people.js';

type Props = {
  packet: DeterminationPacket;
  results: readonly ResultRecord[];
  decided: ReadonlyMap<string, DeterminationRecord>;
  mayRecord: boolean;
};

/** What keeps the grades from being determined, and the one click that takes most of it away. */
export function ToDoCard({ packet, results, decided, mayRecord }: Props) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const { toDo, state } = packet;
  const waiting = mayRecord ? waitingIn(packet, results, decided) : undefined;
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
      {waiting && waiting.named.length + waiting.rest.length > 0 && <AsProposed packet={packet} {...waiting} />}
    </Section>
  );
}

function AsProposed({ packet, named, rest }: { packet: DeterminationPacket } & ReturnType<typeof waitingIn>) {
  const translate = useTranslate();
  const [open, setOpen] = useState<'rest' | 'named'>();
  // Whom nothing tells apart has no proposal to go by: each is decided with a reason.
  const closed = named.filter(({ why }) => !why.includes('tie'));
  const close = () => setOpen(undefined);
  return (
    <Box className="no-print" sx={{ mt: 1, display: 'grid', gap: 0.75, justifyItems: 'start' }}>
      {rest.length > 0 && (
        <Button variant="contained" onClick={() => setOpen('rest')}>
          {translate('determinations.restAsProposed', { smart_count: rest.length })}
        </Button>
      )}
      {closed.length > 0 && (
        <Button variant={rest.length > 0 ? 'outlined' : 'contained'} onClick={() => setOpen('named')}>
          {translate('determinations.namedTitle', { smart_count: closed.length })}
        </Button>
      )}
      <Box sx={{ fontSize: '0.75rem', color: 'var(--third)' }}>{translate('determinations.recordHint')}</Box>
      {open === 'rest' && <AsProposedDialog packet={packet} count={rest.length} named={named} close={close} />}
      {open === 'named' && <NamedDialog cycleId={packet.cycleId} named={closed} close={close} />}
    </Box>
  );
}
