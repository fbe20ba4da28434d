import type { Posting } from '../../../api/contract/records/posting.js';
import type { Column } from '../shared/Column.js';

export const postingColumns: Column<Posting>[] = [
  { source: 'areaCode', kind: 'village', sortable: false },
  { source: 'post', kind: 'choice', sortable: false },
  { source: 'postedOn', kind: 'day', sortable: false },
  { source: 'endedOn', kind: 'day', sortable: false },
  { source: 'ending', kind: 'choice', sortable: false },
  { source: 'batch', sortable: false },
];
