import type { FindingRecord } from '../../../api/contract/records/finding.js';
import type { Column } from '../shared/Column.js';
import { CreateLink } from '../shared/CreateLink.js';
import { CycleList } from '../shared/CycleList.js';
import { ExcelButton } from '../spreadsheets/ExcelButton.js';
import { ConductName } from './ConductName.js';
import { useMay } from '../shared/myself.js';
import { useTitleOf } from '../shared/useForms.js';
import { useFormsOfCycles } from '../shared/useFormsOf.js';

const COLUMNS: Column<FindingRecord>[] = [
  { source: 'number' },
  { source: 'code', render: ({ cycleId, code }) => <ConductName cycleId={cycleId} code={code} /> },
  { source: 'cadreId', of: 'cadres', sortable: false },
  { source: 'areaCode', kind: 'village', sortable: false, onPhone: false },
  { source: 'day', kind: 'day' },
  { source: 'state', kind: 'state' },
  { source: 'answerDueOn', kind: 'day' },
];
const SHEETS = ['findings'] as const;
const CHOICES = [{ source: 'state', values: ['reported', 'answered', 'confirmed', 'withdrawn'] }];

export default function FindingList() {
  const formsOf = useFormsOfCycles();
  const titleOf = useTitleOf();
  const columns = COLUMNS.map((column) =>
    column.source === 'code'
      ? { ...column, text: ({ cycleId, code }: FindingRecord) => titleOf(formsOf(cycleId)?.conduct, code) }
      : column,
  );
  const mayCreate = useMay('findings.create');
  return (
    <CycleList<FindingRecord> columns={columns} sort={{ field: 'day', order: 'DESC' }} choices={CHOICES} isSearched>
      {mayCreate && <ExcelButton sheets={SHEETS} />}
      {mayCreate && <CreateLink />}
    </CycleList>
  );
}
