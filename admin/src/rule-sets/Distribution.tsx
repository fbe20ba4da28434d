import { memo } from 'react';
import { Box } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { CyclePreview } from '../../../api/contract/records/preview.js';
import type { Locale } from '../i18n/message.js';
import { Histogram } from './Histogram.js';

type Props = {
  one: CyclePreview;
  /** Two versions of the past, not a draft beside what is in force. */
  isPast?: boolean;
};

/** Where the points of all cadres lie, and how many cadres have each grade, before and after. */
export const Distribution = memo(function Distribution({ one, isPast = false }: Props) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const lines = one.distribution.filter(({ kind }) => kind === 'cadre');
  return (
    <Box>
      <Box sx={{ fontSize: '0.75rem', fontWeight: 600 }}>
        {translate('rule-sets.preview.distribution')}
        <Box component="span" sx={{ fontWeight: 400, color: 'var(--second)', ml: 1 }}>
          <Box component="span" sx={{ ...KEY, border: '1px dashed var(--second)' }} />{' '}
          {translate(isPast ? 'rule-sets.versionBefore' : 'rule-sets.inForce')}{' '}
          <Box component="span" sx={{ ...KEY, bgcolor: 'var(--bar)' }} />{' '}
          {translate(isPast ? 'rule-sets.thisVersion' : 'rule-sets.draft')}
        </Box>
      </Box>
      <Histogram points={one.points} />
      <Box component="dl" sx={GRADES}>
        {lines.map(({ outcome, title, before, after }) => (
          <div key={outcome}>
            <dt>{title?.[locale] ?? translate(`rule-sets.outcomes.${outcome}`, { _: outcome })}</dt>
            <dd>
              <span>{before}</span>→<b>{after}</b>
            </dd>
          </div>
        ))}
      </Box>
    </Box>
  );
});

const KEY = { display: 'inline-block', width: 10, height: 8, ml: 0.5 } as const;
const GRADES = {
  m: 0,
  mt: 0.5,
  display: 'flex',
  flexWrap: 'wrap',
  gap: '2px 12px',
  fontSize: '0.75rem',
  '& > div': { display: 'flex', gap: '4px' },
  '& dt': { color: 'var(--second)' },
  '& dd': { m: 0, whiteSpace: 'nowrap' },
  '& dd > span': { color: 'var(--third)' },
} as const;
