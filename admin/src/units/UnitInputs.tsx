import { SelectInput, TextInput } from 'react-admin';
import { required } from 'ra-core';

const of = (field: string, values: readonly string[]) =>
  values.map((id) => ({ id, name: `units.choices.${field}.${id}` }));

export function UnitInputs() {
  return (
    <>
      <TextInput source="name" validate={required()} />
      <SelectInput source="level" choices={of('level', ['county', 'city', 'province'])} validate={required()} />
      <SelectInput source="kind" choices={of('kind', ['agency', 'institution', 'enterprise'])} validate={required()} />
    </>
  );
}
