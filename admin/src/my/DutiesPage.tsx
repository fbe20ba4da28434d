import { useState } from 'react';
import { Box } from '@mui/material';
import { useDataProvider, useTranslate } from 'ra-core';
import type { AssignedDutyRecord } from '../../../api/contract/records/assigned-duty.js';
import type { Cadre } from '../../../api/contract/records/cadre.js';
import type { RuleSetForms } from '../../../api/contract/records/rule-set-forms.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { useAreaNames } from '../shared/areas.js';
import { useCycleInHand } from '../shared/cycle-in-hand.js';
import { useFormat } from '../shared/format.js';
import { MoveButtons } from '../shared/MoveButtons.js';
import { useToday } from '../shared/myself.js';
import { PageHead } from '../shared/PageHead.js';
import { ProblemCard } from '../shared/ProblemCard.js';
import { StateWord } from '../shared/StateWord.js';
import { useDraft } from '../shared/useDraft.js';
import { useForms, useTitleOf } from '../shared/useForms.js';
import { Waiting } from '../shared/Waiting.js';
import { Begin, Narrow, Note, OneOf, OpenedForm, Part, Said, Write } from './Parts.js';
import { useOwn, useOwnCadre } from './useOwn.js';
import { faultAt, useSubmit } from './useSubmit.js';

/** Reports to the county that a listed duty was given, and what came of those before. */
export default function DutiesPage() {
  const translate = useTranslate();
  const cycle = useCycleInHand();
  const forms = useForms(cycle?.ruleSetId);
  const { data: reports, error } = useOwn<AssignedDutyRecord>('assigned-duties', {}, 'from');
  const cadre = useOwnCadre();
  const [isWriting, setWriting] = useState(false);
  if (error) return <ProblemCard error={error} />;
  if (!reports || !forms || !cadre) return <Waiting />;
  return (
    <Narrow>
      <PageHead title={translate('my.pages.my-duties')} />
      <Part>
        <Note>{translate('my.duties.hint')}</Note>
        <Begin isOpen={isWriting} open={() => setWriting(true)} button={translate('my.duties.report')}>
          <Report cadre={cadre} forms={forms} close={() => setWriting(false)} />
        </Begin>
      </Part>
      {reports.map((report) => (
        <One key={report.id} report={report} forms={forms} />
      ))}
      <Part title={translate('my.duties.list')}>
        <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
          {forms.duties.map(({ id }) => (
            <Duty key={id} id={id} forms={forms} />
          ))}
        </Box>
      </Part>
    </Narrow>
  );
}

function Duty({ id, forms }: { id: string; forms: RuleSetForms }) {
  const titleOf = useTitleOf();
  return <Box component="li">{titleOf(forms.duties, id)}</Box>;
}

function One({ report, forms }: { report: AssignedDutyRecord; forms: RuleSetForms }) {
  const translate = useTranslate();
  const format = useFormat();
  const titleOf = useTitleOf();
  const areaName = useAreaNames();
  const { item, state, areaCode, from, to, account, answer, grounds, remedy, verifyDueOn, releasedOn } = report;
  return (
    <Part title={titleOf(forms.duties, item)} aside={<StateWord word="assigned-duties" state={state} />}>
      <Said name={translate('assigned-duties.fields.areaCode')}>{areaName(areaCode, true)}</Said>
      <Said name={translate('assigned-duties.fields.from')}>
        {format.day(from)}
        {to !== from && ` — ${format.day(to)}`}
      </Said>
      {account && <Said name={translate('assigned-duties.fields.account')}>{account}</Said>}
      {state === 'reported' && releasedOn === null && <Note>{translate('my.duties.unreleased')}</Note>}
      {answer && <Said name={translate('assigned-duties.fields.answer')}>{answer}</Said>}
      {grounds && <Said name={translate('assigned-duties.fields.grounds')}>{grounds}</Said>}
      {remedy && <Said name={translate('assigned-duties.fields.remedy')}>{remedy}</Said>}
      {verifyDueOn && grounds === null && (
        <Said name={translate('assigned-duties.fields.verifyDueOn')}>{format.due(verifyDueOn)}</Said>
      )}
      <Box sx={{ mt: 1 }}>
        <MoveButtons record={report} word="assigned-duties" isQuiet />
      </Box>
    </Part>
  );
}

function Report({ cadre, forms, close }: { cadre: Cadre; forms: RuleSetForms; close: () => void }) {
  const translate = useTranslate();
  const today = useToday();
  const titleOf = useTitleOf();
  const areaName = useAreaNames();
  const provider = useDataProvider<ConsoleDataProvider>();
  const township = cadre.areaCode.slice(0, 9);
  const places = [...new Set([cadre.areaCode, township, ...(cadre.posting?.villages ?? [])])].filter(
    (code) => code.length >= 9,
  );
  const starts = { item: '', areaCode: cadre.areaCode, from: today, to: today, account: '' };
  const [draft, keep, clear] = useDraft('assigned-duties.new', starts);
  const submission = useSubmit(
    { ...draft, cadreId: cadre.id, account: draft.account.trim() || null },
    (data, key) => provider.create('assigned-duties', { data, meta: { key } }),
    'my.duties.sent',
  );
  const { faults } = submission;
  return (
    <OpenedForm submission={submission} button={translate('my.duties.send')} clear={clear} close={close}>
      <OneOf
        label={translate('assigned-duties.fields.item')}
        value={draft.item}
        onChange={(item) => keep({ ...draft, item })}
        choices={forms.duties.map(({ id }) => ({ id, name: titleOf(forms.duties, id) }))}
        fault={faultAt(faults, 'item')}
      />
      <OneOf
        label={translate('assigned-duties.fields.areaCode')}
        value={draft.areaCode}
        onChange={(areaCode) => keep({ ...draft, areaCode })}
        choices={places.map((id) => ({ id, name: areaName(id) }))}
        fault={faultAt(faults, 'areaCode')}
      />
      <Write
        label={translate('my.duties.from')}
        type="date"
        value={draft.from}
        max={today}
        onChange={(from) => keep({ ...draft, from, to: draft.to < from ? from : draft.to })}
        fault={faultAt(faults, 'from')}
      />
      <Write
        label={translate('my.duties.to')}
        type="date"
        value={draft.to}
        min={draft.from}
        onChange={(to) => keep({ ...draft, to })}
        fault={faultAt(faults, 'to')}
      />
      <Write
        label={translate('assigned-duties.fields.account')}
        value={draft.account}
        onChange={(account) => keep({ ...draft, account })}
        fault={faultAt(faults, 'account')}
        hint={translate('my.duties.accountHint')}
        atMost={500}
        rows={3}
        isRequired={false}
      />
    </OpenedForm>
  );
}
