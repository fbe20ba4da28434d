import type { FindingRecord } from '../../../api/contract/records/finding.js';
import type { Column } from '../shared/Column.js';
import { CreateLink } from '../shared/CreateLink.js';
import { CycleList } from '../shared/CycleList.js';
import { ConductName } from './ConductName.js';
import { useMay } from '../shared/myself.js';

const COLUMNS: Column<FindingRecord>[] = [
  { source: 'number' },
  { source: 'code', render: ({ cycleId, code }) => <ConductName cycleId={cycleId} code={code} /> },
  { source: 'cadreId', of: 'cadres', sortable: false },
  { source: 'areaCode', kind: 'village', sortable: false, onPhone: false },
  { source: 'day', kind: 'day' },
  { source: 'state', kind: 'state' },
  { source: 'answerDueOn', kind: 'day' },
];
const CHOICES = [{ source: 'state', values: ['reported', 'answered', 'confirmed', 'withdrawn'] }];

export default function FindingList() {
  const mayCreate = useMay('findings.create');
  return (
    <CycleList<FindingRecord> columns={COLUMNS} sort={{ field: 'day', order: 'DESC' }} choices={CHOICES} isSearched>
      {mayCreate && <CreateLink />}
    </CycleList>
  );
}
