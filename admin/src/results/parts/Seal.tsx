import { Box } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { ResultFile } from '../../../../api/contract/records/result.js';
import type { Locale } from '../../i18n/message.js';
import { dayOf } from '../../shared/myself.js';
import type { Lines } from './lines.js';

/** The seal's number, and by which measure it can be recomputed. */
export function Seal({ record: { seal, updatedAt }, lines }: { record: ResultFile; lines: Lines }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const { title, effectiveFrom } = lines.ruleSet;
  return (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
      {seal && (
        <Box component="span" role="img" aria-label={translate('results.file.sealMark')} sx={MARK}>
          四方
          <br />
          封存
        </Box>
      )}
      <Box sx={{ fontSize: '0.8125rem', minWidth: 0 }}>
        <div>
          {seal ? translate('results.file.seal', { day: dayOf(updatedAt) }) : translate('results.file.notSealed')}
        </div>
        {seal && (
          <Box sx={{ fontFamily: 'monospace', overflowWrap: 'anywhere' }}>{seal.replace(/(.{8})(?=.)/g, '$1 ')}</Box>
        )}
        <Box sx={{ color: 'var(--second)' }}>
          {translate('results.file.measure', { title: title[locale], day: effectiveFrom ?? '—' })}
        </Box>
      </Box>
    </Box>
  );
}

const MARK = {
  flex: '0 0 auto',
  border: '2px solid var(--seal)',
  color: 'var(--seal)',
  borderRadius: '4px',
  fontWeight: 700,
  letterSpacing: '0.1em',
  lineHeight: 1.15,
  p: 0.5,
} as const;
