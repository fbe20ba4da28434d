import { useState } from 'react';
import { Box, Button, Card, Checkbox, FormControlLabel } from '@mui/material';
import { useDataProvider, useTranslate } from 'ra-core';
import type { HandoverRecord } from '../../../api/contract/records/handover.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { useSubmit } from '../my/useSubmit.js';
import type { Column } from '../shared/Column.js';
import { useMyself } from '../shared/myself.js';
import { ShowPage } from '../shared/ShowPage.js';
import { TimeLine } from '../shared/TimeLine.js';
import { Fault } from '../sign-in/Frame.js';

const COLUMNS: Column<HandoverRecord>[] = [
  { source: 'state', kind: 'state' },
  { source: 'areaCode', kind: 'village' },
  { source: 'fromCadreId', of: 'cadres' },
  { source: 'toCadreId', of: 'cadres' },
  { source: 'startsOn', kind: 'day' },
  { source: 'endsOn', kind: 'day' },
  { source: 'note', isProse: true },
];
const FORMS = { tick: { isElsewhere: true }, change: { isElsewhere: true } };

/** A handover: each item ticked by who goes and who comes, the whole signed by both. */
export default function HandoverShow() {
  return (
    <ShowPage<HandoverRecord> columns={COLUMNS} forms={FORMS}>
      {(handover) => (
        <>
          <Steps handover={handover} />
          <Items key={handover.version} handover={handover} />
        </>
      )}
    </ShowPage>
  );
}

function Steps({ handover }: { handover: HandoverRecord }) {
  const translate = useTranslate();
  const { state, createdAt, updatedAt, handedOverAt, receivedAt, endsOn, reason } = handover;
  const field = (name: string) => translate(`handovers.fields.${name}`);
  const isOpen = state === 'open' || state === 'signed';
  return (
    <TimeLine
      steps={[
        { label: translate('handovers.create'), on: createdAt.slice(0, 10), move: 'create' },
        { label: field('handedOverAt'), on: handedOverAt?.slice(0, 10) ?? null },
        { label: field('receivedAt'), on: receivedAt?.slice(0, 10) ?? null },
        {
          label: field('reason'),
          on: state === 'cancelled' ? updatedAt.slice(0, 10) : null,
          text: reason,
          move: 'cancel',
        },
        { label: field('endsOn'), on: isOpen ? endsOn : null, isToCome: true },
      ]}
    />
  );
}

function Items({ handover }: { handover: HandoverRecord }) {
  const translate = useTranslate();
  const { account } = useMyself();
  const provider = useDataProvider<ConsoleDataProvider>();
  const side = account.cadreId === handover.toCadreId ? 'isReceived' : 'isHandedOver';
  const mayTick = handover.moves.some(({ move }) => move === 'tick');
  const [ticks, setTicks] = useState(() => handover.items.map((item) => item[side]));
  const { submit, fault, isWaiting } = useSubmit(
    { items: ticks.flatMap((isOn, at) => (isOn ? [at] : [])), version: handover.version },
    (body, key) => provider.move('handovers', handover.id, 'tick', body, { key }),
    'task-lists.saved',
  );
  return (
    <Card sx={{ mt: 1.5, p: 2, maxWidth: 720 }}>
      <Box component="h2" sx={{ m: 0, fontSize: '0.875rem', fontWeight: 600 }}>
        {translate('handovers.items')}
      </Box>
      {handover.items.map((item, at) => (
        <Box key={item.title} sx={{ borderTop: '1px solid var(--line)', py: 0.5 }}>
          {mayTick ? (
            <FormControlLabel
              label={item.title}
              sx={{ minHeight: 44 }}
              control={
                <Checkbox
                  checked={ticks[at] ?? false}
                  onChange={(_, isOn) => setTicks(ticks.map((one, i) => (i === at ? isOn : one)))}
                />
              }
            />
          ) : (
            item.title
          )}
          <Box sx={{ fontSize: '0.8125rem', color: 'var(--second)' }}>
            {item.isHandedOver && `✓ ${translate('handovers.isHandedOver')}　`}
            {item.isReceived && `✓ ${translate('handovers.isReceived')}`}
          </Box>
        </Box>
      ))}
      <Fault>{fault}</Fault>
      {mayTick && (
        <Button variant="outlined" disabled={isWaiting} onClick={() => void submit()} sx={{ minHeight: 44, mt: 1 }}>
          {translate('handovers.tickMine')}
        </Button>
      )}
    </Card>
  );
}
