import { useState } from 'react';
import { Box, Button, Card } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'ra-core';
import type { HouseholdListRecord, ListOpening, OpenedList } from '../../../api/contract/records/household-list.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import type { Column } from '../shared/Column.js';
import { useFormat } from '../shared/format.js';
import { newKey } from '../shared/http.js';
import { useMay } from '../shared/myself.js';
import { ProblemCard } from '../shared/ProblemCard.js';
import { ShowPage } from '../shared/ShowPage.js';
import { DrawListsDialog } from './DrawListsDialog.js';
import { Households } from './Households.js';

const COLUMNS: Column<HouseholdListRecord>[] = [
  { source: 'cycleId', of: 'cycles' },
  { source: 'areaCode', kind: 'village' },
  { source: 'firm' },
  { source: 'listed', kind: 'number' },
  { source: 'sampled', kind: 'number' },
  { source: 'reserve', kind: 'number' },
  { source: 'seed' },
  { source: 'untilOn', kind: 'day' },
  { source: 'destroyOn', kind: 'day' },
  { source: 'state', kind: 'state' },
  { source: 'reason', isProse: true },
];

function DrawOne({ record, close }: { record: HouseholdListRecord; close: () => void }) {
  return <DrawListsDialog ids={[record.id]} close={close} />;
}

// Opening is done below, where the list is shown; a roll is changed by bringing it in again.
const FORMS = {
  open: { isElsewhere: true },
  contact: { isElsewhere: true },
  change: { isElsewhere: true },
  draw: { Dialog: DrawOne },
};

export default function HouseholdListShow() {
  const maySee = useMay('household-lists.openings');
  return (
    <ShowPage<HouseholdListRecord> columns={COLUMNS} forms={FORMS}>
      {(record) => (
        <>
          {record.moves.some(({ move }) => move === 'open') && <Opened record={record} />}
          {maySee && <Openings record={record} />}
        </>
      )}
    </ShowPage>
  );
}

/** The masked list, once somebody opens it: that leaves a line, so it is not read by itself. */
function Opened({ record: { id } }: { record: HouseholdListRecord }) {
  const translate = useTranslate();
  const provider = useDataProvider<ConsoleDataProvider>();
  const [list, setList] = useState<OpenedList>();
  const [error, setError] = useState<unknown>();
  const open = async () => {
    setError(undefined);
    try {
      const answer = await provider.post(`household-lists/${id}/open`, {}, { key: newKey() });
      setList((answer as { data: OpenedList }).data);
    } catch (refusal) {
      setError(refusal);
    }
  };
  if (list) return <Households list={list} />;
  return (
    <Card component="section" sx={{ p: 2, mt: 1.5 }}>
      {error !== undefined && <ProblemCard error={error} retry={() => void open()} />}
      <Box sx={{ color: 'var(--second)', mb: 1 }}>{translate('household-lists.opened.note')}</Box>
      <Button variant="contained" onClick={() => void open()}>
        {translate('household-lists.moves.open')}
      </Button>
    </Card>
  );
}

/** Who opened it, the last first. */
function Openings({ record: { id, version } }: { record: HouseholdListRecord }) {
  const translate = useTranslate();
  const format = useFormat();
  const provider = useDataProvider<ConsoleDataProvider>();
  const { data } = useQuery({
    queryKey: ['household-lists', 'openings', id, version],
    queryFn: async ({ signal }) =>
      (await provider.read<ListOpening[]>(`household-lists/${id}/openings`, {}, { signal })).data,
  });
  if (!data) return null;
  return (
    <Card component="section" sx={{ p: 2, mt: 1.5 }}>
      <Box component="h2" sx={{ m: 0, mb: 1, fontSize: '0.875rem', fontWeight: 600 }}>
        {translate('household-lists.openings.title')}
      </Box>
      {data.length === 0 && translate('household-lists.openings.none')}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {data.map(({ id: key, at, name, code, reason }) => (
          <li key={key}>
            {format.instant(at)}　{name}　
            {code === null
              ? translate('household-lists.openings.list')
              : translate('household-lists.openings.one', { code, reason })}
          </li>
        ))}
      </Box>
    </Card>
  );
}
