import { Box } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { ResultFile } from '../../../../api/contract/records/result.js';
import type { Locale } from '../../i18n/message.js';
import { useFormat } from '../../shared/format.js';
import type { Lines } from './lines.js';

/** Says openly that a grade is only proposed upward, and what already waits for a second person. */
export function Awaiting({ record }: { record: ResultFile }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const format = useFormat();
  const { isAwaitingAnswer, proposed, lines } = record;
  if (!isAwaitingAnswer && !proposed) return null;
  const { order } = (lines as unknown as Lines).grade;
  const answer = proposed?.answer;
  const word = order.find(({ id }) => id === answer?.grade)?.title[locale];
  const what = answer
    ? [answer.authority, format.day(answer.answeredOn), answer.number, word, answer.reason].filter(Boolean).join('　')
    : proposed?.reason;
  return (
    <Box sx={{ mt: 1, borderLeft: '3px solid var(--warn)', pl: 1 }}>
      {isAwaitingAnswer && (
        <div>
          <b>{translate('results.awaiting')}</b>　{translate('results.awaitingHint')}
        </div>
      )}
      {what && <Box sx={{ color: 'var(--second)' }}>{translate('results.waitsForSecond', { what })}</Box>}
    </Box>
  );
}
