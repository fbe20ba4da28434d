import { TextInput } from 'react-admin';
import { required } from 'ra-core';
import { NewArea } from '../../../api/contract/records/area.js';
import { CreatePage } from '../shared/FormPage.js';

export default function AreaCreate() {
  return (
    <CreatePage schema={NewArea}>
      <TextInput source="areaCode" validate={required()} />
      <TextInput source="name" validate={required()} />
    </CreatePage>
  );
}
