import { useState } from 'react';
import { Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { DrawRecord } from '../../../api/contract/records/draw.js';
import type { Column } from '../shared/Column.js';
import { useCycleInHand } from '../shared/cycle-in-hand.js';
import { CycleList } from '../shared/CycleList.js';
import { DrawDialog } from './DrawDialog.js';

const COLUMNS: Column<DrawRecord>[] = [
  { source: 'areaCode', kind: 'village' },
  { source: 'listed', kind: 'number', sortable: false },
  {
    source: 'drawn',
    kind: 'number',
    sortable: false,
    render: ({ drawn }) => drawn.length,
    text: ({ drawn }) => drawn.length,
  },
  {
    source: 'reserve',
    kind: 'number',
    sortable: false,
    render: ({ reserve }) => reserve.length,
    text: ({ reserve }) => reserve.length,
  },
  {
    source: 'short',
    kind: 'number',
    sortable: false,
    render: ({ short }) => short.length,
    text: ({ short }) => short.length,
    onPhone: false,
  },
  { source: 'seed', sortable: false, onPhone: false },
  { source: 'state', kind: 'state' },
];
const CHOICES = [{ source: 'state', values: ['drawn', 'discarded', 'forgotten'] }];

export default function DrawList() {
  const translate = useTranslate();
  const cycle = useCycleInHand();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <CycleList<DrawRecord> columns={COLUMNS} sort={{ field: 'areaCode', order: 'ASC' }} choices={CHOICES}>
        {cycle && (
          <Button variant="contained" onClick={() => setOpen(true)}>
            {translate('draws.draw.button')}
          </Button>
        )}
      </CycleList>
      {isOpen && cycle && <DrawDialog cycleId={cycle.id} close={() => setOpen(false)} />}
    </>
  );
}
