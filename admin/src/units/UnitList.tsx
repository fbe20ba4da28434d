import type { Unit } from '../../../api/contract/records/unit.js';
import { CreateLink } from '../shared/CreateLink.js';
import type { Column } from '../shared/Column.js';
import { ListPage } from '../shared/ListPage.js';
import { useMay } from '../shared/myself.js';

export const unitColumns: Column<Unit>[] = [
  { source: 'name' },
  { source: 'unitCode' },
  { source: 'level', kind: 'choice' },
  { source: 'kind', kind: 'choice' },
];
const CHOICES = [
  { source: 'level', values: ['county', 'city', 'province'] },
  { source: 'kind', values: ['agency', 'institution', 'enterprise'] },
];

export default function UnitList() {
  const mayEnter = useMay('units.create');
  return (
    <ListPage<Unit> columns={unitColumns} sort={{ field: 'unitCode', order: 'ASC' }} choices={CHOICES} isSearched>
      {mayEnter && <CreateLink />}
    </ListPage>
  );
}
