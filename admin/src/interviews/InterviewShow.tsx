import type { InterviewRecord } from '../../../api/contract/records/interview.js';
import type { Column } from '../shared/Column.js';
import { ShowPage } from '../shared/ShowPage.js';
import { Answers } from './Answers.js';
import { CallBackDialog } from './CallBackDialog.js';
import { CorrectDialog } from './CorrectDialog.js';
import { Versions } from './Versions.js';

const COLUMNS: Column<InterviewRecord>[] = [
  { source: 'cycleId', of: 'cycles' },
  { source: 'areaCode', kind: 'village' },
  { source: 'sampleNumber' },
  { source: 'householdKind', kind: 'choice' },
  { source: 'mode', kind: 'choice' },
  { source: 'attempt', kind: 'number' },
  { source: 'outcome', kind: 'choice' },
  { source: 'replaces' },
  { source: 'answers', render: (record) => <Answers record={record} /> },
  { source: 'interviewer' },
  { source: 'beganAt', kind: 'instant' },
  { source: 'minutes', kind: 'number' },
  { source: 'callBack', kind: 'choice' },
  { source: 'state', kind: 'state' },
  { source: 'invalidBecause', isProse: true },
  { source: 'reason', isProse: true },
];
const FORMS = { correct: { Dialog: CorrectDialog }, callBack: { Dialog: CallBackDialog } };

export default function InterviewShow() {
  return (
    <ShowPage<InterviewRecord> columns={COLUMNS} forms={FORMS}>
      {(record) => <Versions record={record} />}
    </ShowPage>
  );
}
