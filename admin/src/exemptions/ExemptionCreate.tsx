import { SelectArrayInput, SelectInput, TextInput } from 'react-admin';
import { required, useLocale, useTranslate } from 'ra-core';
import { useWatch } from 'react-hook-form';
import { NewExemption } from '../../../api/contract/records/exemption.js';
import type { Locale } from '../i18n/message.js';
import { CadreCodeInput } from '../shared/CadreCodeInput.js';
import { useCycleInHand } from '../shared/cycle-in-hand.js';
import { CreatePage } from '../shared/FormPage.js';
import { PlaceInput } from '../shared/PlaceInput.js';
import { useFormsOf } from '../shared/useFormsOf.js';
import { Waiting } from '../shared/Waiting.js';
import { useFindingsAbout } from './useFindingsAbout.js';

/** The county begins an exemption by itself: of a cadre, or of a place that something struck. */
export default function ExemptionCreate() {
  const cycle = useCycleInHand();
  if (!cycle) return <Waiting />;
  const starts = { cycleId: cycle.id, entityKind: 'cadre', strikes: [], setsAside: [], evidence: null, filingId: null };
  return (
    <CreatePage schema={NewExemption} starts={starts}>
      <Inputs cycleId={cycle.id} />
    </CreatePage>
  );
}

const KINDS = ['cadre', 'village', 'township', 'county'];

function Inputs({ cycleId }: { cycleId: string }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const forms = useFormsOf(cycleId);
  const policy = forms?.exemptions;
  const kind = (useWatch({ name: 'entityKind' }) as string | undefined) ?? 'cadre';
  const entityCode = useWatch({ name: 'entityCode' }) as string | undefined;
  const isCadre = kind === 'cadre';
  const findings = useFindingsAbout({
    cycleId,
    entityKind: kind as 'cadre',
    entityCode: isCadre ? entityCode : undefined,
  });
  const situations = (isCadre ? policy?.situations : policy?.forceMajeure) ?? [];
  return (
    <>
      <SelectInput
        source="entityKind"
        choices={KINDS.map((id) => ({ id, name: translate(`exemptions.choices.entityKind.${id}`) }))}
        translateChoice={false}
        validate={required()}
      />
      {isCadre ? (
        <CadreCodeInput source="entityCode" label="cadre" />
      ) : (
        <PlaceInput source="entityCode" label="place" kinds={[kind as 'village']} />
      )}
      <SelectInput
        source="situation"
        choices={situations.map(({ id, title }) => ({ id, name: title[locale] }))}
        translateChoice={false}
        validate={required()}
      />
      {isCadre && (
        <>
          <SelectArrayInput
            source="strikes"
            choices={findings.map(({ number, title }) => ({ id: number, name: `${number}　${title}` }))}
            translateChoice={false}
          />
          <SelectArrayInput
            source="setsAside"
            choices={(policy?.setsAside ?? []).map(({ id, title }) => ({ id, name: title[locale] }))}
            translateChoice={false}
          />
        </>
      )}
      <TextInput
        source="account"
        multiline
        minRows={3}
        validate={required()}
        slotProps={{ htmlInput: { maxLength: 4000 } }}
      />
      <TextInput
        source="evidence"
        multiline
        helperText={translate('my.evidenceHint')}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
    </>
  );
}
