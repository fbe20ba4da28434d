import type { TaskListRecord } from '../../../api/contract/records/task-list.js';
import type { Column } from '../shared/Column.js';
import { CreateLink } from '../shared/CreateLink.js';
import { CycleList } from '../shared/CycleList.js';
import { useMay } from '../shared/myself.js';

const COLUMNS: Column<TaskListRecord>[] = [
  { source: 'cadreId', of: 'cadres', sortable: false },
  { source: 'areaCode', kind: 'village' },
  { source: 'state', kind: 'state' },
  {
    source: 'count',
    kind: 'number',
    sortable: false,
    render: ({ tasks, proposal }) => (tasks ?? proposal?.tasks ?? []).length,
  },
  { source: 'agreedAt', kind: 'instant', onPhone: false },
];
const CHOICES = [{ source: 'state', values: ['proposed', 'agreed', 'changing', 'ticked', 'overruled', 'confirmed'] }];

const BATCH = ['sign', 'confirm', 'countersign'];

export default function TaskListList() {
  const mayCreate = useMay('task-lists.create');
  return (
    <CycleList<TaskListRecord>
      columns={COLUMNS}
      sort={{ field: 'areaCode', order: 'ASC' }}
      choices={CHOICES}
      batch={BATCH}
    >
      {mayCreate && <CreateLink />}
    </CycleList>
  );
}
