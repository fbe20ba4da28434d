import type { AdjustmentRecord } from '../../../api/contract/records/adjustment.js';
import type { Column } from '../shared/Column.js';
import { CreateLink } from '../shared/CreateLink.js';
import { ListPage } from '../shared/ListPage.js';
import { useMay } from '../shared/myself.js';
import { Recommended } from './Recommended.js';

const COLUMNS: Column<AdjustmentRecord>[] = [
  { source: 'number' },
  { source: 'kind', kind: 'choice' },
  { source: 'name', sortable: false },
  { source: 'ground', kind: 'choice', sortable: false },
  { source: 'state', kind: 'state' },
  { source: 'dueOn', kind: 'day' },
];
const CHOICES = [
  { source: 'kind', values: ['talk', 'rectification', 'replacement', 'recall'] },
  { source: 'state', values: ['proposed', 'approved', 'refused', 'withdrawn', 'carriedOut', 'passed', 'failed'] },
];

const BATCH = ['receive'];

export default function AdjustmentList() {
  const mayCreate = useMay('adjustments.create');
  const seesRecommended = useMay('adjustments.recommended');
  return (
    <ListPage<AdjustmentRecord>
      columns={COLUMNS}
      sort={{ field: 'number', order: 'DESC' }}
      choices={CHOICES}
      batch={BATCH}
      above={seesRecommended && <Recommended />}
    >
      {mayCreate && <CreateLink />}
    </ListPage>
  );
}
