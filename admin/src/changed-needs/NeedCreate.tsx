import { TextInput } from 'react-admin';
import { required } from 'ra-core';
import { NewChangedNeed } from '../../../api/contract/records/changed-need.js';
import { CreatePage } from '../shared/FormPage.js';
import { PlaceInput } from '../shared/PlaceInput.js';

/** A township states what it or one of its villages needs now. */
export default function NeedCreate() {
  return (
    <CreatePage schema={NewChangedNeed} starts={{ specialty: null }}>
      <PlaceInput source="areaCode" kinds={['township', 'village']} />
      <TextInput
        source="need"
        multiline
        minRows={3}
        validate={required()}
        slotProps={{ htmlInput: { maxLength: 1000 } }}
      />
      <TextInput source="specialty" slotProps={{ htmlInput: { maxLength: 60 } }} />
    </CreatePage>
  );
}
