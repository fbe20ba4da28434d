import type { Leave } from '../../../api/contract/records/leave.js';
import type { Column } from '../shared/Column.js';

export const leaveColumns: Column<Leave>[] = [
  { source: 'kind', kind: 'choice', sortable: false },
  { source: 'from', kind: 'day', sortable: false },
  { source: 'to', kind: 'day', sortable: false },
  { source: 'workingDays', kind: 'number', sortable: false },
  { source: 'isCancelled', kind: 'yesNo', sortable: false },
];
