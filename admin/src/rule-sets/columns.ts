import type { RuleSetRecord } from '../../../api/contract/records/rule-set.js';
import type { Column } from '../shared/Column.js';

/** What a list of versions shows. */
export const versionColumns: Column<RuleSetRecord>[] = [
  { source: 'title', kind: 'title', sortable: false },
  { source: 'state', kind: 'state' },
  { source: 'effectiveFrom', kind: 'day' },
  { source: 'areaCode', kind: 'area' },
  { source: 'basedOnId', of: 'rule-sets', sortable: false, onPhone: false },
  { source: 'templateId', of: 'rule-sets', sortable: false, onPhone: false },
  { source: 'updatedAt', kind: 'instant', onPhone: false },
];

/** What the page of one says beside. */
export const versionFields: Column<RuleSetRecord>[] = [
  { source: 'code' },
  { source: 'state', kind: 'state' },
  { source: 'effectiveFrom', kind: 'day' },
  { source: 'areaCode', kind: 'area' },
  { source: 'basedOnId', of: 'rule-sets' },
  { source: 'templateId', of: 'rule-sets' },
  { source: 'updatedAt', kind: 'instant' },
  { source: 'returnReason' },
];
