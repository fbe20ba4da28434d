import type { RuleSetRecord } from '../../../api/contract/records/rule-set.js';
import { ListPage } from '../shared/ListPage.js';
import { versionColumns } from './columns.js';

const CHOICES = [{ source: 'state', values: ['draft', 'proposed', 'published', 'discarded'] }];
const MEASURES = { kind: 'ruleSet' };

/** Versions of every measure: those in force, those to come, and the drafts of whoever may change them. */
export default function RuleSetList() {
  return (
    <ListPage<RuleSetRecord>
      columns={versionColumns}
      sort={{ field: 'updatedAt', order: 'DESC' }}
      choices={CHOICES}
      only={MEASURES}
      isSearched
    />
  );
}
