import type { AssignedDutyRecord } from '../../../api/contract/records/assigned-duty.js';
import type { Column } from '../shared/Column.js';
import { CreateLink } from '../shared/CreateLink.js';
import { CycleList } from '../shared/CycleList.js';
import { PosterLink } from './PosterLink.js';
import { useMay } from '../shared/myself.js';

const COLUMNS: Column<AssignedDutyRecord>[] = [
  { source: 'title', kind: 'title', sortable: false },
  { source: 'areaCode', kind: 'village', sortable: false },
  { source: 'from', kind: 'day', sortable: false },
  { source: 'state', kind: 'state', sortable: false },
  { source: 'answerDueOn', kind: 'day', sortable: false },
  { source: 'verifyDueOn', kind: 'day', sortable: false, onPhone: false },
];
const CHOICES = [
  { source: 'state', values: ['reported', 'answered', 'confirmed', 'notConfirmed', 'excepted', 'withdrawn'] },
];

export default function DutyList() {
  const mayCreate = useMay('assigned-duties.create');
  return (
    <CycleList<AssignedDutyRecord> columns={COLUMNS} sort={{ field: 'from', order: 'DESC' }} choices={CHOICES}>
      <PosterLink />
      {mayCreate && <CreateLink />}
    </CycleList>
  );
}
