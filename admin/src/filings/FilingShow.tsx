import { useTranslate } from 'ra-core';
import type { FilingRecord } from '../../../api/contract/records/filing.js';
import type { Column } from '../shared/Column.js';
import { useToday } from '../shared/myself.js';
import { ShowPage } from '../shared/ShowPage.js';
import { TimeLine } from '../shared/TimeLine.js';

const COLUMNS: Column<FilingRecord>[] = [
  { source: 'state', kind: 'state' },
  { source: 'cadreId', of: 'cadres' },
  { source: 'areaCode', kind: 'village' },
  { source: 'startsOn', kind: 'day' },
  { source: 'what', isProse: true },
  { source: 'risks', isProse: true },
  { source: 'studiedBy', isProse: true },
  { source: 'worstLoss', isProse: true },
];

/** One page that was filed before something new was tried. */
export default function FilingShow() {
  return <ShowPage<FilingRecord> columns={COLUMNS}>{(filing) => <Steps filing={filing} />}</ShowPage>;
}

function Steps({ filing: { state, filedOn, acknowledgedOn, startsOn, updatedAt } }: { filing: FilingRecord }) {
  const translate = useTranslate();
  const today = useToday();
  const word = (one: string) => translate(`filings.choices.state.${one}`);
  const isTried = state !== 'withdrawn' && startsOn <= today;
  return (
    <TimeLine
      steps={[
        { label: word('filed'), on: filedOn, move: 'create' },
        { label: word('acknowledged'), on: acknowledgedOn, move: 'acknowledge' },
        { label: word('withdrawn'), on: state === 'withdrawn' ? updatedAt.slice(0, 10) : null, move: 'withdraw' },
        { label: translate('filings.begins'), on: isTried ? startsOn : null },
      ]}
    />
  );
}
