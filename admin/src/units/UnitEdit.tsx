import { UnitChange } from '../../../api/contract/records/unit.js';
import { EditPage } from '../shared/FormPage.js';
import { UnitInputs } from './UnitInputs.js';

export default function UnitEdit() {
  return (
    <EditPage schema={UnitChange}>
      <UnitInputs />
    </EditPage>
  );
}
