import type { Team } from '../../../api/contract/records/team.js';
import { cadreColumns } from '../cadres/columns.js';
import { useMay } from '../shared/myself.js';
import { RelatedList } from '../shared/RelatedList.js';
import { ShowPage } from '../shared/ShowPage.js';
import { teamColumns } from './TeamList.js';

export default function TeamShow() {
  const mayChange = useMay('teams.update');
  return (
    <ShowPage<Team> columns={teamColumns} isEditable={() => mayChange}>
      {({ id }) => (
        <RelatedList
          word="cadres"
          filter={{ teamId: id }}
          sort={{ field: 'cadreCode', order: 'ASC' }}
          columns={cadreColumns}
          opens="show"
        />
      )}
    </ShowPage>
  );
}
