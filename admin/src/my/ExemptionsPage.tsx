import { useState } from 'react';
import { Box, Checkbox, FormControlLabel, FormGroup } from '@mui/material';
import { useDataProvider, useTranslate } from 'ra-core';
import type { Cadre } from '../../../api/contract/records/cadre.js';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { ExemptionRecord } from '../../../api/contract/records/exemption.js';
import type { FilingRecord } from '../../../api/contract/records/filing.js';
import type { FindingRecord } from '../../../api/contract/records/finding.js';
import type { RuleSetForms } from '../../../api/contract/records/rule-set-forms.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { EvidenceCard } from '../evidence-files/EvidenceCard.js';
import { useCycleInHand, useCycles } from '../shared/cycle-in-hand.js';
import { useFormat } from '../shared/format.js';
import { MoveButtons } from '../shared/MoveButtons.js';
import { PageHead } from '../shared/PageHead.js';
import { ProblemCard } from '../shared/ProblemCard.js';
import { StateWord } from '../shared/StateWord.js';
import { useDraft } from '../shared/useDraft.js';
import { useForms, useTitleOf } from '../shared/useForms.js';
import { Waiting } from '../shared/Waiting.js';
import { Begin, Narrow, Note, OneOf, OpenedForm, Part, Said, Write } from './Parts.js';
import { useOwn, useOwnCadre } from './useOwn.js';
import { faultAt, useSubmit } from './useSubmit.js';

/** Asks for an honest mistake to be forgiven, and how those before went. */
export default function ExemptionsPage() {
  const translate = useTranslate();
  const cycle = useCycleInHand();
  const forms = useForms(cycle?.ruleSetId);
  const { data: exemptions, error } = useOwn<ExemptionRecord>('exemptions');
  const cadre = useOwnCadre();
  const [isAsking, setAsking] = useState(false);
  if (error) return <ProblemCard error={error} />;
  if (!exemptions || !forms || !cadre || !cycle) return <Waiting />;
  return (
    <Narrow>
      <PageHead title={translate('my.pages.my-exemptions')} />
      <Part>
        <Note>{translate(forms.exemptions ? 'my.exemptions.hint' : 'my.exemptions.noneInMeasure')}</Note>
        {forms.exemptions && (
          <Begin isOpen={isAsking} open={() => setAsking(true)} button={translate('my.exemptions.ask')}>
            <Ask cadre={cadre} cycle={cycle} policy={forms.exemptions} forms={forms} close={() => setAsking(false)} />
          </Begin>
        )}
      </Part>
      {exemptions.map((one) => (
        <One key={one.id} exemption={one} />
      ))}
      {forms.exemptions && <Conditions policy={forms.exemptions} />}
    </Narrow>
  );
}

type Policy = NonNullable<RuleSetForms['exemptions']>;

function Conditions({ policy }: { policy: Policy }) {
  const translate = useTranslate();
  const titleOf = useTitleOf();
  return (
    <Part title={translate('my.exemptions.conditions')}>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {policy.conditions.map(({ id, clause }) => (
          <li key={id}>
            {titleOf(policy.conditions, id)}〔{clause}〕
          </li>
        ))}
      </Box>
      <Box component="h3" sx={{ fontSize: '0.9375rem', fontWeight: 600, mb: 0.5 }}>
        {translate('my.exemptions.exclusions')}
      </Box>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {policy.exclusions.map(({ id, clause }) => (
          <li key={id}>
            {titleOf(policy.exclusions, id)}〔{clause}〕
          </li>
        ))}
      </Box>
    </Part>
  );
}

function One({ exemption }: { exemption: ExemptionRecord }) {
  const translate = useTranslate();
  const format = useFormat();
  const titleOf = useTitleOf();
  const cycle = useCycles()?.find(({ id }) => id === exemption.cycleId);
  const policy = useForms(cycle?.ruleSetId)?.exemptions;
  const { id, number, situation, strikes, state, account, requestedOn, dueOn, decidedOn, toldOn, reason } = exemption;
  return (
    <Part title={titleOf(policy?.situations, situation)} aside={<StateWord word="exemptions" state={state} />}>
      <Said name={translate('exemptions.fields.number')}>{number}</Said>
      <Said name={translate('exemptions.fields.requestedOn')}>{format.day(requestedOn)}</Said>
      {strikes.length > 0 && <Said name={translate('exemptions.fields.strikes')}>{strikes.join('、')}</Said>}
      <Said name={translate('exemptions.fields.account')}>{account}</Said>
      {dueOn && <Said name={translate('exemptions.fields.dueOn')}>{format.due(dueOn)}</Said>}
      {decidedOn && <Said name={translate('exemptions.fields.decidedOn')}>{format.day(decidedOn)}</Said>}
      {reason && <Said name={translate('exemptions.fields.reason')}>{reason}</Said>}
      {toldOn && <Said name={translate('exemptions.fields.toldOn')}>{format.day(toldOn)}</Said>}
      <EvidenceCard of="exemptions" id={id} isOpen={['requested', 'accepted', 'verified'].includes(state)} />
      <Box sx={{ mt: 1 }}>
        <MoveButtons record={exemption} word="exemptions" isQuiet />
      </Box>
    </Part>
  );
}

type AskProps = { cadre: Cadre; cycle: CycleRecord; policy: Policy; forms: RuleSetForms; close: () => void };
type Draft = {
  situation: string;
  strikes: string[];
  setsAside: string[];
  account: string;
  evidence: string;
  filingId: string;
};
const EMPTY: Draft = { situation: '', strikes: [], setsAside: [], account: '', evidence: '', filingId: '' };

function Ask({ cadre, cycle, policy, forms, close }: AskProps) {
  const translate = useTranslate();
  const titleOf = useTitleOf();
  const provider = useDataProvider<ConsoleDataProvider>();
  const { data: findings = [] } = useOwn<FindingRecord>('findings', { cycleId: cycle.id });
  const { data: filings = [] } = useOwn<FilingRecord>('filings', {}, 'filedOn');
  const [draft, keep, clear] = useDraft<Draft>(`exemptions.${cycle.id}`, EMPTY);
  const submission = useSubmit(
    {
      cycleId: cycle.id,
      entityKind: 'cadre',
      entityCode: cadre.cadreCode,
      situation: draft.situation,
      strikes: draft.strikes,
      setsAside: draft.setsAside,
      account: draft.account.trim(),
      evidence: draft.evidence.trim() || null,
      filingId: draft.filingId || null,
    },
    (data, key) => provider.create('exemptions', { data, meta: { key } }),
    'my.exemptions.sent',
  );
  const { faults } = submission;
  const striking = findings.filter(
    ({ code, state }) => state !== 'withdrawn' && forms.conduct.find(({ id }) => id === code)?.isExemptible,
  );
  return (
    <OpenedForm submission={submission} button={translate('my.exemptions.send')} clear={clear} close={close}>
      <OneOf
        label={translate('exemptions.fields.situation')}
        value={draft.situation}
        onChange={(situation) => keep({ ...draft, situation })}
        choices={policy.situations.map(({ id }) => ({ id, name: titleOf(policy.situations, id) }))}
        fault={faultAt(faults, 'situation')}
      />
      <Ticks
        title={translate('my.exemptions.strikes')}
        none={translate('my.exemptions.noFindings')}
        choices={striking.map(({ number, code }) => ({
          id: number,
          name: `${titleOf(forms.conduct, code)}　${number}`,
        }))}
        value={draft.strikes}
        onChange={(strikes) => keep({ ...draft, strikes })}
      />
      <Ticks
        title={translate('my.exemptions.setsAside')}
        choices={policy.setsAside.map(({ id }) => ({ id, name: titleOf(policy.setsAside, id) }))}
        value={draft.setsAside}
        onChange={(setsAside) => keep({ ...draft, setsAside })}
      />
      <Write
        label={translate('exemptions.fields.account')}
        value={draft.account}
        onChange={(account) => keep({ ...draft, account })}
        fault={faultAt(faults, 'account')}
        hint={translate('my.exemptions.accountHint')}
        atMost={4000}
        rows={5}
      />
      {filings.length > 0 && (
        <OneOf
          label={translate('exemptions.fields.filingId')}
          value={draft.filingId}
          onChange={(filingId) => keep({ ...draft, filingId })}
          choices={filings
            .filter(({ state }) => state !== 'withdrawn')
            .map(({ id, number, what }) => ({ id, name: `${number}　${what.slice(0, 30)}` }))}
          fault={faultAt(faults, 'filingId')}
          isRequired={false}
        />
      )}
      <Write
        label={translate('exemptions.fields.evidence')}
        value={draft.evidence}
        onChange={(evidence) => keep({ ...draft, evidence })}
        fault={faultAt(faults, 'evidence')}
        hint={translate('my.evidenceHint')}
        atMost={500}
        rows={2}
        isRequired={false}
      />
    </OpenedForm>
  );
}

type TicksProps = {
  title: string;
  choices: readonly { id: string; name: string }[];
  value: readonly string[];
  onChange: (value: string[]) => void;
  none?: string;
};

function Ticks({ title, choices, value, onChange, none }: TicksProps) {
  if (choices.length === 0 && none === undefined) return null;
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, mt: 1, p: 0 }}>
      <Box component="legend" sx={{ fontSize: '0.875rem', color: 'var(--second)' }}>
        {title}
      </Box>
      {choices.length === 0 && <Note>{none}</Note>}
      <FormGroup>
        {choices.map(({ id, name }) => (
          <FormControlLabel
            key={id}
            label={name}
            sx={{ minHeight: 44 }}
            control={
              <Checkbox
                checked={value.includes(id)}
                onChange={(_, isOn) => onChange(isOn ? [...value, id] : value.filter((one) => one !== id))}
              />
            }
          />
        ))}
      </FormGroup>
    </Box>
  );
}
