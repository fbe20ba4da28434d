import { useState } from 'react';
import { Box, Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useLocale, useTranslate } from 'ra-core';
import type { ResultChange } from '../../../../api/contract/records/result-brief.js';
import type { ConsoleDataProvider } from '../../dataProvider.js';
import { ProblemCard } from '../../shared/ProblemCard.js';
import { Section } from './Section.js';

/** What single change, or which two, would have given the next better grade: scored again when somebody asks. */
export function HowTo({ id }: { id: string }) {
  const translate = useTranslate();
  const locale = useLocale();
  const provider = useDataProvider<ConsoleDataProvider>();
  const [isAsked, setAsked] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['results', id, 'change', locale],
    enabled: isAsked,
    staleTime: Infinity,
    queryFn: async ({ signal }) =>
      (await provider.read<ResultChange>(`results/${id}/change`, undefined, { signal })).data,
  });
  const title = data?.wanted
    ? translate('results.file.howTo', { word: data.wanted })
    : translate('results.file.howToBetter');
  return (
    <Section
      title={title}
      note={
        !isAsked && (
          <Button className="no-print" variant="outlined" onClick={() => setAsked(true)}>
            {translate('results.file.try')}
          </Button>
        )
      }
    >
      {isAsked && !data && !error && <Box role="status">{translate('results.file.trying')}</Box>}
      {error && <ProblemCard error={error} retry={() => void refetch()} />}
      {data && (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {data.sentences.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </Box>
      )}
    </Section>
  );
}
