import type { IndicatorRecord } from '../../../api/contract/records/indicator.js';
import type { Column } from '../shared/Column.js';
import { ShowPage } from '../shared/ShowPage.js';

const COLUMNS: Column<IndicatorRecord>[] = [
  { source: 'title', kind: 'title' },
  { source: 'entityKind', kind: 'choice' },
  { source: 'fact' },
  { source: 'unit', kind: 'title' },
  { source: 'scope' },
  { source: 'baseline' },
  { source: 'ownerUnit' },
  { source: 'enteredBy', kind: 'choice' },
];

export default function IndicatorShow() {
  return <ShowPage<IndicatorRecord> columns={COLUMNS} />;
}
