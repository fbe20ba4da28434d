import type { ObjectionRecord } from '../../../api/contract/records/notice.js';
import type { Column } from '../shared/Column.js';
import { ShowPage } from '../shared/ShowPage.js';

const COLUMNS: Column<ObjectionRecord>[] = [
  { source: 'name' },
  { source: 'from' },
  { source: 'receivedOn', kind: 'day' },
  { source: 'dueOn', kind: 'day' },
  { source: 'state', kind: 'state' },
  { source: 'text' },
  { source: 'answeredOn', kind: 'day' },
  { source: 'reason' },
];

export default function ObjectionShow() {
  return <ShowPage<ObjectionRecord> columns={COLUMNS} />;
}
