import { BooleanInput, SelectInput, TextInput } from 'react-admin';
import { required } from 'ra-core';

const KINDS = ['workday', 'restday'].map((id) => ({ id, name: `calendar-days.choices.kind.${id}` }));

export function CalendarDayInputs() {
  return (
    <>
      <SelectInput source="kind" choices={KINDS} validate={required()} />
      <TextInput source="name.zh" validate={required()} />
      <TextInput source="name.en" validate={required()} />
      <BooleanInput source="isEve" />
      <BooleanInput source="isAnnounced" />
    </>
  );
}
