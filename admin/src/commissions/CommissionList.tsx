import type { CommissionRecord } from '../../../api/contract/records/commission.js';
import type { Column } from '../shared/Column.js';
import { CreateLink } from '../shared/CreateLink.js';
import { CycleList } from '../shared/CycleList.js';
import { useMay } from '../shared/myself.js';

const namedIn = ({ villages }: CommissionRecord) => villages.filter(({ releasedFor }) => releasedFor === null).length;

const COLUMNS: Column<CommissionRecord>[] = [
  { source: 'firm' },
  { source: 'villageCount', kind: 'number', sortable: false, render: namedIn, text: namedIn },
  { source: 'fromOn', kind: 'day' },
  { source: 'untilOn', kind: 'day' },
  { source: 'destroyOn', kind: 'day', onPhone: false },
  { source: 'isOn', kind: 'yesNo', sortable: false, onPhone: false },
  { source: 'state', kind: 'state' },
];
const CHOICES = [{ source: 'state', values: ['underWay', 'delivered', 'accepted', 'ended'] }];

export default function CommissionList() {
  const mayCreate = useMay('commissions.create');
  return (
    <CycleList<CommissionRecord>
      columns={COLUMNS}
      sort={{ field: 'fromOn', order: 'DESC' }}
      choices={CHOICES}
      isSearched
    >
      {mayCreate && <CreateLink />}
    </CycleList>
  );
}
