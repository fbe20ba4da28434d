import { CycleChange } from '../../../api/contract/records/cycle.js';
import { EditPage } from '../shared/FormPage.js';
import { CycleInputs } from './CycleInputs.js';

export default function CycleEdit() {
  return (
    <EditPage schema={CycleChange}>
      <CycleInputs />
    </EditPage>
  );
}
