import { AutocompleteInput, ReferenceInput } from 'react-admin';
import { required } from 'ra-core';
import { NewLeave } from '../../../api/contract/records/leave.js';
import { CreatePage } from '../shared/FormPage.js';
import { LeaveInputs } from './LeaveInputs.js';

/** A leave, a trip or a training of somebody on post. */
export default function LeaveCreate() {
  return (
    <CreatePage schema={NewLeave} redirect="list">
      <ReferenceInput source="cadreId" reference="cadres" perPage={1000} sort={{ field: 'cadreCode', order: 'ASC' }}>
        <AutocompleteInput optionText="name" validate={required()} filterToQuery={(q: string) => (q ? { q } : {})} />
      </ReferenceInput>
      <LeaveInputs />
    </CreatePage>
  );
}
