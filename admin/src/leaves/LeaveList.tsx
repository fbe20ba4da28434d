import type { Leave } from '../../../api/contract/records/leave.js';
import type { Column } from '../shared/Column.js';
import { ListPage } from '../shared/ListPage.js';
import { leaveColumns } from './columns.js';

const COLUMNS: Column<Leave>[] = [
  { source: 'cadreId', of: 'cadres' },
  ...leaveColumns.map((column) => ({ ...column, sortable: column.source !== 'isCancelled' })),
  { source: 'areaCode', kind: 'village' },
];
const CHOICES = [{ source: 'kind', values: ['officialTrip', 'training', 'annual', 'sick', 'personal'] }];

export default function LeaveList() {
  return <ListPage<Leave> columns={COLUMNS} sort={{ field: 'from', order: 'DESC' }} choices={CHOICES} opens={false} />;
}
