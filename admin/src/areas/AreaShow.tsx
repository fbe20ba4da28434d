import type { Area } from '../../../api/contract/records/area.js';
import { useMay } from '../shared/myself.js';
import { ShowPage } from '../shared/ShowPage.js';
import { areaColumns } from './AreaList.js';

export default function AreaShow() {
  const mayChange = useMay('areas.update');
  return <ShowPage<Area> columns={areaColumns} isEditable={() => mayChange} />;
}
