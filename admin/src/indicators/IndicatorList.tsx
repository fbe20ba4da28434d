import type { IndicatorRecord } from '../../../api/contract/records/indicator.js';
import type { Column } from '../shared/Column.js';
import { ListPage } from '../shared/ListPage.js';

const COLUMNS: Column<IndicatorRecord>[] = [
  { source: 'title', kind: 'title', sortable: false },
  { source: 'entityKind', kind: 'choice' },
  { source: 'unit', kind: 'title', sortable: false },
  { source: 'ownerUnit' },
  { source: 'baseline', sortable: false },
  { source: 'fact', onPhone: false },
];
const CHOICES = [{ source: 'entityKind', values: ['cadre', 'team', 'village', 'township'] }];

export default function IndicatorList() {
  return (
    <ListPage<IndicatorRecord> columns={COLUMNS} sort={{ field: 'fact', order: 'ASC' }} choices={CHOICES} isSearched />
  );
}
