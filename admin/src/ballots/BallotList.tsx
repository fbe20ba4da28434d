import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'ra-core';
import type { BallotsRecord, Turnout } from '../../../api/contract/records/ballot.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import type { Column } from '../shared/Column.js';
import { useCycleInHand } from '../shared/cycle-in-hand.js';
import { CycleList } from '../shared/CycleList.js';
import { CountButton } from './CountButton.js';

const COLUMNS: Column<BallotsRecord>[] = [
  { source: 'areaCode', kind: 'village' },
  { source: 'attempt', kind: 'number' },
  { source: 'issued', kind: 'number' },
  { source: 'cast', kind: 'number', sortable: false, render: ({ id }) => <Cast id={id} />, text: () => '' },
  { source: 'state', kind: 'state' },
  { source: 'fault', kind: 'choice', sortable: false, onPhone: false },
];
const CHOICES = [{ source: 'state', values: ['open', 'counted'] }];

export default function BallotList() {
  const cycle = useCycleInHand();
  return (
    <CycleList<BallotsRecord> columns={COLUMNS} sort={{ field: 'areaCode', order: 'ASC' }} choices={CHOICES}>
      {cycle && <CountButton cycle={cycle} />}
    </CycleList>
  );
}

/** How many slips were used so far: asked for once for all rows. */
function Cast({ id }: { id: string }) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const { data } = useQuery({
    queryKey: ['ballots', 'turnout'],
    staleTime: 15_000,
    queryFn: async ({ signal }) =>
      (await provider.read<Turnout[]>('ballots/turnout', { range: '[0,999]' }, { signal })).data,
  });
  return <>{data?.find((one) => one.id === id)?.cast ?? '—'}</>;
}
