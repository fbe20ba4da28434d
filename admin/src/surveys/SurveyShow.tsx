import type { SurveyRecord } from '../../../api/contract/records/survey.js';
import type { Column } from '../shared/Column.js';
import { percent, Share } from './Share.js';
import { placeTitle } from '../shared/PlaceTitle.js';
import { ShowPage } from '../shared/ShowPage.js';

const COLUMNS: Column<SurveyRecord>[] = [
  { source: 'cycleId', of: 'cycles' },
  { source: 'areaCode', kind: 'village' },
  { source: 'method', kind: 'choice' },
  { source: 'pool', kind: 'number' },
  { source: 'called', kind: 'number' },
  { source: 'answered', kind: 'number' },
  { source: 'valid', kind: 'number' },
  { source: 'refusals', kind: 'number' },
  {
    source: 'responseRatio',
    render: ({ responseRatio }) => <Share ratio={responseRatio} />,
    text: ({ responseRatio }) => percent(responseRatio),
  },
  { source: 'substituted', kind: 'number' },
  { source: 'calledBack', kind: 'number' },
  {
    source: 'calledBackRatio',
    render: ({ calledBackRatio }) => <Share ratio={calledBackRatio} />,
    text: ({ calledBackRatio }) => percent(calledBackRatio),
  },
  { source: 'isScheduled', kind: 'yesNo' },
  { source: 'state', kind: 'state' },
  { source: 'reason' },
];
// A correction carries figures: a form of its own.
const FORMS = { correct: { isElsewhere: true } };

export default function SurveyShow() {
  return <ShowPage<SurveyRecord> title={placeTitle} columns={COLUMNS} forms={FORMS} />;
}
