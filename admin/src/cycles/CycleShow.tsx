import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { Column } from '../shared/Column.js';
import { ShowPage } from '../shared/ShowPage.js';
import { useCycleMoves } from './moves.js';

const COLUMNS: Column<CycleRecord>[] = [
  { source: 'areaCode', kind: 'area' },
  { source: 'state', kind: 'state' },
  { source: 'half', kind: 'choice' },
  { source: 'startsOn', kind: 'day' },
  { source: 'cutoffOn', kind: 'day' },
  { source: 'openedAt', kind: 'instant' },
  { source: 'closedAt', kind: 'instant' },
  { source: 'assessedAt', kind: 'instant' },
  { source: 'sealedAt', kind: 'instant' },
  { source: 'seal' },
];

export default function CycleShow() {
  return <ShowPage<CycleRecord> columns={COLUMNS} forms={useCycleMoves()} />;
}
