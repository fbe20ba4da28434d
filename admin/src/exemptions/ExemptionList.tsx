import type { ExemptionRecord } from '../../../api/contract/records/exemption.js';
import type { Column } from '../shared/Column.js';
import { CreateLink } from '../shared/CreateLink.js';
import { CycleList } from '../shared/CycleList.js';
import { SituationName, useSituationNames } from './SituationName.js';
import { useMay } from '../shared/myself.js';

const COLUMNS: Column<ExemptionRecord>[] = [
  { source: 'number' },
  { source: 'cadreId', of: 'cadres', sortable: false },
  {
    source: 'situation',
    sortable: false,
    render: ({ cycleId, situation }) => <SituationName cycleId={cycleId} id={situation} />,
  },
  { source: 'areaCode', kind: 'village', sortable: false, onPhone: false },
  { source: 'state', kind: 'state' },
  { source: 'requestedOn', kind: 'day' },
  { source: 'dueOn', kind: 'day' },
];
const CHOICES = [
  { source: 'state', values: ['requested', 'declined', 'accepted', 'verified', 'granted', 'refused', 'withdrawn'] },
];

const BATCH = ['accept', 'tell'];

export default function ExemptionList() {
  const situationOf = useSituationNames();
  const columns = COLUMNS.map((column) =>
    column.source === 'situation'
      ? { ...column, text: ({ cycleId, situation }: ExemptionRecord) => situationOf(cycleId, situation) }
      : column,
  );
  const mayCreate = useMay('exemptions.create');
  return (
    <CycleList<ExemptionRecord>
      columns={columns}
      sort={{ field: 'createdAt', order: 'DESC' }}
      choices={CHOICES}
      isSearched
      batch={BATCH}
    >
      {mayCreate && <CreateLink />}
    </CycleList>
  );
}
