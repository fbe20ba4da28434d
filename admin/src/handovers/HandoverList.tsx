import type { HandoverRecord } from '../../../api/contract/records/handover.js';
import type { Column } from '../shared/Column.js';
import { CreateLink } from '../shared/CreateLink.js';
import { ListPage } from '../shared/ListPage.js';
import { useMay } from '../shared/myself.js';

const COLUMNS: Column<HandoverRecord>[] = [
  { source: 'areaCode', kind: 'village' },
  { source: 'fromCadreId', of: 'cadres', sortable: false },
  { source: 'toCadreId', of: 'cadres', sortable: false },
  { source: 'startsOn', kind: 'day' },
  { source: 'endsOn', kind: 'day' },
  { source: 'state', kind: 'state' },
];
const CHOICES = [{ source: 'state', values: ['open', 'signed', 'completed', 'cancelled'] }];

export default function HandoverList() {
  const mayCreate = useMay('handovers.create');
  return (
    <ListPage<HandoverRecord> columns={COLUMNS} sort={{ field: 'startsOn', order: 'DESC' }} choices={CHOICES}>
      {mayCreate && <CreateLink />}
    </ListPage>
  );
}
