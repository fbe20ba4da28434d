import type { Unit } from '../../../api/contract/records/unit.js';
import { cadreColumns } from '../cadres/columns.js';
import { useMay } from '../shared/myself.js';
import { RelatedList } from '../shared/RelatedList.js';
import { ShowPage } from '../shared/ShowPage.js';
import { unitColumns } from './UnitList.js';

export default function UnitShow() {
  const mayChange = useMay('units.update');
  const maySeeCadres = useMay('cadres.list');
  return (
    <ShowPage<Unit> columns={unitColumns} isEditable={() => mayChange}>
      {({ id }) =>
        maySeeCadres && (
          <RelatedList
            word="cadres"
            filter={{ unitId: id }}
            sort={{ field: 'cadreCode', order: 'ASC' }}
            columns={cadreColumns.filter(({ source }) => source !== 'unitId')}
            opens="show"
          />
        )
      }
    </ShowPage>
  );
}
