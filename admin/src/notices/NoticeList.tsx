import type { NoticeRecord } from '../../../api/contract/records/notice.js';
import { Due } from '../results/parts/Due.js';
import type { Column } from '../shared/Column.js';
import { CycleList } from '../shared/CycleList.js';
import { useCycleInHand } from '../shared/cycle-in-hand.js';
import { DrawUp } from './DrawUp.js';

const COLUMNS: Column<NoticeRecord>[] = [
  { source: 'cycleId', of: 'cycles', sortable: false },
  { source: 'state', kind: 'state' },
  { source: 'count', kind: 'number', sortable: false, render: ({ names }) => names.length },
  { source: 'clause', sortable: false, onPhone: false },
  { source: 'publishedOn', kind: 'day' },
  { source: 'fromOn', kind: 'day', sortable: false, onPhone: false },
  {
    source: 'endsOn',
    render: ({ endsOn, isOver, state }) => <Due day={endsOn} isOpen={state === 'published' && !isOver} />,
  },
];

export default function NoticeList() {
  const cycle = useCycleInHand();
  return (
    <CycleList<NoticeRecord>
      columns={COLUMNS}
      sort={{ field: 'createdAt', order: 'DESC' }}
      above={cycle && <DrawUp cycle={cycle} />}
    />
  );
}
