import type { Area } from '../../../api/contract/records/area.js';
import { CreateLink } from '../shared/CreateLink.js';
import type { Column } from '../shared/Column.js';
import { ListPage } from '../shared/ListPage.js';
import { useMay } from '../shared/myself.js';

export const areaColumns: Column<Area>[] = [
  { source: 'name' },
  { source: 'areaCode' },
  { source: 'kind', kind: 'choice' },
];
const CHOICES = [{ source: 'kind', values: ['county', 'township', 'village'] }];

export default function AreaList() {
  const mayEnter = useMay('areas.create');
  return (
    <ListPage<Area> columns={areaColumns} sort={{ field: 'areaCode', order: 'ASC' }} choices={CHOICES} isSearched>
      {mayEnter && <CreateLink />}
    </ListPage>
  );
}
