import { useState } from 'react';
import type { FindingRecord } from '../../../api/contract/records/finding.js';
import { useTranslate } from 'ra-core';
import type { Move } from '../../../api/contract/transitions.js';
import { type Column, Nothing } from '../shared/Column.js';
import { useCycles } from '../shared/cycle-in-hand.js';
import { MoveDialog } from '../shared/MoveDialog.js';
import { MoveText } from '../shared/MoveText.js';
import { ShowPage } from '../shared/ShowPage.js';
import { TimeLine } from '../shared/TimeLine.js';
import { useTitleOf } from '../shared/useForms.js';
import { useFormsOf } from '../shared/useFormsOf.js';
import { EvidenceCard } from '../evidence-files/EvidenceCard.js';
import { ConductName } from './ConductName.js';

const COLUMNS: Column<FindingRecord>[] = [
  { source: 'code', render: ({ cycleId, code }) => <ConductName cycleId={cycleId} code={code} /> },
  { source: 'state', kind: 'state' },
  { source: 'entityKind', kind: 'choice' },
  { source: 'entityCode' },
  { source: 'cadreId', of: 'cadres' },
  { source: 'areaCode', kind: 'village' },
  { source: 'day', kind: 'day' },
  { source: 'concerns', render: (finding) => <Concerned finding={finding} /> },
  { source: 'amount', kind: 'number' },
  { source: 'account', isProse: true },
  { source: 'evidence', isProse: true },
];

/** One finding with the steps it took: who may answer, on what it was confirmed. */
export default function FindingShow() {
  return (
    <ShowPage<FindingRecord> columns={COLUMNS} forms={FORMS}>
      {(finding) => (
        <>
          <Steps finding={finding} />
          <Evidence finding={finding} />
        </>
      )}
    </ShowPage>
  );
}

/** What the measure calls the item that it concerns. */
function Concerned({ finding: { cycleId, code, concerns } }: { finding: FindingRecord }) {
  const titleOf = useTitleOf();
  const conduct = useFormsOf(cycleId)?.conduct.find(({ id }) => id === code);
  return concerns === null ? <Nothing /> : <>{titleOf(conduct?.mayConcern, concerns)}</>;
}

/** Files come while the books of its cycle take findings, and to nothing that was withdrawn. */
function Evidence({ finding: { id, cycleId, state } }: { finding: FindingRecord }) {
  const cycle = useCycles()?.find((one) => one.id === cycleId);
  const isTaken = cycle?.state === 'open' || cycle?.state === 'closed';
  return <EvidenceCard of="findings" id={id} isOpen={isTaken && state !== 'withdrawn'} />;
}

function Steps({ finding }: { finding: FindingRecord }) {
  const translate = useTranslate();
  const { createdAt, state, answer, answeredOn, answerDueOn, silentOn, grounds, reason, updatedAt } = finding;
  const { proposedWithdrawal: proposed } = finding;
  const step = (name: string) => translate(`findings.steps.${name}`);
  // The record of one that was withdrawn later no longer says when it was confirmed.
  const confirmedOn = { confirmed: updatedAt.slice(0, 10), withdrawn: undefined, reported: null, answered: null }[
    state
  ];
  const isDecided = state === 'confirmed' || state === 'withdrawn';
  return (
    <TimeLine
      steps={[
        { label: step('reported'), on: createdAt.slice(0, 10), move: 'create' },
        { label: step('answered'), on: answeredOn, text: answer, move: 'answer' },
        { label: step('silent'), on: silentOn },
        { label: step('answerUntil'), on: answeredOn === null && !isDecided ? answerDueOn : null, isToCome: true },
        { label: step('confirmed'), on: confirmedOn, text: grounds, move: 'confirm' },
        {
          label: step('withdrawalProposed'),
          on: state === 'confirmed' && proposed ? updatedAt.slice(0, 10) : null,
          text: proposed?.reason,
          move: 'propose-withdrawal',
        },
        {
          label: step('withdrawn'),
          on: state === 'withdrawn' ? updatedAt.slice(0, 10) : null,
          text: reason,
          move: 'withdraw',
        },
      ]}
    />
  );
}

type DialogProps = { record: FindingRecord; move: Move; close: () => void };

/** What a finding is confirmed on; the service calls it `grounds`. */
function ConfirmDialog({ record, move, close }: DialogProps) {
  const translate = useTranslate();
  const [grounds, setGrounds] = useState('');
  const asked = { ...move, needs: move.needs.filter((need) => need !== 'reason') };
  return (
    <MoveDialog word="findings" record={record} move={asked} close={close} also={{ grounds: grounds.trim() }}>
      <MoveText
        label={translate('findings.fields.grounds')}
        value={grounds}
        onChange={setGrounds}
        hint={translate('shared.reasonHint')}
        atMost={500}
        rows={3}
      />
    </MoveDialog>
  );
}

function AnswerDialog({ record, move, close }: DialogProps) {
  const translate = useTranslate();
  const [answer, setAnswer] = useState('');
  return (
    <MoveDialog word="findings" record={record} move={move} close={close} also={{ answer: answer.trim() }}>
      <MoveText
        label={translate('findings.fields.answer')}
        value={answer}
        onChange={setAnswer}
        atMost={2000}
        rows={4}
      />
    </MoveDialog>
  );
}

const FORMS = { confirm: { Dialog: ConfirmDialog }, answer: { Dialog: AnswerDialog } };
