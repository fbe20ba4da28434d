import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useLocale, useTranslate } from 'ra-core';
import type { ResultDifference } from '../../../api/contract/records/result-difference.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import type { Locale } from '../i18n/message.js';
import { Section } from '../results/parts/Section.js';
import { useFormat } from '../shared/format.js';
import { ProblemCard } from '../shared/ProblemCard.js';
import { Waiting } from '../shared/Waiting.js';

/** What a review changed: total and grade before and after, and every line that is another, with its clause. */
export function Difference({ id }: { id: string }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const format = useFormat();
  const provider = useDataProvider<ConsoleDataProvider>();
  const { data, error, refetch } = useQuery({
    queryKey: ['reviews', 'difference', id, locale],
    queryFn: async ({ signal }) =>
      (await provider.read<ResultDifference>(`reviews/${id}/difference`, {}, { signal })).data,
  });
  if (error) return <ProblemCard error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const says = ({ points, word, determinedWord }: ResultDifference['before']) =>
    [
      points !== null && translate('reviews.difference.points', { points: format.points(Number(points)) }),
      (determinedWord ?? word)?.[locale],
    ]
      .filter(Boolean)
      .join('　');
  return (
    <Section title={translate('reviews.difference.title')}>
      {data.after ? (
        <Box sx={{ mb: 1 }}>
          <Box component="span" sx={{ color: 'var(--third)' }}>
            {says(data.before)}
          </Box>
          {' → '}
          <b>{says(data.after)}</b>
        </Box>
      ) : (
        <Box>{translate('reviews.difference.none')}</Box>
      )}
      {data.lines.length > 0 && (
        <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={translate('reviews.difference.title')}>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{translate('reviews.fields.clause')}</TableCell>
                <TableCell>{translate('reviews.difference.before')}</TableCell>
                <TableCell>{translate('reviews.difference.after')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {data.lines.map(({ part, id: line, clause, before, after }) => (
                <TableRow key={`${part} ${line}`} sx={{ verticalAlign: 'top' }}>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>{clause ?? '—'}</TableCell>
                  <TableCell sx={{ color: 'var(--third)', minWidth: 180 }}>{before ?? '—'}</TableCell>
                  <TableCell sx={{ minWidth: 180 }}>{after ?? '—'}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
    </Section>
  );
}
