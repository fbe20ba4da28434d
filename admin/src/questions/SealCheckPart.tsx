import { Box, Button } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useDataProvider, useLocale, useTranslate } from 'ra-core';
import type { SealCheck } from '../../../api/contract/records/question.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import type { Locale } from '../i18n/message.js';

/** Scores a sealed half-year again and says whether every seal is as it was. */
export function SealCheckPart({ cycleId }: { cycleId: string }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const provider = useDataProvider<ConsoleDataProvider>();
  const check = useMutation({
    mutationFn: () => provider.read<SealCheck>('questions/seal', { cycleId }).then((answer) => answer.data),
  });
  const faults = check.data?.faults ?? [];
  return (
    <Box sx={{ display: 'inline-block', mr: 1 }}>
      <Button variant="contained" disabled={check.isPending} onClick={() => check.mutate()}>
        {translate('questions.seal.check')}
      </Button>
      <Box role="status" sx={{ fontSize: '0.8125rem', '&:not(:empty)': { my: 0.75 } }}>
        {check.error && <Box sx={{ color: 'var(--stop)' }}>× {check.error.message}</Box>}
        {check.data && faults.length === 0 && (
          <Box sx={{ color: 'var(--primary)', fontWeight: 600 }}>
            ✓ {translate(check.data.isWhole ? 'questions.seal.whole' : 'questions.seal.part', { ...check.data })}
          </Box>
        )}
        {faults.length > 0 && (
          <Box sx={{ color: 'var(--stop)' }}>
            {translate('questions.seal.faults')}
            {faults.map((fault) => (
              <div key={fault.en}>{fault[locale]}</div>
            ))}
          </Box>
        )}
      </Box>
    </Box>
  );
}
