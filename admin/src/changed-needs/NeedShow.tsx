import { useState } from 'react';
import { useTranslate } from 'ra-core';
import type { ChangedNeedRecord } from '../../../api/contract/records/changed-need.js';
import type { Move } from '../../../api/contract/transitions.js';
import type { Column } from '../shared/Column.js';
import { MoveDialog } from '../shared/MoveDialog.js';
import { MoveText } from '../shared/MoveText.js';
import { ShowPage } from '../shared/ShowPage.js';

const COLUMNS: Column<ChangedNeedRecord>[] = [
  { source: 'state', kind: 'state' },
  { source: 'areaCode', kind: 'village' },
  { source: 'need' },
  { source: 'specialty' },
  { source: 'createdAt', kind: 'instant' },
  { source: 'answer' },
  { source: 'reason' },
];
const FORMS = { answer: { Dialog: AnswerDialog } };

/** What a township needs now, and what the county said. */
export default function NeedShow() {
  return <ShowPage<ChangedNeedRecord> columns={COLUMNS} forms={FORMS} />;
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
