import type { Cadre, CadreLine } from '../../../api/contract/records/cadre.js';
import type { Column } from '../shared/Column.js';

/** What a list of cadres shows. */
export const cadreColumns: Column<CadreLine>[] = [
  { source: 'name' },
  { source: 'areaCode', kind: 'village' },
  { source: 'post', kind: 'choice' },
  { source: 'unitId', of: 'units' },
  { source: 'personnelKind', kind: 'choice', onPhone: false },
  { source: 'dispatchLevel', kind: 'choice', onPhone: false },
  { source: 'cadreCode', onPhone: false },
  { source: 'isPosted', kind: 'yesNo', sortable: false, onPhone: false },
];

/** What the file says beside. */
export const fileColumns: Column<Cadre>[] = [
  { source: 'cadreCode' },
  { source: 'gender', kind: 'choice' },
  { source: 'birthMonth' },
  { source: 'politicalStatus', kind: 'choice' },
  { source: 'unitId', of: 'units' },
  { source: 'duty' },
  { source: 'personnelKind', kind: 'choice' },
  { source: 'dispatchLevel', kind: 'choice' },
  { source: 'areaCode', kind: 'village' },
  { source: 'post', kind: 'choice' },
  { source: 'posting.postedOn', kind: 'day' },
  { source: 'servedDays', kind: 'number' },
];
