import { SelectInput, TextInput, NumberInput } from 'react-admin';
import { required, useLocale, useTranslate } from 'ra-core';
import { useWatch } from 'react-hook-form';
import { NewFinding } from '../../../api/contract/records/finding.js';
import type { Locale } from '../i18n/message.js';
import { CadreCodeInput } from '../shared/CadreCodeInput.js';
import { useCycleInHand } from '../shared/cycle-in-hand.js';
import { CreatePage } from '../shared/FormPage.js';
import { useToday } from '../shared/myself.js';
import { PlaceInput } from '../shared/PlaceInput.js';
import { useFormsOf } from '../shared/useFormsOf.js';
import { Waiting } from '../shared/Waiting.js';

/** Reports an occurrence of a listed conduct. Evidence is never asked for. */
export default function FindingCreate() {
  const cycle = useCycleInHand();
  if (!cycle) return <Waiting />;
  const starts = {
    cycleId: cycle.id,
    entityKind: 'cadre',
    concerns: null,
    amount: null,
    account: null,
    evidence: null,
  };
  return (
    <CreatePage schema={NewFinding} starts={starts}>
      <Inputs cycleId={cycle.id} />
    </CreatePage>
  );
}

const KINDS = ['cadre', 'village', 'township'];

function Inputs({ cycleId }: { cycleId: string }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const today = useToday();
  const forms = useFormsOf(cycleId);
  const kind = (useWatch({ name: 'entityKind' }) as string | undefined) ?? 'cadre';
  const code = useWatch({ name: 'code' }) as string | undefined;
  const conduct = forms?.conduct.find(({ id }) => id === code);
  return (
    <>
      <SelectInput
        source="entityKind"
        choices={KINDS.map((id) => ({ id, name: translate(`findings.choices.entityKind.${id}`) }))}
        translateChoice={false}
        validate={required()}
      />
      {kind === 'cadre' ? (
        <CadreCodeInput source="entityCode" label="cadre" />
      ) : (
        <PlaceInput source="entityCode" label="place" kinds={[kind as 'village']} />
      )}
      <SelectInput
        source="code"
        choices={(forms?.conduct ?? [])
          .filter(({ of }) => of === kind)
          .map(({ id, title, clause }) => ({ id, name: `${title[locale]}〔${clause}〕` }))}
        translateChoice={false}
        validate={required()}
      />
      {conduct && conduct.mayConcern.length > 0 && (
        <SelectInput
          source="concerns"
          choices={conduct.mayConcern.map(({ id, title }) => ({ id, name: title[locale] }))}
          translateChoice={false}
        />
      )}
      {conduct?.amountUnit && <NumberInput source="amount" helperText={conduct.amountUnit[locale]} />}
      <TextInput
        source="day"
        type="date"
        validate={required()}
        slotProps={{ htmlInput: { max: today }, inputLabel: { shrink: true } }}
      />
      <TextInput source="account" multiline minRows={2} slotProps={{ htmlInput: { maxLength: 500 } }} />
      <TextInput
        source="evidence"
        multiline
        helperText={translate('my.evidenceHint')}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
    </>
  );
}
