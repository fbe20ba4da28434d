import { lazy, Suspense } from 'react';
import { Box, Card, MenuItem, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'ra-core';
import type { CycleQuestions } from '../../../api/contract/records/question.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { useChosenCycle, useCycleInHand, useCycles } from '../shared/cycle-in-hand.js';
import { useCycleTitle } from '../shared/format.js';
import { PageHead } from '../shared/PageHead.js';
import { ProblemCard } from '../shared/ProblemCard.js';
import { Waiting } from '../shared/Waiting.js';
import { QuestionCard } from './QuestionCard.js';
import { SealCard } from './SealCard.js';

const RatersCard = lazy(() => import('./RatersCard.js'));

/** What an inspector asks of a half-year: each question with its lines, each line with its record. */
export default function QuestionsPage() {
  const translate = useTranslate();
  const titleOf = useCycleTitle();
  const provider = useDataProvider<ConsoleDataProvider>();
  const cycles = useCycles();
  const cycle = useCycleInHand();
  const [, choose] = useChosenCycle();
  const { data, error, refetch } = useQuery({
    queryKey: ['questions', cycle?.id],
    enabled: cycle !== undefined,
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      provider.read<CycleQuestions>('questions', { cycleId: cycle!.id }, { signal }).then((answer) => answer.data),
  });
  return (
    <>
      <PageHead title={translate('questions.name')} sub={translate('questions.lead')}>
        {cycle && (
          <TextField
            select
            label={translate('reminders.fields.cycleId')}
            value={cycle.id}
            onChange={(event) => choose(event.target.value)}
            margin="none"
            sx={{ minWidth: 160, bgcolor: 'var(--surface)' }}
          >
            {cycles!.map((one) => (
              <MenuItem key={one.id} value={one.id}>
                {titleOf(one)}
              </MenuItem>
            ))}
          </TextField>
        )}
      </PageHead>
      {error ? (
        <ProblemCard error={error} retry={() => void refetch()} />
      ) : cycles && !cycle ? (
        <Card sx={{ p: 3 }}>{translate('questions.noCycle')}</Card>
      ) : data && cycle ? (
        <Box sx={{ display: 'grid', gap: 1.5 }}>
          {data.questions.map((question) => (
            <QuestionCard key={question.id} question={question} />
          ))}
          <Suspense fallback={null}>
            <RatersCard key={cycle.id} cycle={cycle} />
          </Suspense>
          <SealCard cycle={cycle} />
        </Box>
      ) : (
        <Waiting />
      )}
    </>
  );
}
