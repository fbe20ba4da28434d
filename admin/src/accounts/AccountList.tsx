import type { Account } from '../../../api/contract/records/account.js';
import type { Column } from '../shared/Column.js';
import { ListPage } from '../shared/ListPage.js';

const COLUMNS: Column<Account>[] = [
  { source: 'name' },
  { source: 'login' },
  { source: 'role', kind: 'choice' },
  { source: 'areaCode', kind: 'area' },
  { source: 'state', kind: 'state' },
];
const CHOICES = [
  { source: 'state', values: ['proposed', 'approved', 'active', 'closed'] },
  {
    source: 'role',
    values: [
      'countyOrganisation',
      'townshipCommittee',
      'clerk',
      'thirdParty',
      'dataProvider',
      'cadre',
      'dispatchingUnit',
      'disciplineInspector',
      'caseHandler',
      'province',
      'operator',
    ],
  },
];

export default function AccountList() {
  return <ListPage<Account> columns={COLUMNS} sort={{ field: 'login', order: 'ASC' }} choices={CHOICES} isSearched />;
}
