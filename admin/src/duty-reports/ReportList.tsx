import type { DutyReportRecord } from '../../../api/contract/records/duty-report.js';
import type { Column } from '../shared/Column.js';
import { CycleList } from '../shared/CycleList.js';

const COLUMNS: Column<DutyReportRecord>[] = [
  { source: 'cadreId', of: 'cadres' },
  { source: 'areaCode', kind: 'village' },
  { source: 'state', kind: 'state' },
  { source: 'characters', kind: 'number', sortable: false },
  { source: 'submittedAt', kind: 'instant' },
];
const CHOICES = [{ source: 'state', values: ['submitted', 'returned'] }];

export default function ReportList() {
  return <CycleList<DutyReportRecord> columns={COLUMNS} sort={{ field: 'areaCode', order: 'ASC' }} choices={CHOICES} />;
}
