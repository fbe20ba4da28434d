import type { ReviewRecord } from '../../../api/contract/records/review.js';
import { Due } from '../results/parts/Due.js';
import type { Column } from '../shared/Column.js';
import { ListPage } from '../shared/ListPage.js';

const COLUMNS: Column<ReviewRecord>[] = [
  { source: 'number' },
  { source: 'kind', kind: 'choice', sortable: false },
  { source: 'cadreId', of: 'cadres', sortable: false },
  { source: 'areaCode', kind: 'village', sortable: false, onPhone: false },
  { source: 'submittedOn', kind: 'day' },
  { source: 'dueOn', render: ({ dueOn }) => <Due day={dueOn} isOpen /> },
  { source: 'state', kind: 'state' },
];
const CHOICES = [
  {
    source: 'state',
    values: ['submitted', 'accepted', 'proposed', 'upheld', 'dismissed', 'appealed', 'withdrawn'],
  },
];

const BATCH = ['accept'];

export default function ReviewList() {
  return (
    <ListPage<ReviewRecord> columns={COLUMNS} sort={{ field: 'dueOn', order: 'ASC' }} choices={CHOICES} batch={BATCH} />
  );
}
