import { useState } from 'react';
import { Box } from '@mui/material';
import { useDataProvider, useTranslate } from 'ra-core';
import type { FilingRecord } from '../../../api/contract/records/filing.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { useFormat } from '../shared/format.js';
import { MoveButtons } from '../shared/MoveButtons.js';
import { useMyself, useToday } from '../shared/myself.js';
import { PageHead } from '../shared/PageHead.js';
import { ProblemCard } from '../shared/ProblemCard.js';
import { StateWord } from '../shared/StateWord.js';
import { useDraft } from '../shared/useDraft.js';
import { Waiting } from '../shared/Waiting.js';
import { Begin, Narrow, Note, OpenedForm, Part, Said, Write } from './Parts.js';
import { useOwn } from './useOwn.js';
import { faultAt, useSubmit } from './useSubmit.js';

/** One page filed before something new is tried. */
export default function FilingsPage() {
  const translate = useTranslate();
  const { data: filings, error } = useOwn<FilingRecord>('filings', {}, 'filedOn');
  const [isFiling, setFiling] = useState(false);
  if (error) return <ProblemCard error={error} />;
  if (!filings) return <Waiting />;
  return (
    <Narrow>
      <PageHead title={translate('my.pages.my-filings')} />
      <Part>
        <Note>{translate('my.filings.hint')}</Note>
        <Begin isOpen={isFiling} open={() => setFiling(true)} button={translate('my.filings.file')}>
          <File close={() => setFiling(false)} />
        </Begin>
      </Part>
      {filings.map((filing) => (
        <One key={filing.id} filing={filing} />
      ))}
    </Narrow>
  );
}

const PARTS = [
  { name: 'what', atMost: 500, rows: 3 },
  { name: 'risks', atMost: 500, rows: 3 },
  { name: 'studiedBy', atMost: 200, rows: 2 },
  { name: 'worstLoss', atMost: 200, rows: 2 },
] as const;

function One({ filing }: { filing: FilingRecord }) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <Part title={filing.number} aside={<StateWord word="filings" state={filing.state} />}>
      {PARTS.map(({ name }) => (
        <Said key={name} name={translate(`filings.fields.${name}`)}>
          {filing[name]}
        </Said>
      ))}
      <Said name={translate('filings.fields.startsOn')}>{format.day(filing.startsOn)}</Said>
      <Said name={translate('filings.fields.filedOn')}>{format.day(filing.filedOn)}</Said>
      {filing.acknowledgedOn && (
        <Said name={translate('filings.fields.acknowledgedOn')}>{format.day(filing.acknowledgedOn)}</Said>
      )}
      <Box sx={{ mt: 1 }}>
        <MoveButtons record={filing} word="filings" isQuiet />
      </Box>
    </Part>
  );
}

function File({ close }: { close: () => void }) {
  const translate = useTranslate();
  const today = useToday();
  const { account } = useMyself();
  const provider = useDataProvider<ConsoleDataProvider>();
  const [draft, keep, clear] = useDraft('filings.new', {
    what: '',
    risks: '',
    studiedBy: '',
    worstLoss: '',
    startsOn: '',
  });
  const submission = useSubmit(
    { ...draft, cadreId: account.cadreId },
    (data, key) => provider.create('filings', { data, meta: { key } }),
    'my.filings.sent',
  );
  return (
    <OpenedForm submission={submission} button={translate('my.filings.send')} clear={clear} close={close}>
      {PARTS.map(({ name, atMost, rows }) => (
        <Write
          key={name}
          label={translate(`filings.fields.${name}`)}
          value={draft[name]}
          onChange={(value) => keep({ ...draft, [name]: value })}
          fault={faultAt(submission.faults, name)}
          atMost={atMost}
          rows={rows}
        />
      ))}
      <Write
        label={translate('filings.fields.startsOn')}
        type="date"
        min={today}
        value={draft.startsOn}
        onChange={(startsOn) => keep({ ...draft, startsOn })}
        fault={faultAt(submission.faults, 'startsOn')}
      />
    </OpenedForm>
  );
}
