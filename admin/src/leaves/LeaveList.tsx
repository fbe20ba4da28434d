import { Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { Leave } from '../../../api/contract/records/leave.js';
import type { Column } from '../shared/Column.js';
import { CreateLink } from '../shared/CreateLink.js';
import { ListPage } from '../shared/ListPage.js';
import { useMay } from '../shared/myself.js';
import { leaveColumns } from './columns.js';

const CHOICES = [{ source: 'kind', values: ['officialTrip', 'training', 'annual', 'sick', 'personal', 'secondment'] }];

export default function LeaveList() {
  const translate = useTranslate();
  const mayEnter = useMay('leaves.create');
  const columns: Column<Leave>[] = [
    { source: 'cadreId', of: 'cadres' },
    ...leaveColumns.map((column) => ({ ...column, sortable: column.source !== 'isCancelled' })),
    { source: 'areaCode', kind: 'village' },
  ];
  const correction: Column<Leave> = {
    source: 'correct',
    isButtons: true,
    sortable: false,
    render: ({ id }) => (
      <Button component={Link} to={`/leaves/${id}`} variant="outlined" size="small">
        {translate('ra.action.edit')}
      </Button>
    ),
  };
  return (
    <ListPage<Leave>
      columns={mayEnter ? [...columns, correction] : columns}
      sort={{ field: 'from', order: 'DESC' }}
      choices={CHOICES}
      opens={false}
    >
      {mayEnter && <CreateLink />}
    </ListPage>
  );
}
