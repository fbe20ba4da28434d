import { TextInput } from 'react-admin';
import { required } from 'ra-core';
import { NewHandover } from '../../../api/contract/records/handover.js';
import { CadreCodeInput } from '../shared/CadreCodeInput.js';
import { CreatePage } from '../shared/FormPage.js';
import { useToday } from '../shared/myself.js';

const DATE = { inputLabel: { shrink: true } };

/** Begins a handover with the usual items; without a last day it lasts as long as the measure says. */
export default function HandoverCreate() {
  const today = useToday();
  return (
    <CreatePage schema={NewHandover} starts={{ startsOn: today, note: null }}>
      <CadreCodeInput source="fromCadreId" by="id" />
      <CadreCodeInput source="toCadreId" by="id" />
      <TextInput source="startsOn" type="date" validate={required()} slotProps={DATE} />
      <TextInput source="endsOn" type="date" slotProps={DATE} />
      <TextInput source="note" multiline minRows={2} slotProps={{ htmlInput: { maxLength: 2000 } }} />
    </CreatePage>
  );
}
