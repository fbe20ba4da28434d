import type { ResultRecord } from '../../../api/contract/records/result.js';
import type { Column } from '../shared/Column.js';
import { CycleList } from '../shared/CycleList.js';
import { ListPage } from '../shared/ListPage.js';
import { useMay } from '../shared/myself.js';

const COLUMNS: Column<ResultRecord>[] = [
  { source: 'name' },
  { source: 'areaCode', kind: 'village' },
  { source: 'points', kind: 'points' },
  { source: 'word', kind: 'title', sortable: false },
  { source: 'determinedWord', kind: 'title', sortable: false },
  { source: 'state', kind: 'state', sortable: false, onPhone: false },
];
const SORT = { field: 'code', order: 'ASC' } as const;

/** The own township's or unit's results, once they are sealed; without places. */
export default function ResultList() {
  const Page = useMay('cycles.read') ? CycleList : ListPage;
  return <Page<ResultRecord> columns={COLUMNS} sort={SORT} only={CADRES} isSearched />;
}

const CADRES = { kind: 'cadre' };
