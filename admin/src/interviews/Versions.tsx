import { Box, Card } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'ra-core';
import type { InterviewRecord, InterviewVersion } from '../../../api/contract/records/interview.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { instantText } from '../shared/dates-and-numbers.js';
import { Answers } from './Answers.js';

/** What it said at every version, the last first; nothing where it said only one thing. */
export function Versions({ record: { id, version, cycleId } }: { record: InterviewRecord }) {
  const translate = useTranslate();
  const provider = useDataProvider<ConsoleDataProvider>();
  const { data = [] } = useQuery({
    queryKey: ['interviews', 'versions', id, version],
    queryFn: async ({ signal }) =>
      (await provider.read<InterviewVersion[]>(`interviews/${id}/versions`, undefined, { signal })).data,
  });
  if (data.length < 2) return null;
  return (
    <Card component="section" sx={{ mt: 1.5, p: 2 }}>
      <Box component="h2" sx={{ m: 0, mb: 1, fontSize: '0.875rem', fontWeight: 600 }}>
        {translate('interviews.versions')}
      </Box>
      {data.toReversed().map((one) => (
        <Box key={one.version} sx={{ py: 0.75, borderTop: '1px solid var(--line)', fontSize: '0.8125rem' }}>
          <b>{`V${one.version}`}</b>　{instantText(one.at)}　{one.said.sampleNumber}　
          {translate(`interviews.choices.outcome.${one.said.outcome}`)}　
          <Answers record={{ cycleId, answers: one.said.answers }} />　{one.said.interviewer}　
          {instantText(one.said.beganAt)}　{translate('interviews.took', { minutes: one.said.minutes })}
          {one.said.callBack && `　${translate(`interviews.choices.callBack.${one.said.callBack}`)}`}
          {one.reason && <Box sx={{ color: 'var(--second)' }}>{one.reason}</Box>}
        </Box>
      ))}
    </Card>
  );
}
