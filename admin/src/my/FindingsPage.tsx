import { useDataProvider, useTranslate } from 'ra-core';
import type { FindingRecord } from '../../../api/contract/records/finding.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { EvidenceCard } from '../evidence-files/EvidenceCard.js';
import { useCycles } from '../shared/cycle-in-hand.js';
import { useFormat } from '../shared/format.js';
import { PageHead } from '../shared/PageHead.js';
import { ProblemCard } from '../shared/ProblemCard.js';
import { StateWord } from '../shared/StateWord.js';
import { useDraft } from '../shared/useDraft.js';
import { useForms, useTitleOf } from '../shared/useForms.js';
import { Waiting } from '../shared/Waiting.js';
import { DraftForm, Narrow, Note, Part, Said, Write } from './Parts.js';
import { useOwn } from './useOwn.js';
import { faultAt, useSubmit } from './useSubmit.js';

/** What was reported of this person, and the own word on it. */
export default function FindingsPage() {
  const translate = useTranslate();
  const { data, error } = useOwn<FindingRecord>('findings');
  if (error) return <ProblemCard error={error} />;
  if (!data) return <Waiting />;
  return (
    <Narrow>
      <PageHead title={translate('my.pages.my-findings')} />
      {data.length === 0 && (
        <Part>
          <Note>{translate('my.findings.none')}</Note>
        </Part>
      )}
      {data.map((finding) => (
        <One key={finding.id} finding={finding} />
      ))}
    </Narrow>
  );
}

function One({ finding }: { finding: FindingRecord }) {
  const translate = useTranslate();
  const format = useFormat();
  const titleOf = useTitleOf();
  const cycle = useCycles()?.find(({ id }) => id === finding.cycleId);
  const forms = useForms(cycle?.ruleSetId);
  const { number, code, day, account, state, answer, answeredOn, answerDueOn, silentOn, grounds, reason, moves } =
    finding;
  const mayAnswer = moves.some(({ move }) => move === 'answer');
  return (
    <Part title={titleOf(forms?.conduct, code)} aside={<StateWord word="findings" state={state} />}>
      <Said name={translate('findings.fields.number')}>{number}</Said>
      <Said name={translate('findings.fields.day')}>{format.day(day)}</Said>
      {account && <Said name={translate('findings.fields.account')}>{account}</Said>}
      {answer && (
        <Said name={translate('findings.fields.answer')}>
          {answer} {answeredOn && <Note>{format.day(answeredOn)}</Note>}
        </Said>
      )}
      {silentOn && <Note>{translate('my.findings.silent', { day: format.day(silentOn) })}</Note>}
      {grounds && <Said name={translate('findings.fields.grounds')}>{grounds}</Said>}
      {reason && <Said name={translate('findings.fields.reason')}>{reason}</Said>}
      <EvidenceCard of="findings" id={finding.id} isOpen={mayAnswer} />
      {mayAnswer && <Answer finding={finding} until={answerDueOn && format.due(answerDueOn)} />}
    </Part>
  );
}

function Answer({ finding: { id, version }, until }: { finding: FindingRecord; until: string | null }) {
  const translate = useTranslate();
  const provider = useDataProvider<ConsoleDataProvider>();
  const [answer, keep, clear] = useDraft(`findings.${id}`, '');
  const submission = useSubmit(
    { answer: answer.trim(), version },
    (body, key) => provider.move('findings', id, 'answer', body, { key }),
    'my.findings.sent',
  );
  return (
    <DraftForm submission={submission} button={translate('findings.moves.answer')} done={clear}>
      <Note isWarm={until !== null}>{until ? translate('my.findings.until', { until }) : null}</Note>
      <Write
        label={translate('my.findings.word')}
        value={answer}
        onChange={keep}
        fault={faultAt(submission.faults, 'answer')}
        hint={translate('my.findings.hint')}
        atMost={2000}
        rows={4}
      />
    </DraftForm>
  );
}
