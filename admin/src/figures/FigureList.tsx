import type { FigureRecord } from '../../../api/contract/records/figure.js';
import type { Column } from '../shared/Column.js';
import { useCycleInHand } from '../shared/cycle-in-hand.js';
import { CycleList } from '../shared/CycleList.js';
import { FactName, useFactNames } from '../shared/FactName.js';
import { useMay, useMyself } from '../shared/myself.js';
import { ExcelButton } from '../spreadsheets/ExcelButton.js';

export const figureColumns: Column<FigureRecord>[] = [
  { source: 'fact', render: ({ fact }) => <FactName fact={fact} /> },
  { source: 'areaCode', kind: 'village' },
  { source: 'entityCode', onPhone: false },
  { source: 'value', kind: 'number', sortable: false },
  { source: 'baseline', kind: 'number', sortable: false },
  { source: 'unit', kind: 'title', sortable: false },
  { source: 'ownerUnit', sortable: false, onPhone: false },
  { source: 'state', kind: 'state' },
];
const CHOICES = [
  { source: 'state', values: ['recorded', 'confirmed', 'returned'] },
  { source: 'entityKind', values: ['cadre', 'team', 'village', 'township'] },
];

const SHEETS = ['cadre-figures', 'village-figures'] as const;
const BATCH = ['confirm', 'return'];

export default function FigureList() {
  const nameOf = useFactNames();
  const cycle = useCycleInHand();
  // A county enters whatever its offices do not; a case handler only what is confidential, one by one.
  const { account } = useMyself();
  const mayCreate = useMay('figures.create');
  const mayEnter = mayCreate && account.role === 'countyOrganisation';
  const columns = figureColumns.map((column) =>
    column.source === 'fact' ? { ...column, text: ({ fact }: FigureRecord) => nameOf(fact) } : column,
  );
  return (
    <CycleList<FigureRecord>
      columns={columns}
      sort={{ field: 'entityCode', order: 'ASC' }}
      choices={CHOICES}
      isSearched
      batch={BATCH}
    >
      {mayEnter && cycle?.state === 'open' && <ExcelButton sheets={SHEETS} />}
    </CycleList>
  );
}
