import type { FilingRecord } from '../../../api/contract/records/filing.js';
import type { Column } from '../shared/Column.js';
import { ShowPage } from '../shared/ShowPage.js';

const COLUMNS: Column<FilingRecord>[] = [
  { source: 'state', kind: 'state' },
  { source: 'cadreId', of: 'cadres' },
  { source: 'areaCode', kind: 'village' },
  { source: 'what' },
  { source: 'risks' },
  { source: 'studiedBy' },
  { source: 'worstLoss' },
  { source: 'startsOn', kind: 'day' },
  { source: 'filedOn', kind: 'day' },
  { source: 'acknowledgedOn', kind: 'day' },
];

/** One page that was filed before something new was tried. */
export default function FilingShow() {
  return <ShowPage<FilingRecord> columns={COLUMNS} />;
}
