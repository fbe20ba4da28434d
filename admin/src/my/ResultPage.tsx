import { Box, MenuItem, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useLocale, useTranslate } from 'ra-core';
import { useNavigate, useParams } from 'react-router-dom';
import type { ResultBrief } from '../../../api/contract/records/result-brief.js';
import type { ResultRecord } from '../../../api/contract/records/result.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { useCycles } from '../shared/cycle-in-hand.js';
import { useCycleTitle, useFormat } from '../shared/format.js';
import { PageHead } from '../shared/PageHead.js';
import { ProblemCard } from '../shared/ProblemCard.js';
import { Waiting } from '../shared/Waiting.js';
import { Changes } from './Changes.js';
import { Narrow, Note, Part } from './Parts.js';
import { ResultLines } from './ResultLines.js';
import { ResultTop } from './ResultTop.js';
import { ReviewPart } from './ReviewPart.js';
import { Seal } from './Seal.js';
import { useOwn } from './useOwn.js';

/** The own result: which grade, how far to each line, why, what would have changed it, every line, and what can be done. */
export default function ResultPage() {
  const translate = useTranslate();
  const { id: asked } = useParams();
  const { data: results, error } = useOwn<ResultRecord>('results');
  const cycles = useCycles();
  if (error) return <ProblemCard error={error} />;
  if (!results || !cycles) return <Waiting />;
  const cutoff = ({ cycleId }: ResultRecord) => cycles.find(({ id }) => id === cycleId)?.cutoffOn ?? '';
  const current = results
    .filter(({ supersededById }) => supersededById === null)
    .toSorted((a, b) => cutoff(b).localeCompare(cutoff(a)));
  const shown = results.find(({ id }) => id === asked) ?? current[0];
  return (
    <Narrow>
      <PageHead title={translate('my.pages.my-result')} />
      {shown ? (
        <>
          {current.length > 1 && <WhichHalf results={current} shown={shown} />}
          <One key={shown.id} id={shown.id} />
        </>
      ) : (
        <Part>
          <Note>{translate('my.result.none')}</Note>
        </Part>
      )}
    </Narrow>
  );
}

function WhichHalf({ results, shown }: { results: readonly ResultRecord[]; shown: ResultRecord }) {
  const translate = useTranslate();
  const locale = useLocale() as 'zh' | 'en';
  const navigate = useNavigate();
  const cycles = useCycles() ?? [];
  const titleOf = useCycleTitle();
  return (
    <TextField
      select
      label={translate('my.result.half')}
      value={results.some(({ id }) => id === shown.id) ? shown.id : ''}
      onChange={(event) => void navigate(`/my-result/${event.target.value}`)}
      fullWidth
      sx={{ mt: 1, mb: 1.25, bgcolor: 'var(--surface)' }}
    >
      {results.map(({ id, cycleId, determinedWord, word }) => {
        const cycle = cycles.find((one) => one.id === cycleId);
        return (
          <MenuItem key={id} value={id}>
            {cycle ? titleOf(cycle) : cycleId}　{(determinedWord ?? word)?.[locale]}
          </MenuItem>
        );
      })}
    </TextField>
  );
}

function One({ id }: { id: string }) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const translate = useTranslate();
  const locale = useLocale();
  const format = useFormat();
  const { data, error, refetch } = useQuery({
    queryKey: ['results', id, 'brief', locale],
    staleTime: 60_000,
    queryFn: async ({ signal }) =>
      (await provider.read<ResultBrief>(`results/${encodeURIComponent(id)}/brief`, undefined, { signal })).data,
  });
  if (error && !data) return <ProblemCard error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <>
      {data.supersededById !== null && (
        <Part>
          <Note isWarm>{translate('my.result.superseded')}</Note>
        </Part>
      )}
      <ResultTop brief={data} />
      <Changes id={id} />
      <ResultLines brief={data} />
      <ReviewPart brief={data} />
      <Box sx={{ px: 1, pb: 2 }}>
        <Seal seal={data.seal} sealedOn={data.sealedOn && format.day(data.sealedOn)} measure={data.measure} />
      </Box>
    </>
  );
}
