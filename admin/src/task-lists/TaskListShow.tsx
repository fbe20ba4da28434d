import { Box } from '@mui/material';
import type { TaskListRecord } from '../../../api/contract/records/task-list.js';
import type { Column } from '../shared/Column.js';
import { ShowPage } from '../shared/ShowPage.js';
import { useFormsOf } from '../shared/useFormsOf.js';
import { TaskListParts } from './TaskListParts.js';

const COLUMNS: Column<TaskListRecord>[] = [
  { source: 'cadreId', of: 'cadres' },
  { source: 'areaCode', kind: 'village' },
  { source: 'state', kind: 'state' },
  { source: 'agreedAt', kind: 'instant' },
];
const MOVES = ['sign', 'revise', 'decline', 'tick', 'confirm', 'overrule', 'countersign', 'return'];
/** They stand beside what they are about. */
const BELOW = Object.fromEntries(MOVES.map((move) => [move, { isElsewhere: true }]));

/** The tasks of one cadre: proposed, agreed, ticked, confirmed. */
export default function TaskListShow() {
  return (
    <ShowPage<TaskListRecord> columns={COLUMNS} forms={BELOW}>
      {(list) => <Parts list={list} />}
    </ShowPage>
  );
}

function Parts({ list }: { list: TaskListRecord }) {
  const forms = useFormsOf(list.cycleId);
  return <Box sx={{ mt: 1.5, maxWidth: 720 }}>{forms && <TaskListParts list={list} forms={forms} />}</Box>;
}
