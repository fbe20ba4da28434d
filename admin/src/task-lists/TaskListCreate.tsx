import { useState } from 'react';
import { Box, Card } from '@mui/material';
import { useGetList, useTranslate } from 'ra-core';
import { Link, useNavigate } from 'react-router-dom';
import type { CadreLine } from '../../../api/contract/records/cadre.js';
import { OneOf } from '../my/Parts.js';
import { useCycleInHand } from '../shared/cycle-in-hand.js';
import { PageHead } from '../shared/PageHead.js';
import { useFormsOf } from '../shared/useFormsOf.js';
import { Waiting } from '../shared/Waiting.js';
import { ProposeTasks } from './ProposeTasks.js';

/** The township proposes the tasks of one of its cadres. */
export default function TaskListCreate() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const cycle = useCycleInHand();
  const forms = useFormsOf(cycle?.id);
  const [cadreId, setCadreId] = useState('');
  const { data: cadres } = useGetList<CadreLine>('cadres', {
    filter: { isPosted: true },
    sort: { field: 'cadreCode', order: 'ASC' },
    pagination: { page: 1, perPage: 400 },
  });
  if (!cycle || !forms || !cadres) return <Waiting />;
  return (
    <Box sx={{ maxWidth: 720 }}>
      <PageHead
        title={translate('task-lists.create')}
        sub={<Link to="/task-lists">{translate('task-lists.name')}</Link>}
      />
      <Card sx={{ px: 2, py: 1, mb: 1.25 }}>
        <OneOf
          label={translate('task-lists.fields.cadreId')}
          value={cadreId}
          onChange={setCadreId}
          choices={cadres.map(({ id, name, cadreCode }) => ({ id, name: `${name}　${cadreCode}` }))}
        />
      </Card>
      {cadreId && (
        <ProposeTasks
          key={cadreId}
          cycleId={cycle.id}
          cadreId={cadreId}
          forms={forms}
          done={(id) => void navigate(`/task-lists/${id}/show`)}
        />
      )}
    </Box>
  );
}
