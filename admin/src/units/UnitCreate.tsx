import { NewUnit } from '../../../api/contract/records/unit.js';
import { CreatePage } from '../shared/FormPage.js';
import { useCounty } from '../shared/myself.js';
import { UnitInputs } from './UnitInputs.js';

export default function UnitCreate() {
  const areaCode = useCounty();
  return (
    <CreatePage schema={NewUnit} starts={{ areaCode }}>
      <UnitInputs />
    </CreatePage>
  );
}
