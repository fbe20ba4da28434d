import type { Team } from '../../../api/contract/records/team.js';
import { CreateLink } from '../shared/CreateLink.js';
import type { Column } from '../shared/Column.js';
import { ListPage } from '../shared/ListPage.js';
import { useMay } from '../shared/myself.js';

export const teamColumns: Column<Team>[] = [
  { source: 'name' },
  { source: 'areaCode', kind: 'village' },
  { source: 'teamCode' },
];

export default function TeamList() {
  const mayEnter = useMay('teams.create');
  return (
    <ListPage<Team> columns={teamColumns} sort={{ field: 'teamCode', order: 'ASC' }} isSearched>
      {mayEnter && <CreateLink />}
    </ListPage>
  );
}
