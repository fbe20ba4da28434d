import { SelectInput, TextInput } from 'react-admin';
import { required, useLocale } from 'ra-core';
import { NewAssignedDuty } from '../../../api/contract/records/assigned-duty.js';
import type { Locale } from '../i18n/message.js';
import { CadreCodeInput } from '../shared/CadreCodeInput.js';
import { useCycleInHand } from '../shared/cycle-in-hand.js';
import { CreatePage } from '../shared/FormPage.js';
import { PlaceInput } from '../shared/PlaceInput.js';
import { useFormsOf } from '../shared/useFormsOf.js';

const DATE = { inputLabel: { shrink: true } };

/** The county enters a report that a cadre made on paper or in person. */
export default function DutyCreate() {
  const locale = useLocale() as Locale;
  const forms = useFormsOf(useCycleInHand()?.id);
  return (
    <CreatePage schema={NewAssignedDuty} starts={{ account: null }}>
      <CadreCodeInput source="cadreId" by="id" isPostedOnly />
      <SelectInput
        source="item"
        choices={(forms?.duties ?? []).map(({ id, title }) => ({ id, name: title[locale] }))}
        translateChoice={false}
        validate={required()}
      />
      <PlaceInput source="areaCode" kinds={['township', 'village']} />
      <TextInput source="from" type="date" validate={required()} slotProps={DATE} />
      <TextInput source="to" type="date" validate={required()} slotProps={DATE} />
      <TextInput source="account" multiline minRows={2} slotProps={{ htmlInput: { maxLength: 500 } }} />
    </CreatePage>
  );
}
