import { AutocompleteInput, DateInput, ReferenceInput, SelectInput } from 'react-admin';
import { required, useLocale } from 'ra-core';
import type { RuleSetRecord } from '../../../api/contract/records/rule-set.js';
import type { Locale } from '../i18n/message.js';

const HALVES = ['first', 'second'].map((id) => ({ id, name: `cycles.choices.half.${id}` }));
const day = (value: string) => value;

/** What a cycle is planned by: its half, its days, and the measure it follows. */
export function CycleInputs() {
  const locale = useLocale() as Locale;
  return (
    <>
      <SelectInput source="half" choices={HALVES} validate={required()} />
      <DateInput source="startsOn" validate={required()} parse={day} />
      <DateInput source="cutoffOn" validate={required()} parse={day} />
      <ReferenceInput
        source="ruleSetId"
        reference="rule-sets"
        perPage={200}
        filter={{ state: 'published' }}
        sort={{ field: 'effectiveFrom', order: 'DESC' }}
      >
        <AutocompleteInput
          optionText={(one: RuleSetRecord) => `${one.title?.[locale] ?? one.code} ${one.effectiveFrom ?? ''}`}
          validate={required()}
          filterToQuery={(q: string) => (q ? { q } : {})}
        />
      </ReferenceInput>
    </>
  );
}
