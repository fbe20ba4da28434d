import type { MarkRecord } from '../../../api/contract/records/mark.js';
import type { Column } from '../shared/Column.js';
import { CycleList } from '../shared/CycleList.js';
import { ItemName, Levels, Who } from './words-of-marks.js';

const COLUMNS: Column<MarkRecord>[] = [
  { source: 'areaCode', kind: 'village' },
  { source: 'entityCode', render: (mark) => <Who mark={mark} /> },
  { source: 'group', kind: 'choice' },
  { source: 'item', render: (mark) => <ItemName mark={mark} /> },
  { source: 'values', sortable: false, render: (mark) => <Levels mark={mark} /> },
  { source: 'sentence', sortable: false, onPhone: false },
  { source: 'state', kind: 'state' },
  { source: 'meetingOn', kind: 'day', sortable: false, onPhone: false },
];
const CHOICES = [
  { source: 'state', values: ['draft', 'submitted', 'countersigned', 'returned'] },
  { source: 'group', values: ['townshipCommittee', 'thirdParty'] },
  { source: 'entityKind', values: ['cadre', 'village'] },
];

const BATCH = ['return'];

/** Every mark of the county, for those who only read them. */
export function MarkList() {
  return (
    <CycleList<MarkRecord>
      columns={COLUMNS}
      sort={{ field: 'entityCode', order: 'ASC' }}
      choices={CHOICES}
      isSearched
      batch={BATCH}
    />
  );
}
