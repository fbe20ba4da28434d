import { TextInput } from 'react-admin';
import { required } from 'ra-core';
import { NewTeam } from '../../../api/contract/records/team.js';
import { PlaceInput } from '../shared/PlaceInput.js';
import { CreatePage } from '../shared/FormPage.js';

export default function TeamCreate() {
  return (
    <CreatePage schema={NewTeam}>
      <PlaceInput source="areaCode" kinds={['village', 'township']} />
      <TextInput source="name" validate={required()} />
    </CreatePage>
  );
}
