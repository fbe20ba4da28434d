import { useState } from 'react';
import { useTranslate } from 'ra-core';
import type { ChangedNeedRecord } from '../../../api/contract/records/changed-need.js';
import type { Move } from '../../../api/contract/transitions.js';
import type { Column } from '../shared/Column.js';
import { MoveDialog } from '../shared/MoveDialog.js';
import { MoveText } from '../shared/MoveText.js';
import { ShowPage } from '../shared/ShowPage.js';
import { TimeLine } from '../shared/TimeLine.js';

const COLUMNS: Column<ChangedNeedRecord>[] = [
  { source: 'state', kind: 'state' },
  { source: 'areaCode', kind: 'village' },
  { source: 'specialty' },
  { source: 'need', isProse: true },
];
const FORMS = { answer: { Dialog: AnswerDialog } };

/** What a township needs now, and what the county said. */
export default function NeedShow() {
  return (
    <ShowPage<ChangedNeedRecord> columns={COLUMNS} forms={FORMS}>
      {(need) => <Steps need={need} />}
    </ShowPage>
  );
}

function Steps({ need: { state, createdAt, updatedAt, answer, reason } }: { need: ChangedNeedRecord }) {
  const translate = useTranslate();
  const last = updatedAt.slice(0, 10);
  const step = (of: ChangedNeedRecord['state'], move: string, text?: string | null) => ({
    label: translate(`changed-needs.choices.state.${of}`),
    on: state === of ? last : null,
    move,
    text,
  });
  return (
    <TimeLine
      steps={[
        { label: translate('changed-needs.choices.state.stated'), on: createdAt.slice(0, 10), move: 'create' },
        step('noted', 'note'),
        step('answered', 'answer', answer),
        step('withdrawn', 'withdraw', reason),
      ]}
    />
  );
}

function AnswerDialog({ record, move, close }: { record: ChangedNeedRecord; move: Move; close: () => void }) {
  const translate = useTranslate();
  const [answer, setAnswer] = useState('');
  return (
    <MoveDialog word="changed-needs" record={record} move={move} close={close} also={{ answer: answer.trim() }}>
      <MoveText
        label={translate('changed-needs.fields.answer')}
        value={answer}
        onChange={setAnswer}
        atMost={1000}
        rows={3}
      />
    </MoveDialog>
  );
}
