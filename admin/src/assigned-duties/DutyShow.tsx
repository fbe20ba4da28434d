import { useTranslate } from 'ra-core';
import type { AssignedDutyRecord } from '../../../api/contract/records/assigned-duty.js';
import type { Column } from '../shared/Column.js';
import { ShowPage } from '../shared/ShowPage.js';
import { TimeLine } from '../shared/TimeLine.js';
import { AnswerDialog } from './AnswerDialog.js';
import { ProposeDialog } from './ProposeDialog.js';
import { VerifyDialog } from './VerifyDialog.js';

const COLUMNS: Column<AssignedDutyRecord>[] = [
  { source: 'state', kind: 'state' },
  { source: 'areaCode', kind: 'village' },
  { source: 'from', kind: 'day' },
  { source: 'to', kind: 'day' },
  { source: 'workingDays', kind: 'number' },
  { source: 'cadreId', of: 'cadres' },
  { source: 'account', isProse: true },
  { source: 'remedy', isProse: true },
  { source: 'findingNumber' },
];
const MOVE_OF: Partial<Record<AssignedDutyRecord['state'], string>> = {
  confirmed: 'confirm',
  notConfirmed: 'not-confirm',
  excepted: 'except',
};
const FORMS = {
  answer: { Dialog: AnswerDialog },
  propose: { Dialog: ProposeDialog },
  confirm: { Dialog: VerifyDialog },
  'not-confirm': { Dialog: VerifyDialog },
  except: { Dialog: VerifyDialog },
};

/** One report that a listed duty was given. A township reads nothing that says who reported. */
export default function DutyShow() {
  return (
    <ShowPage<AssignedDutyRecord> columns={COLUMNS} forms={FORMS}>
      {(report) => <Steps report={report} />}
    </ShowPage>
  );
}

function Steps({ report }: { report: AssignedDutyRecord }) {
  const translate = useTranslate();
  const step = (name: string) => translate(`assigned-duties.steps.${name}`);
  const { answer, emergency, answeredOn, verifiedOn, proposed } = report;
  const found = proposed && verifiedOn === null;
  const said = [
    answer,
    emergency && `${translate(`assigned-duties.choices.kind.${emergency.kind}`)}：${emergency.statement}`,
  ];
  return (
    <TimeLine
      steps={[
        { label: step('reported'), on: report.cadreId === null ? null : report.createdAt.slice(0, 10), move: 'create' },
        { label: step('released'), on: report.releasedOn },
        { label: step('answered'), on: answeredOn, text: said.filter(Boolean).join('\n'), move: 'answer' },
        { label: step('silent'), on: report.silentOn },
        {
          label: step('answerUntil'),
          on: answeredOn === null && verifiedOn === null ? report.answerDueOn : null,
          isToCome: true,
        },
        {
          label: step('proposed'),
          on: found ? report.updatedAt.slice(0, 10) : null,
          text: found && `${translate(`assigned-duties.choices.state.${proposed.outcome}`)}：${proposed.grounds}`,
          move: 'propose',
        },
        { label: step('verified'), on: verifiedOn, text: report.grounds, move: MOVE_OF[report.state] },
        { label: step('verifyUntil'), on: verifiedOn === null ? report.verifyDueOn : null, isToCome: true },
      ]}
    />
  );
}
