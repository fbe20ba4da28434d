import { useState } from 'react';
import { Button } from '@mui/material';
import { useListContext, useTranslate } from 'ra-core';
import type { HouseholdListRecord } from '../../../api/contract/records/household-list.js';
import type { Column } from '../shared/Column.js';
import { useCycleInHand } from '../shared/cycle-in-hand.js';
import { CycleList } from '../shared/CycleList.js';
import { useMay } from '../shared/myself.js';
import { BringDialog } from './BringDialog.js';
import { DrawListsDialog } from './DrawListsDialog.js';

const COLUMNS: Column<HouseholdListRecord>[] = [
  { source: 'areaCode', kind: 'village' },
  { source: 'firm', sortable: false, onPhone: false },
  { source: 'listed', kind: 'number', sortable: false, onPhone: false },
  { source: 'sampled', kind: 'number', sortable: false },
  { source: 'reserve', kind: 'number', sortable: false },
  { source: 'untilOn', kind: 'day', sortable: false },
  { source: 'destroyOn', kind: 'day', sortable: false, onPhone: false },
  { source: 'openings', kind: 'number', sortable: false },
  { source: 'state', kind: 'state' },
];
const CHOICES = [{ source: 'state', values: ['listed', 'drawn', 'discarded', 'destroyed', 'expired'] }];

export default function HouseholdListList() {
  const mayBring = useMay('household-lists.create');
  return (
    <CycleList<HouseholdListRecord> columns={COLUMNS} sort={{ field: 'areaCode', order: 'ASC' }} choices={CHOICES}>
      {mayBring && <Buttons />}
    </CycleList>
  );
}

function Buttons() {
  const translate = useTranslate();
  const cycle = useCycleInHand();
  const { data = [] } = useListContext<HouseholdListRecord>();
  const [open, setOpen] = useState<'bring' | 'draw'>();
  const close = () => setOpen(undefined);
  const ids = data.filter(({ state }) => state === 'listed').map(({ id }) => id);
  return (
    <>
      {ids.length > 0 && (
        <Button variant="outlined" onClick={() => setOpen('draw')}>
          {translate('household-lists.drawing.all', { count: ids.length })}
        </Button>
      )}
      {cycle && (
        <Button variant="contained" onClick={() => setOpen('bring')}>
          {translate('household-lists.bring.button')}
        </Button>
      )}
      {open === 'bring' && cycle && <BringDialog cycleId={cycle.id} close={close} />}
      {open === 'draw' && <DrawListsDialog ids={ids} close={close} />}
    </>
  );
}
