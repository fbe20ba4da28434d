import { TextInput } from 'react-admin';
import { required } from 'ra-core';
import { AreaChange } from '../../../api/contract/records/area.js';
import { EditPage } from '../shared/FormPage.js';

export default function AreaEdit() {
  return (
    <EditPage schema={AreaChange}>
      <TextInput source="name" validate={required()} />
      <TextInput source="contact" helperText="areas.contactHint" />
    </EditPage>
  );
}
