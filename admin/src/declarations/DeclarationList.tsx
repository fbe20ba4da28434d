import { useState } from 'react';
import { Button } from '@mui/material';
import { useListContext, useTranslate } from 'ra-core';
import type { DeclarationRecord } from '../../../api/contract/records/commission.js';
import type { Column } from '../shared/Column.js';
import { CycleList } from '../shared/CycleList.js';
import { useMay } from '../shared/myself.js';
import { NoInterestDialog } from './NoInterestDialog.js';

const COLUMNS: Column<DeclarationRecord>[] = [
  { source: 'areaCode', kind: 'village' },
  { source: 'assessor' },
  { source: 'firm', sortable: false, onPhone: false },
  { source: 'signedOn', kind: 'day' },
  { source: 'state', kind: 'state' },
];
const CHOICES = [{ source: 'state', values: ['awaited', 'clear', 'interested', 'replaced', 'released'] }];

export default function DeclarationList() {
  const mayDeclare = useMay('declarations.declare');
  return (
    <CycleList<DeclarationRecord> columns={COLUMNS} sort={{ field: 'areaCode', order: 'ASC' }} choices={CHOICES}>
      {mayDeclare && <DeclareAll />}
    </CycleList>
  );
}

/** Signs for every village of the list that is still awaited. */
function DeclareAll() {
  const translate = useTranslate();
  const { data = [] } = useListContext<DeclarationRecord>();
  const [isOpen, setOpen] = useState(false);
  const ids = data.filter(({ state }) => state === 'awaited').map(({ id }) => id);
  return (
    <>
      {ids.length > 0 && (
        <Button variant="contained" onClick={() => setOpen(true)}>
          {translate('declarations.all', { count: ids.length })}
        </Button>
      )}
      {isOpen && <NoInterestDialog ids={ids} close={() => setOpen(false)} />}
    </>
  );
}
