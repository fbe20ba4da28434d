import { NewCadre } from '../../../api/contract/records/cadre.js';
import { CreatePage } from '../shared/FormPage.js';
import { useCounty } from '../shared/myself.js';
import { CadreInputs } from './CadreInputs.js';

/** A new file. Where the cadre is posted is said on its page afterwards. */
export default function CadreCreate() {
  return (
    <CreatePage schema={NewCadre} starts={{ areaCode: useCounty() }}>
      <CadreInputs />
    </CreatePage>
  );
}
