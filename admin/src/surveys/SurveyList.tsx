import type { SurveyRecord } from '../../../api/contract/records/survey.js';
import type { Column } from '../shared/Column.js';
import { CycleList } from '../shared/CycleList.js';

const COLUMNS: Column<SurveyRecord>[] = [
  { source: 'areaCode', kind: 'village' },
  { source: 'method', kind: 'choice', sortable: false },
  { source: 'pool', kind: 'number', sortable: false },
  { source: 'called', kind: 'number', sortable: false, onPhone: false },
  { source: 'answered', kind: 'number', sortable: false, onPhone: false },
  { source: 'valid', kind: 'number', sortable: false },
  { source: 'refusals', kind: 'number', sortable: false, onPhone: false },
  { source: 'state', kind: 'state' },
];
const CHOICES = [{ source: 'state', values: ['draft', 'submitted', 'accepted'] }];

export default function SurveyList() {
  return <CycleList<SurveyRecord> columns={COLUMNS} sort={{ field: 'areaCode', order: 'ASC' }} choices={CHOICES} />;
}
