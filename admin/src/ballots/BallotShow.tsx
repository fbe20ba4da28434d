import { Box, Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { BallotsRecord } from '../../../api/contract/records/ballot.js';
import type { Column } from '../shared/Column.js';
import { useMay } from '../shared/myself.js';
import { placeTitle } from '../shared/PlaceTitle.js';
import { ShowPage } from '../shared/ShowPage.js';
import { CountSheet } from './CountSheet.js';

const COLUMNS: Column<BallotsRecord>[] = [
  { source: 'cycleId', of: 'cycles' },
  { source: 'areaCode', kind: 'village' },
  { source: 'attempt', kind: 'number' },
  { source: 'issued', kind: 'number' },
  { source: 'returnedPapers', kind: 'number' },
  { source: 'onPaper', kind: 'number' },
  { source: 'helped', kind: 'number' },
  { source: 'state', kind: 'state' },
  { source: 'fault', kind: 'choice' },
];
// All boxes of a cycle are counted at once, from the list and the page of the cycle; slips are printed again on a page of their own.
const FORMS = { count: { isElsewhere: true }, reprint: { isElsewhere: true } };

const buttonsOf = (record: BallotsRecord) => <Buttons record={record} />;

export default function BallotShow() {
  return (
    <ShowPage<BallotsRecord> title={placeTitle} columns={COLUMNS} forms={FORMS} buttons={buttonsOf}>
      {(record) => <CountSheet box={record} />}
    </ShowPage>
  );
}

function Buttons({ record }: { record: BallotsRecord }) {
  const translate = useTranslate();
  const mayPrint = useMay('ballots.reprint');
  return (
    <>
      <Button variant="outlined" onClick={() => window.print()}>
        {translate('ballots.show.sheet')}
      </Button>
      {record.state === 'open' && (
        <Box sx={{ display: 'contents' }}>
          <Button variant="outlined" component={Link} to={`/papers?box=${record.id}`}>
            {translate('ballots.show.enter')}
          </Button>
          {mayPrint && (
            <Button variant="outlined" component={Link} to={`/slips?box=${record.id}`}>
              {translate('ballots.moves.reprint')}
            </Button>
          )}
        </Box>
      )}
    </>
  );
}
