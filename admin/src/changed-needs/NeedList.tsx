import type { ChangedNeedRecord } from '../../../api/contract/records/changed-need.js';
import type { Column } from '../shared/Column.js';
import { CreateLink } from '../shared/CreateLink.js';
import { ListPage } from '../shared/ListPage.js';
import { useMay } from '../shared/myself.js';

const COLUMNS: Column<ChangedNeedRecord>[] = [
  { source: 'need', sortable: false },
  { source: 'areaCode', kind: 'village' },
  { source: 'specialty' },
  { source: 'state', kind: 'state' },
  { source: 'createdAt', kind: 'instant', onPhone: false },
];
const CHOICES = [{ source: 'state', values: ['stated', 'noted', 'answered', 'withdrawn'] }];

const BATCH = ['note'];

export default function NeedList() {
  const mayCreate = useMay('changed-needs.create');
  return (
    <ListPage<ChangedNeedRecord>
      columns={COLUMNS}
      sort={{ field: 'createdAt', order: 'DESC' }}
      choices={CHOICES}
      isSearched
      batch={BATCH}
    >
      {mayCreate && <CreateLink />}
    </ListPage>
  );
}
