import type { Account } from '../../../api/contract/records/account.js';
import type { Column } from '../shared/Column.js';
import { ShowPage } from '../shared/ShowPage.js';
import { SlipDialog } from './SlipDialog.js';

const COLUMNS: Column<Account>[] = [
  { source: 'login' },
  { source: 'role', kind: 'choice' },
  { source: 'areaCode', kind: 'area' },
  { source: 'state', kind: 'state' },
  { source: 'createdAt', kind: 'instant' },
];
const FORMS = { slip: { Dialog: SlipDialog } };

export default function AccountShow() {
  return <ShowPage<Account> columns={COLUMNS} forms={FORMS} />;
}
