import { useMemo, useState } from 'react';
import { Box, Card } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'ra-core';
import type { RuleSetDiff, RuleSetDocument } from '../../../api/contract/records/rule-set.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { useMay } from '../shared/myself.js';
import { ClauseShown } from './ClauseMark.js';
import { Clauses } from './Clauses.js';
import { useCyclesToPreview } from './cycles-to-preview.js';
import { DifferenceLines } from './Differences.js';
import { readable } from './editing.js';
import { Examples } from './Examples.js';
import { useJudged } from './judged.js';
import { Preview, usePreview } from './Preview.js';
import { ScoreTree } from './ScoreTree.js';
import { useOlder } from './useOlder.js';

/** A version as it stands: clauses, score tree, differences; and while it is not in force, whom it would move and its examples. */
export default function VersionAtWork({ record }: { record: RuleSetDocument }) {
  const mayTry = useMay('rule-sets.preview');
  const ruleSet = useMemo(() => readable(record.text ?? ''), [record.text]);
  const older = useOlder(record);
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
          {isToCome && mayTry && <Trial record={record} ruleSet={ruleSet} />}
          {record.basedOnId !== null && <Diff id={record.id} />}
          {ruleSet && <ScoreTree ruleSet={ruleSet} before={older.ruleSet} open={() => {}} />}
        </Box>
      </Box>
    </ClauseShown.Provider>
  );
}

/** What the second person decides on: whom it moves, and whether its examples are green. */
function Trial({ record, ruleSet }: { record: RuleSetDocument; ruleSet: RuleSet | undefined }) {
  const cycles = useCyclesToPreview(record.code);
  const preview = usePreview(record.id, cycles?.[0], record.text);
  const { examples } = useJudged(record.id, record.text, record.examples);
  return (
    <Card sx={{ p: 2, mb: 1.5 }}>
      {cycles && <Preview preview={preview} cycle={cycles[0]} />}
      <Examples ruleSet={ruleSet} ran={examples} examples={record.examples} />
    </Card>
  );
}

function Diff({ id }: { id: string }) {
  const translate = useTranslate();
  const provider = useDataProvider<ConsoleDataProvider>();
  const { data } = useQuery({
    queryKey: ['rule-sets', 'diff', id],
    queryFn: async ({ signal }) => (await provider.read<RuleSetDiff>(`rule-sets/${id}/diff`, {}, { signal })).data,
    retry: false,
  });
  if (!data) return null;
  return (
    <Card component="section" sx={{ p: 2, mb: 1.5 }}>
      <Box component="h2" sx={{ m: 0, mb: 0.5, fontSize: '0.875rem', fontWeight: 600 }}>
        {translate('rule-sets.differences.name')}
      </Box>
      <DifferenceLines differences={data.differences} count={data.differenceCount} />
    </Card>
  );
}

const COLUMNS = {
  display: 'grid',
  gap: 1.5,
  mt: 1.5,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '320px minmax(0, 1fr)' },
} as const;
