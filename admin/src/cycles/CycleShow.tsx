import { Box } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import { CountButton } from '../ballots/CountButton.js';
import type { Column } from '../shared/Column.js';
import { useCycleTitle } from '../shared/format.js';
import { useMay } from '../shared/myself.js';
import { ShowPage } from '../shared/ShowPage.js';
import { Board } from './Board.js';
import { useCycleMoves } from './moves.js';
import { Plan } from './Plan.js';

const COLUMNS: Column<CycleRecord>[] = [
  { source: 'areaCode', kind: 'area' },
  { source: 'state', kind: 'state' },
  { source: 'moveReason' },
  { source: 'half', kind: 'choice' },
  { source: 'ruleSetId', of: 'rule-sets' },
  { source: 'startsOn', kind: 'day' },
  { source: 'cutoffOn', kind: 'day' },
  { source: 'openedAt', kind: 'instant' },
  { source: 'closedAt', kind: 'instant' },
  { source: 'assessedAt', kind: 'instant' },
  { source: 'sealedAt', kind: 'instant' },
  { source: 'seal' },
];

const countButton = (cycle: CycleRecord) => <CountButton cycle={cycle} />;

/** A half-year: how far it is, its days on a line, and who is not done. */
export default function CycleShow() {
  const translate = useTranslate();
  const titleOf = useCycleTitle();
  const mayChange = useMay('cycles.update');
  // Only the county reads what all four sides have done.
  const seesProgress = useMay('reminders.create');
  return (
    <ShowPage<CycleRecord>
      title={titleOf}
      columns={COLUMNS}
      forms={useCycleMoves()}
      buttons={countButton}
      isEditable={({ state }) => mayChange && state === 'planned'}
    >
      {(cycle) => (
        <>
          <Plan cycle={cycle} />
          {seesProgress && cycle.state !== 'planned' && (
            <Box component="section" sx={{ mt: 1.5 }}>
              <Box component="h2" sx={{ m: 0, mb: 0.75, fontSize: '0.875rem', fontWeight: 600 }}>
                {translate('cycles.board')}
              </Box>
              <Board cycle={cycle} />
            </Box>
          )}
        </>
      )}
    </ShowPage>
  );
}
