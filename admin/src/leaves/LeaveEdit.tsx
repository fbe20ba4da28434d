import { BooleanInput } from 'react-admin';
import { LeaveChange } from '../../../api/contract/records/leave.js';
import { EditPage } from '../shared/FormPage.js';
import { LeaveInputs } from './LeaveInputs.js';

/** An entry as it should have been, or one that was not taken. */
export default function LeaveEdit() {
  return (
    <EditPage schema={LeaveChange} redirect="list">
      <LeaveInputs />
      <BooleanInput source="isCancelled" />
    </EditPage>
  );
}
