import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import { useMay } from '../shared/myself.js';
import type { Column } from '../shared/Column.js';
import { CreateLink } from '../shared/CreateLink.js';
import { ListPage } from '../shared/ListPage.js';

const COLUMNS: Column<CycleRecord>[] = [
  { source: 'code' },
  { source: 'areaCode', kind: 'area' },
  { source: 'half', kind: 'choice', sortable: false },
  { source: 'startsOn', kind: 'day' },
  { source: 'cutoffOn', kind: 'day' },
  { source: 'state', kind: 'state' },
];
const CHOICES = [
  {
    source: 'state',
    values: ['planned', 'open', 'closed', 'assessed', 'consulted', 'determined', 'sealed', 'noticed', 'final'],
  },
];

export default function CycleList() {
  const mayPlan = useMay('cycles.create');
  return (
    <ListPage<CycleRecord> columns={COLUMNS} sort={{ field: 'cutoffOn', order: 'DESC' }} choices={CHOICES}>
      {mayPlan && <CreateLink />}
    </ListPage>
  );
}
