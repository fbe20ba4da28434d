import type { ConsultationRecord } from '../../../api/contract/records/consultation.js';
import { useCycleMoves } from '../cycles/moves.js';
import type { Column } from '../shared/Column.js';
import { CycleList } from '../shared/CycleList.js';
import { useCycleInHand } from '../shared/cycle-in-hand.js';
import { Due } from '../results/parts/Due.js';
import { MoveButtons } from '../shared/MoveButtons.js';
import { AskButton } from './AskButton.js';

const COLUMNS: Column<ConsultationRecord>[] = [
  { source: 'officeName' },
  { source: 'role', kind: 'choice' },
  { source: 'people', kind: 'number', sortable: false, render: ({ lines }) => lines.length },
  {
    source: 'objections',
    kind: 'number',
    sortable: false,
    render: ({ lines }) => lines.filter(({ opinion }) => opinion === 'has').length || '—',
  },
  { source: 'state', kind: 'state' },
  { source: 'dueOn', render: ({ state, dueOn }) => <Due day={dueOn} isOpen={state === 'asked'} /> },
  { source: 'answeredAt', kind: 'instant', sortable: false, onPhone: false },
];
const CHOICES = [{ source: 'state', values: ['asked', 'answered', 'silent'] }];

export default function ConsultationList() {
  const cycle = useCycleInHand();
  const moves = useCycleMoves();
  const consult = cycle && { ...cycle, moves: cycle.moves.filter(({ move }) => move === 'consult') };
  return (
    <CycleList<ConsultationRecord> columns={COLUMNS} sort={{ field: 'role', order: 'ASC' }} choices={CHOICES}>
      {cycle && <AskButton cycle={cycle} />}
      {consult && <MoveButtons record={consult} word="cycles" forms={moves} isQuiet />}
    </CycleList>
  );
}
