import { useMemo, useState } from 'react';
import { Box, Card } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'ra-core';
import type { RuleSetDiff, RuleSetDocument } from '../../../api/contract/records/rule-set.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { useMay } from '../shared/myself.js';
import { ClauseShown } from './ClauseMark.js';
import { Burden, useBurden } from './Burden.js';
import { Clauses } from './Clauses.js';
import { useCyclesToPreview } from './cycles-to-preview.js';
import { Differences } from './Differences.js';
import { readable } from './editing.js';
import { ExamplePreview } from './ExamplePreview.js';
import { Examples } from './Examples.js';
import { useJudged } from './judged.js';
import { useInForce } from './useCompared.js';
import { Preview, usePreview } from './Preview.js';
import { ScoreTree } from './ScoreTree.js';

/** A version as it stands: clauses, score tree, differences; and while it is not in force, whom it would move and its examples. */
export default function VersionAtWork({ record }: { record: RuleSetDocument }) {
  const mayTry = useMay('rule-sets.preview');
  const ruleSet = useMemo(() => readable(record.text ?? ''), [record.text]);
  const diff = useDiff(record.id);
  const older = useInForce(diff?.olderId);
  const [clause, setClause] = useState<string>();
  const isToCome = record.state === 'draft' || record.state === 'proposed';
  const translate = useTranslate();
  if (record.text === undefined) return null;
  return (
    <ClauseShown.Provider value={setClause}>
      <Box sx={COLUMNS}>
        <Card
          component="section"
          sx={{ maxHeight: '80vh', overflow: 'auto' }}
          tabIndex={0}
          aria-label={translate('rule-sets.clauses')}
        >
          {ruleSet && <Clauses ruleSet={ruleSet} before={older.ruleSet} shown={clause} show={setClause} />}
        </Card>
        <Box sx={{ minWidth: 0 }}>
          {isToCome && mayTry && <Trial record={record} ruleSet={ruleSet} olderId={diff?.olderId} />}
          {diff && diff.olderId !== null && (
            <Card sx={{ p: 2, mb: 1.5, '& > section': { mt: 0 } }}>
              <Differences diff={diff} />
            </Card>
          )}
          {ruleSet && <ScoreTree ruleSet={ruleSet} before={older.ruleSet} open={() => {}} />}
        </Box>
      </Box>
    </ClauseShown.Provider>
  );
}

/** What the second person decides on: whom it moves, and whether its examples are green. */
type TrialProps = { record: RuleSetDocument; ruleSet: RuleSet | undefined; olderId: string | null | undefined };
function Trial({ record, ruleSet, olderId }: TrialProps) {
  const cycles = useCyclesToPreview(record.code);
  const preview = usePreview(record.id, cycles?.[0], record.text, olderId);
  const burden = useBurden(record.id, cycles?.[0], record.text);
  const { check, examples } = useJudged(record.id, record.text, record.examples);
  return (
    <Card sx={{ p: 2, mb: 1.5 }}>
      {cycles?.[0] && <Preview preview={preview} cycle={cycles[0]} />}
      {cycles && !cycles[0] && <ExamplePreview ran={examples} examples={record.examples} ruleSet={ruleSet} />}
      <Examples ruleSet={ruleSet} ran={examples} examples={record.examples} />
      <Burden burden={burden} cycle={cycles?.[0]} lint={check.data?.lint} />
    </Card>
  );
}

/** How a version differs from the one in force when it begins. */
function useDiff(id: string): RuleSetDiff | undefined {
  const provider = useDataProvider<ConsoleDataProvider>();
  return useQuery({
    queryKey: ['rule-sets', 'diff', id],
    queryFn: async ({ signal }) => (await provider.read<RuleSetDiff>(`rule-sets/${id}/diff`, {}, { signal })).data,
    retry: false,
  }).data;
}

const COLUMNS = {
  display: 'grid',
  gap: 1.5,
  mt: 1.5,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '320px minmax(0, 1fr)' },
} as const;
