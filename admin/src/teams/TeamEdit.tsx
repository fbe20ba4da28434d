import { TextInput } from 'react-admin';
import { required } from 'ra-core';
import { TeamChange } from '../../../api/contract/records/team.js';
import { EditPage } from '../shared/FormPage.js';

export default function TeamEdit() {
  return (
    <EditPage schema={TeamChange}>
      <TextInput source="name" validate={required()} />
    </EditPage>
  );
}
