import { TextInput } from 'react-admin';
import { required } from 'ra-core';
import { NewCycle } from '../../../api/contract/records/cycle.js';
import { CreatePage } from '../shared/FormPage.js';
import { useCounty, useToday } from '../shared/myself.js';
import { CycleInputs } from './CycleInputs.js';

/** The next half-year of the county, with the days of its half filled in. */
export default function CycleCreate() {
  const areaCode = useCounty();
  const today = useToday();
  return (
    <CreatePage schema={NewCycle} starts={{ areaCode, ...nextHalf(today) }}>
      <TextInput source="code" validate={required()} />
      <CycleInputs />
    </CreatePage>
  );
}

/** The half after the one that a day lies in. */
function nextHalf(today: string) {
  const isFirst = today.slice(5) <= '06-30';
  const year = Number(today.slice(0, 4)) + (isFirst ? 0 : 1);
  return isFirst
    ? { code: `${year}-H2`, half: 'second', startsOn: `${year}-07-01`, cutoffOn: `${year}-12-31` }
    : { code: `${year}-H1`, half: 'first', startsOn: `${year}-01-01`, cutoffOn: `${year}-06-30` };
}
