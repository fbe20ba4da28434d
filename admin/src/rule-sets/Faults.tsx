import { Box } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { Diagnostic } from '../../../api/contract/diagnostic.js';
import type { RuleSetCheck } from '../../../api/contract/records/rule-set.js';
import type { Locale } from '../i18n/message.js';
import type { Answered } from './useAnswer.js';

/** What is wrong with the text, each with its line; and what the burden-reduction rules say. */
export function Faults({ check, open }: { check: Answered<RuleSetCheck>; open: (fault: Diagnostic) => void }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const faults = check.data?.diagnostics.filter(({ severity }) => severity !== 'note') ?? [];
  const struck = check.data?.lint.findings.filter(({ answer }) => answer === undefined) ?? [];
  if (faults.length + struck.length === 0) return null;
  return (
    <Box component="section" sx={BOX} aria-label={translate('rule-sets.faults')}>
      {faults.slice(0, 20).map((fault) => (
        <Box key={`${fault.code} ${fault.pointer} ${fault.message.zh}`} sx={{ py: 0.25 }}>
          <Box component="span" sx={{ color: fault.severity === 'error' ? 'var(--stop)' : 'var(--warn)' }}>
            {fault.severity === 'error' ? '×' : '◆'} {fault.message[locale]}
          </Box>{' '}
          {fault.line !== undefined && (
            <Box component="button" type="button" onClick={() => open(fault)} sx={LINK}>
              {translate('rule-sets.atLine', { line: fault.line })}
            </Box>
          )}
        </Box>
      ))}
      {struck.map(({ of, rule, strength, message }) => (
        <Box key={`${rule} ${of}`} sx={{ py: 0.25, color: strength === 'refused' ? 'var(--stop)' : 'var(--warn)' }}>
          {strength === 'refused' ? '×' : '◆'} {message[locale]}
        </Box>
      ))}
    </Box>
  );
}

const BOX = {
  fontSize: '0.8125rem',
  border: '1px solid var(--line)',
  borderRadius: '6px',
  bgcolor: 'var(--surface)',
  px: 1.5,
  py: 0.75,
  mb: 1.5,
  maxHeight: 220,
  overflow: 'auto',
} as const;
const LINK = {
  font: 'inherit',
  color: 'var(--primary)',
  background: 'none',
  border: 0,
  borderBottom: '1px dotted',
  p: 0,
  cursor: 'pointer',
} as const;
