import type { MarkRecord } from '../../../api/contract/records/mark.js';
import type { Column } from '../shared/Column.js';
import { ShowPage } from '../shared/ShowPage.js';

const COLUMNS: Column<MarkRecord>[] = [
  { source: 'cycleId', of: 'cycles' },
  { source: 'areaCode', kind: 'village' },
  { source: 'entityKind', kind: 'choice' },
  { source: 'entityCode' },
  { source: 'group', kind: 'choice' },
  { source: 'item' },
  { source: 'values' },
  { source: 'sentence' },
  { source: 'state', kind: 'state' },
  { source: 'reason' },
  { source: 'meetingOn', kind: 'day' },
];

export default function MarkShow() {
  return <ShowPage<MarkRecord> columns={COLUMNS} />;
}
