import type { MarkRecord } from '../../../api/contract/records/mark.js';
import type { Column } from '../shared/Column.js';
import { ShowPage } from '../shared/ShowPage.js';
import { ItemName, Levels, MarkName, Who } from './words-of-marks.js';

const COLUMNS: Column<MarkRecord>[] = [
  { source: 'cycleId', of: 'cycles' },
  { source: 'areaCode', kind: 'village' },
  { source: 'entityKind', kind: 'choice' },
  { source: 'entityCode', render: (mark) => <Who mark={mark} /> },
  { source: 'group', kind: 'choice' },
  { source: 'item', render: (mark) => <ItemName mark={mark} /> },
  { source: 'values', render: (mark) => <Levels mark={mark} /> },
  { source: 'sentence' },
  { source: 'state', kind: 'state' },
  { source: 'reason' },
  { source: 'meetingOn', kind: 'day' },
];

const titleOf = (mark: MarkRecord) => <MarkName mark={mark} />;

export default function MarkShow() {
  return <ShowPage<MarkRecord> columns={COLUMNS} title={titleOf} />;
}
