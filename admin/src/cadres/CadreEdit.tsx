import { CadreChange } from '../../../api/contract/records/cadre.js';
import { EditPage } from '../shared/FormPage.js';
import { CadreInputs } from './CadreInputs.js';

export default function CadreEdit() {
  return (
    <EditPage schema={CadreChange}>
      <CadreInputs />
    </EditPage>
  );
}
