import type { SurveyRecord } from '../../../api/contract/records/survey.js';
import type { Column } from '../shared/Column.js';
import { CycleList } from '../shared/CycleList.js';
import { useMay } from '../shared/myself.js';
import { percent, Share } from './Share.js';
import { ExcelButton } from '../spreadsheets/ExcelButton.js';

const SHEETS = ['surveys'] as const;
const COLUMNS: Column<SurveyRecord>[] = [
  { source: 'areaCode', kind: 'village' },
  { source: 'method', kind: 'choice', sortable: false },
  { source: 'pool', kind: 'number', sortable: false },
  { source: 'called', kind: 'number', sortable: false, onPhone: false },
  { source: 'answered', kind: 'number', sortable: false, onPhone: false },
  { source: 'valid', kind: 'number', sortable: false },
  { source: 'refusals', kind: 'number', sortable: false, onPhone: false },
  {
    source: 'responseRatio',
    sortable: false,
    render: ({ responseRatio }) => <Share ratio={responseRatio} />,
    text: ({ responseRatio }) => percent(responseRatio),
  },
  { source: 'state', kind: 'state' },
];
const CHOICES = [{ source: 'state', values: ['draft', 'submitted', 'accepted'] }];

const BATCH = ['submit', 'accept'];

export default function SurveyList() {
  const mayEnter = useMay('surveys.create');
  return (
    <CycleList<SurveyRecord>
      columns={COLUMNS}
      sort={{ field: 'areaCode', order: 'ASC' }}
      choices={CHOICES}
      batch={BATCH}
    >
      {mayEnter && <ExcelButton sheets={SHEETS} />}
    </CycleList>
  );
}
