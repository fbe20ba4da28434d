import { Box } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { CyclePreview } from '../../../api/contract/records/preview.js';
import type { Locale } from '../i18n/message.js';

type Props = {
  one: CyclePreview;
  /** Two versions of the past, not a draft beside what is in force. */
  isPast?: boolean;
};

/** How many cadres have each grade, before (dashed) and after (filled). */
export function Distribution({ one, isPast = false }: Props) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const lines = one.distribution.filter(({ kind }) => kind === 'cadre');
  const most = Math.max(1, ...lines.flatMap(({ before, after }) => [before, after]));
  return (
    <Box>
      <Box sx={{ fontSize: '0.75rem', fontWeight: 600 }}>
        {translate('rule-sets.preview.distribution')}
        <Box component="span" sx={{ fontWeight: 400, color: 'var(--third)', ml: 1 }}>
          <Box component="span" sx={{ ...KEY, border: '1px dashed var(--second)' }} />{' '}
          {translate(isPast ? 'rule-sets.versionBefore' : 'rule-sets.inForce')}{' '}
          <Box component="span" sx={{ ...KEY, bgcolor: 'var(--bar)' }} />{' '}
          {translate(isPast ? 'rule-sets.thisVersion' : 'rule-sets.draft')}
        </Box>
      </Box>
      <Box component="dl" sx={{ m: 0, mt: 0.5, display: 'grid', gap: 0.5 }}>
        {lines.map(({ outcome, title, before, after }) => (
          <Box key={outcome} sx={LINE}>
            <Box component="dt" sx={{ fontSize: '0.75rem', overflowWrap: 'anywhere' }}>
              {title?.[locale] ?? translate(`rule-sets.outcomes.${outcome}`, { _: outcome })}
            </Box>
            <Box component="dd" sx={{ m: 0, position: 'relative', height: 18 }} aria-hidden>
              <Box sx={{ ...BAR, bgcolor: 'var(--bar)', width: `${(100 * after) / most}%` }} />
              <Box sx={{ ...BAR, border: '1px dashed var(--second)', width: `${(100 * before) / most}%` }} />
            </Box>
            <Box component="dd" sx={{ m: 0, fontSize: '0.75rem', textAlign: 'right', whiteSpace: 'nowrap' }}>
              <Box component="span" sx={{ color: 'var(--third)' }}>
                {before}
              </Box>
              →<b>{after}</b>
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

const KEY = { display: 'inline-block', width: 10, height: 8, ml: 0.5 } as const;
const LINE = { display: 'grid', gridTemplateColumns: '72px 1fr 52px', gap: 1, alignItems: 'center' } as const;
const BAR = { position: 'absolute', left: 0, top: 0, bottom: 0, boxSizing: 'border-box', minWidth: '1px' } as const;
