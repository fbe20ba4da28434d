import type { FigureRecord } from '../../../api/contract/records/figure.js';
import type { Column } from '../shared/Column.js';
import { FactName } from '../shared/FactName.js';
import { ShowPage } from '../shared/ShowPage.js';

const COLUMNS: Column<FigureRecord>[] = [
  { source: 'cycleId', of: 'cycles' },
  { source: 'areaCode', kind: 'village' },
  { source: 'entityKind', kind: 'choice' },
  { source: 'entityCode' },
  { source: 'fact', render: ({ fact }) => <FactName fact={fact} /> },
  { source: 'value' },
  { source: 'baseline' },
  { source: 'unit', kind: 'title' },
  { source: 'state', kind: 'state' },
  { source: 'ownerUnit' },
  { source: 'note' },
  { source: 'reason' },
];

const titleOf = ({ fact, entityCode }: FigureRecord) => (
  <>
    <FactName fact={fact} />　{entityCode}
  </>
);

export default function FigureShow() {
  return <ShowPage<FigureRecord> columns={COLUMNS} title={titleOf} />;
}
