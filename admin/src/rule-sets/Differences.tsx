import { memo } from 'react';
import { Box } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { RuleSetDiff, RuleSetDifference } from '../../../api/contract/records/rule-set.js';
import type { Locale } from '../i18n/message.js';
import { ClauseMark } from './ClauseMark.js';

type Props = { diff: RuleSetDiff | undefined; title?: string };

/** How the draft differs from the version in force, in words. */
export const Differences = memo(function Differences({ diff, title = 'rule-sets.differences.name' }: Props) {
  const translate = useTranslate();
  return (
    <Box component="section" aria-label={translate(title)} sx={{ mt: 2 }}>
      <Box sx={{ fontSize: '0.875rem', fontWeight: 600 }}>{translate(title)}</Box>
      {diff && diff.olderId === null && (
        <Box sx={{ color: 'var(--second)', fontSize: '0.8125rem' }}>{translate('rule-sets.differences.first')}</Box>
      )}
      {diff && diff.olderId !== null && <DifferenceLines differences={diff.differences} count={diff.differenceCount} />}
    </Box>
  );
});

/** One difference a line, with its clause and what it is to those it concerns. */
export function DifferenceLines({ differences, count }: { differences: readonly RuleSetDifference[]; count: number }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  if (count === 0)
    return <Box sx={{ color: 'var(--second)', fontSize: '0.8125rem' }}>{translate('rule-sets.differences.none')}</Box>;
  return (
    <>
      <Box component="ol" sx={{ m: 0, pl: 2.5, fontSize: '0.8125rem', lineHeight: 1.7 }}>
        {differences.slice(0, 60).map(({ pointer, change, kind, clause, text, direction }) => (
          <li key={`${pointer} ${change} ${kind} ${text.zh}`}>
            {clause && <ClauseMark id={clause.id} />} {text[locale]}{' '}
            {direction !== 'neither' && (
              <Box component="span" sx={{ color: 'var(--third)' }}>
                {translate(`rule-sets.differences.${direction}`)}
              </Box>
            )}
          </li>
        ))}
      </Box>
      {count > 60 && translate('rule-sets.differences.further', { smart_count: count - 60, count: count - 60 })}
    </>
  );
}
