import { AutocompleteInput, ReferenceInput, SelectInput, TextInput } from 'react-admin';
import { required } from 'ra-core';

const of = (field: string, values: readonly string[]) =>
  values.map((id) => ({ id, name: `cadres.choices.${field}.${id}` }));
const STATUS = ['partyMember', 'probationaryPartyMember', 'leagueMember', 'otherParty', 'none'];

export function CadreInputs() {
  return (
    <>
      <TextInput source="name" validate={required()} />
      <SelectInput source="gender" choices={of('gender', ['male', 'female'])} />
      <TextInput source="birthMonth" type="month" />
      <SelectInput source="politicalStatus" choices={of('politicalStatus', STATUS)} />
      <TextInput source="duty" />
      <SelectInput
        source="personnelKind"
        choices={of('personnelKind', ['civilServant', 'institutionStaff', 'other'])}
        validate={required()}
      />
      <SelectInput
        source="dispatchLevel"
        choices={of('dispatchLevel', ['county', 'city', 'province'])}
        validate={required()}
      />
      <ReferenceInput source="unitId" reference="units" perPage={1000} sort={{ field: 'unitCode', order: 'ASC' }}>
        <AutocompleteInput optionText="name" validate={required()} filterToQuery={(q: string) => (q ? { q } : {})} />
      </ReferenceInput>
    </>
  );
}
