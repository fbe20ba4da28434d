import { useTranslate } from 'ra-core';
import type { AdjustmentRecord } from '../../../api/contract/records/adjustment.js';
import type { Column } from '../shared/Column.js';
import { ShowPage } from '../shared/ShowPage.js';
import { TimeLine } from '../shared/TimeLine.js';
import { DecideDialog, DoneDialog, RecheckDialog } from './dialogs.js';

const COLUMNS: Column<AdjustmentRecord>[] = [
  { source: 'kind', kind: 'choice' },
  { source: 'state', kind: 'state' },
  { source: 'name' },
  { source: 'entityCode' },
  { source: 'areaCode', kind: 'village' },
  { source: 'ground', kind: 'choice' },
  { source: 'to', kind: 'title' },
  { source: 'attendees' },
  { source: 'minutesNumber' },
  { source: 'successorId', of: 'cadres' },
  { source: 'handoverId', of: 'handovers' },
];
const FORMS = {
  approve: { Dialog: DecideDialog },
  refuse: { Dialog: DecideDialog },
  'carry-out': { Dialog: DoneDialog },
  pass: { Dialog: RecheckDialog },
  fail: { Dialog: RecheckDialog },
};

/** One action after an assessment, with its steps and the grounds of each. */
export default function AdjustmentShow() {
  return (
    <ShowPage<AdjustmentRecord> columns={COLUMNS} forms={FORMS}>
      {(adjustment) => <Steps adjustment={adjustment} />}
    </ShowPage>
  );
}

function Steps({ adjustment: one }: { adjustment: AdjustmentRecord }) {
  const translate = useTranslate();
  const step = (name: string) => translate(`adjustments.steps.${name}`);
  return (
    <TimeLine
      steps={[
        { label: step('proposed'), on: one.createdAt.slice(0, 10), text: one.reason, move: 'create' },
        {
          label: one.state === 'refused' ? translate('adjustments.choices.state.refused') : step('decided'),
          on: one.decidedOn,
          text: one.grounds,
          move: one.state === 'refused' ? 'refuse' : 'approve',
        },
        {
          label: translate('adjustments.choices.state.withdrawn'),
          on: one.state === 'withdrawn' ? one.updatedAt.slice(0, 10) : null,
          text: one.grounds,
          move: 'withdraw',
        },
        { label: step('carriedOut'), on: one.carriedOutOn, text: one.account, move: 'carry-out' },
        { label: step('received'), on: one.receivedAt?.slice(0, 10) ?? null, move: 'receive' },
        {
          label: step('rechecked'),
          on: one.recheckedOn,
          text: one.recheck,
          move: one.state === 'failed' ? 'fail' : 'pass',
        },
        { label: step('due'), on: one.recheckedOn === null ? one.dueOn : null, isToCome: true },
      ]}
    />
  );
}
