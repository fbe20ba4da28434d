import { SelectInput, TextInput } from 'react-admin';
import { required, useTranslate } from 'ra-core';
import { useWatch } from 'react-hook-form';
import { NewAdjustment } from '../../../api/contract/records/adjustment.js';
import { CadreCodeInput } from '../shared/CadreCodeInput.js';
import { CreatePage } from '../shared/FormPage.js';
import { PlaceInput } from '../shared/PlaceInput.js';

const STARTS = { kind: 'talk', entityKind: 'cadre', resultId: null, rule: null, followsId: null, within: null };
const KINDS = ['talk', 'rectification', 'replacement', 'recall'];
const GROUNDS = [
  'notReleased',
  'notCapable',
  'poorStyle',
  'offPost',
  'disciplineCase',
  'unsuited',
  'hardship',
  'retiredOrMoved',
];

/** Proposes an action on own motion, for a ground of the published list; what a result recommends is proposed from that list. */
export default function AdjustmentCreate() {
  return (
    <CreatePage schema={NewAdjustment} starts={STARTS}>
      <Inputs />
    </CreatePage>
  );
}

function Inputs() {
  const translate = useTranslate();
  const kind = useWatch({ name: 'entityKind' }) as string | undefined;
  const of = (field: string, values: readonly string[]) =>
    values.map((id) => ({ id, name: translate(`adjustments.choices.${field}.${id}`) }));
  return (
    <>
      <SelectInput source="kind" choices={of('kind', KINDS)} translateChoice={false} validate={required()} />
      <SelectInput
        source="entityKind"
        choices={of('entityKind', ['cadre', 'township'])}
        translateChoice={false}
        validate={required()}
      />
      {kind === 'township' ? (
        <PlaceInput source="entityCode" label="place" kinds={['township']} />
      ) : (
        <CadreCodeInput source="entityCode" label="cadre" isPostedOnly />
      )}
      <SelectInput source="ground" choices={of('ground', GROUNDS)} translateChoice={false} validate={required()} />
      <TextInput
        source="reason"
        multiline
        minRows={2}
        validate={required()}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
    </>
  );
}
