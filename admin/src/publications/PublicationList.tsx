import type { PublicationRecord } from '../../../api/contract/records/publication.js';
import type { Column } from '../shared/Column.js';
import { CreateLink } from '../shared/CreateLink.js';
import { CycleList } from '../shared/CycleList.js';
import { PosterLink } from '../assigned-duties/PosterLink.js';
import { useMay } from '../shared/myself.js';

const COLUMNS: Column<PublicationRecord>[] = [
  { source: 'publishedOn', kind: 'day' },
  { source: 'kind', kind: 'choice' },
  { source: 'board', kind: 'choice' },
  { source: 'areaCode', kind: 'village' },
  { source: 'count', kind: 'number', sortable: false },
];
const CHOICES = [
  { source: 'kind', values: ['dutyList', 'confirmedReports'] },
  { source: 'board', values: ['township', 'villageBoard', 'platform'] },
];

export default function PublicationList() {
  const mayCreate = useMay('publications.create');
  return (
    <CycleList<PublicationRecord>
      columns={COLUMNS}
      sort={{ field: 'publishedOn', order: 'DESC' }}
      choices={CHOICES}
      opens={false}
    >
      <PosterLink />
      {mayCreate && <CreateLink />}
    </CycleList>
  );
}
