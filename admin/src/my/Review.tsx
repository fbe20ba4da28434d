import { lazy, Suspense } from 'react';
import { Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useLocale, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { ResultDifference } from '../../../api/contract/records/result-difference.js';
import type { ReviewRecord } from '../../../api/contract/records/review.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import type { Locale } from '../i18n/message.js';
import { useFormat } from '../shared/format.js';
import { MoveButtons } from '../shared/MoveButtons.js';
import { Note, Said } from './Parts.js';
import { numberOf } from './points.js';

const EvidenceCard = lazy(async () => ({ default: (await import('../evidence-files/EvidenceCard.js')).EvidenceCard }));
/** Files are taken until it is decided. */
const UNDER_WAY: ReadonlySet<ReviewRecord['state']> = new Set(['submitted', 'accepted', 'proposed']);

/** A review or an appeal: where it is, until when it is decided, and what it changed. */
export function Review({ review }: { review: ReviewRecord }) {
  const translate = useTranslate();
  const format = useFormat();
  const { kind, state, submittedOn, dueOn, decidedOn, reason, appealUntil, account, moves } = review;
  const mayAppeal = moves.some(({ move }) => move === 'appeal');
  return (
    <Box sx={{ mt: 1.5, pt: 1, borderTop: '1px solid var(--line)' }}>
      <b>
        {translate(`my.review.kinds.${kind}`)}　{translate(`my.review.states.${state}`)}
      </b>
      <Said name={translate('my.review.submittedOn')}>{format.day(submittedOn)}</Said>
      <Said name={translate('my.review.account')}>{account}</Said>
      {dueOn && <Said name={translate('my.review.dueOn')}>{format.due(dueOn)}</Said>}
      {decidedOn && <Said name={translate('my.review.decidedOn')}>{format.day(decidedOn)}</Said>}
      {reason && <Said name={translate('my.review.reason')}>{reason}</Said>}
      {state === 'upheld' && <Difference id={review.id} />}
      {mayAppeal && appealUntil && (
        <Note>
          {translate('my.review.mayAppeal', { day: format.due(appealUntil) })}{' '}
          <Link to={`/my-review/${review.resultId}/appeal/${review.id}`}>{translate('my.review.appeal')}</Link>
        </Note>
      )}
      <Suspense fallback={null}>
        <EvidenceCard of="reviews" id={review.id} isOpen={UNDER_WAY.has(state)} />
      </Suspense>
      <Box sx={{ mt: 1, display: 'flex', gap: 1 }}>
        <MoveButtons record={review} word="reviews" forms={{ appeal: { isElsewhere: true } }} isQuiet />
      </Box>
    </Box>
  );
}

/** Total and grade before and after, and every line that is another. */
function Difference({ id }: { id: string }) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const format = useFormat();
  const { data } = useQuery({
    queryKey: ['reviews', id, 'difference', locale],
    queryFn: async ({ signal }) =>
      (await provider.read<ResultDifference>(`reviews/${id}/difference`, undefined, { signal })).data,
  });
  if (!data?.after) return null;
  const said = ({ points, word }: ResultDifference['before']) =>
    [word?.[locale], points === null ? '' : format.points(numberOf(points))].filter(Boolean).join(' ');
  return (
    <>
      <Box sx={{ fontSize: '1.125rem', my: 1 }}>
        <Box component="span" sx={{ color: 'var(--third)' }}>
          {said(data.before)}
        </Box>{' '}
        → <b>{said(data.after)}</b>
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, fontSize: '0.875rem' }}>
        {data.lines.map(({ part, id: line, before, after }) => (
          <Box component="li" key={`${part} ${line}`} sx={{ py: 0.5, borderTop: '1px solid var(--line)' }}>
            {before && <Box sx={{ color: 'var(--third)', textDecoration: 'line-through' }}>{before}</Box>}
            {after ?? translate('my.review.gone')}
          </Box>
        ))}
      </Box>
    </>
  );
}
