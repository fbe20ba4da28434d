import { DateInput, NumberInput, SelectInput, TextInput } from 'react-admin';
import { required } from 'ra-core';

const KINDS = ['officialTrip', 'training', 'annual', 'sick', 'personal', 'secondment'].map((id) => ({
  id,
  name: `leaves.choices.kind.${id}`,
}));
const day = (value: string) => value;

export function LeaveInputs() {
  return (
    <>
      <SelectInput source="kind" choices={KINDS} validate={required()} />
      <DateInput source="from" validate={required()} parse={day} />
      <DateInput source="to" validate={required()} parse={day} />
      <NumberInput source="workingDays" min={0} max={184} validate={required()} helperText="leaves.workingDaysHint" />
      <TextInput source="reason" helperText="leaves.reasonHint" parse={(text: string) => text || undefined} />
    </>
  );
}
