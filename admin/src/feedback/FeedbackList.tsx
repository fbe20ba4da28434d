import { useState } from 'react';
import { Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { FeedbackRecord } from '../../../api/contract/records/feedback.js';
import { Due } from '../results/parts/Due.js';
import type { Column } from '../shared/Column.js';
import { useCycleInHand } from '../shared/cycle-in-hand.js';
import { CycleList } from '../shared/CycleList.js';
import { useMay } from '../shared/myself.js';
import { LetterDialog } from './LetterDialog.js';
import { TellDialog } from './TellDialog.js';

const COLUMNS: Column<FeedbackRecord>[] = [
  { source: 'name' },
  { source: 'areaCode', kind: 'area', sortable: false, onPhone: false },
  { source: 'unitId', of: 'units', sortable: false, onPhone: false },
  { source: 'how', kind: 'choice', sortable: false, onPhone: false },
  { source: 'knownOn', kind: 'day' },
  { source: 'dueOn', render: ({ dueOn, isOver }) => <Due day={dueOn} isOpen={!isOver} /> },
  { source: 'confirmedAt', kind: 'instant', sortable: false, onPhone: false },
  { source: 'letterNumber', sortable: false },
  { source: 'letterOn', kind: 'day', sortable: false, onPhone: false },
];
/** From the seal on. */
const TOLD_WHILE = new Set(['sealed', 'noticed', 'final']);

/** Who was told a result, when, until when a review may be asked for; and the letters to the units. */
export default function FeedbackList() {
  const translate = useTranslate();
  const cycle = useCycleInHand();
  const mayTell = useMay('feedback.create');
  const [open, setOpen] = useState<'tell' | 'letter'>();
  const close = () => setOpen(undefined);
  const isTime = mayTell && cycle !== undefined && TOLD_WHILE.has(cycle.state);
  return (
    <CycleList<FeedbackRecord> columns={COLUMNS} sort={{ field: 'code', order: 'ASC' }} isSearched opens={false}>
      {isTime && (
        <>
          <Button variant="contained" onClick={() => setOpen('tell')}>
            {translate('feedback.tell.button')}
          </Button>
          <Button variant="outlined" onClick={() => setOpen('letter')}>
            {translate('feedback.letter.button')}
          </Button>
          {open === 'tell' && <TellDialog cycle={cycle} close={close} />}
          {open === 'letter' && <LetterDialog cycle={cycle} close={close} />}
        </>
      )}
    </CycleList>
  );
}
