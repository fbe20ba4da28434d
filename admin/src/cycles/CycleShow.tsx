import { useDataProvider } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import type { Column } from '../shared/Column.js';
import type { MoveForms } from '../shared/MoveButtons.js';
import { ShowPage } from '../shared/ShowPage.js';

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
  const provider = useDataProvider<ConsoleDataProvider>();
  // Results are made of a cycle: their routes name it in the body.
  const forms: MoveForms<CycleRecord> = {
    assess: { send: ({ id }, _body, sending) => provider.post('results/assess', { cycleId: id }, sending) },
    seal: { send: ({ id }, _body, sending) => provider.post('results/seal', { cycleId: id }, sending) },
  };
  return <ShowPage<CycleRecord> columns={COLUMNS} forms={forms} />;
}
