import type { FilingRecord } from '../../../api/contract/records/filing.js';
import type { Column } from '../shared/Column.js';
import { ListPage } from '../shared/ListPage.js';

const COLUMNS: Column<FilingRecord>[] = [
  { source: 'number' },
  { source: 'cadreId', of: 'cadres', sortable: false },
  { source: 'what', sortable: false },
  { source: 'startsOn', kind: 'day' },
  { source: 'filedOn', kind: 'day' },
  { source: 'state', kind: 'state' },
];
const CHOICES = [{ source: 'state', values: ['filed', 'acknowledged', 'withdrawn'] }];

const BATCH = ['acknowledge'];

export default function FilingList() {
  return (
    <ListPage<FilingRecord>
      columns={COLUMNS}
      sort={{ field: 'filedOn', order: 'DESC' }}
      choices={CHOICES}
      isSearched
      batch={BATCH}
    />
  );
}
