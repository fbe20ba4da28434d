import type { CadreLine } from '../../../api/contract/records/cadre.js';
import { CreateLink } from '../shared/CreateLink.js';
import { ListPage } from '../shared/ListPage.js';
import { useMay } from '../shared/myself.js';
import { ExcelButton } from '../spreadsheets/ExcelButton.js';
import { cadreColumns } from './columns.js';

const ROSTER = ['roster'] as const;
const CHOICES = [
  { source: 'post', values: ['firstSecretary', 'teamLeader', 'teamMember', 'townshipTeamMember'] },
  { source: 'personnelKind', values: ['civilServant', 'institutionStaff', 'other'] },
  { source: 'dispatchLevel', values: ['county', 'city', 'province'] },
];

export default function CadreList() {
  const mayEnter = useMay('cadres.create');
  return (
    <ListPage<CadreLine>
      columns={cadreColumns}
      sort={{ field: 'cadreCode', order: 'ASC' }}
      choices={CHOICES}
      isSearched
    >
      {mayEnter && <ExcelButton sheets={ROSTER} />}
      {mayEnter && <CreateLink />}
    </ListPage>
  );
}
