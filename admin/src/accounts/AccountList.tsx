import type { Account } from '../../../api/contract/records/account.js';
import type { Column } from '../shared/Column.js';
import { CreateLink } from '../shared/CreateLink.js';
import { ListPage } from '../shared/ListPage.js';
import { useMay } from '../shared/myself.js';
import { ROLES } from './roles.js';

const COLUMNS: Column<Account>[] = [
  { source: 'name' },
  { source: 'login' },
  { source: 'role', kind: 'choice' },
  { source: 'areaCode', kind: 'area' },
  { source: 'state', kind: 'state' },
];
const CHOICES = [
  { source: 'state', values: ['proposed', 'approved', 'active', 'closed'] },
  { source: 'role', values: ROLES },
];

const BATCH = ['approve'];

export default function AccountList() {
  const mayOpen = useMay('accounts.create');
  return (
    <ListPage<Account>
      columns={COLUMNS}
      sort={{ field: 'login', order: 'ASC' }}
      choices={CHOICES}
      isSearched
      batch={BATCH}
    >
      {mayOpen && <CreateLink />}
    </ListPage>
  );
}
