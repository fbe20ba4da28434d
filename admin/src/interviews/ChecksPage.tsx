import { Alert, Box, Card } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useLocale, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { InterviewQuestion } from '../../../api/contract/interview.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import type { Locale } from '../i18n/message.js';
import { useAreaNames } from '../shared/areas.js';
import { useCycleInHand } from '../shared/cycle-in-hand.js';
import { useCycleTitle } from '../shared/format.js';
import { PageHead } from '../shared/PageHead.js';
import { ProblemCard } from '../shared/ProblemCard.js';
import { Waiting } from '../shared/Waiting.js';

/** What to ask about the interviews before they are delivered. Each is a question: no interview is dropped by the program. */
export default function ChecksPage() {
  const translate = useTranslate();
  const titleOf = useCycleTitle();
  const cycle = useCycleInHand();
  const provider = useDataProvider<ConsoleDataProvider>();
  const { data, error, refetch } = useQuery({
    queryKey: ['interviews', 'checks', cycle?.id],
    enabled: cycle !== undefined,
    queryFn: async ({ signal }) =>
      (await provider.read<InterviewQuestion[]>('interviews/checks', { cycleId: cycle!.id }, { signal })).data,
  });
  return (
    <>
      <PageHead
        title={translate('interviews.pages.interviews/checks')}
        sub={<Link to="/interviews">{`${translate('interviews.name')}　${cycle ? titleOf(cycle) : ''}`}</Link>}
      />
      <Alert severity="info" sx={{ mb: 1.5 }}>
        {translate('interviews.checks.lead')}
      </Alert>
      {error ? (
        <ProblemCard error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.length === 0 ? (
        <Card sx={{ p: 3 }}>{translate('interviews.checks.none')}</Card>
      ) : (
        <Box sx={{ display: 'grid', gap: 1.5 }}>
          {data.map((one, at) => (
            <Question key={at} one={one} />
          ))}
        </Box>
      )}
    </>
  );
}

function Question({ one: { kind, about, areaCode, interviews, count, question } }: { one: InterviewQuestion }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const nameOf = useAreaNames();
  const where = areaCode === null ? '' : nameOf(areaCode, true);
  return (
    <Card component="section" sx={{ px: 2, py: 1.25 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 1.5 }}>
        <Box component="h2" sx={{ m: 0, fontSize: '0.875rem', fontWeight: 600 }}>
          {translate(`interviews.checks.kinds.${kind}`)}
        </Box>
        <Box sx={{ fontSize: '0.8125rem', color: 'var(--second)' }}>
          {[about === areaCode ? '' : about, where].filter(Boolean).join('　')}
        </Box>
      </Box>
      <Box sx={{ mt: 0.5 }}>{question[locale]}</Box>
      <Box sx={{ mt: 0.5, display: 'flex', flexWrap: 'wrap', gap: 1.5, fontSize: '0.8125rem' }}>
        {interviews.slice(0, LINKS).map((id, at) => (
          <Link key={id} to={`/interviews/${encodeURIComponent(id)}/show`}>
            {translate('interviews.checks.record', { at: at + 1 })}
          </Link>
        ))}
        {count > LINKS && (
          <Box component="span" sx={{ color: 'var(--third)' }}>
            {translate('interviews.checks.more', { smart_count: count - LINKS })}
          </Box>
        )}
      </Box>
    </Card>
  );
}

const LINKS = 6;
