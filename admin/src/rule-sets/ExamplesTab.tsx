import { useState } from 'react';
import { Box, Button, Card, TextField } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { RuleSetExamples } from '../../../api/contract/records/rule-set.js';
import type { Locale } from '../i18n/message.js';
import { RealCadre } from './RealCadre.js';
import { Coverage } from './Coverage.js';
import { useSteps } from './steps-context.js';
import type { Typed } from './useTyped.js';

type Props = { typed: Typed; ran: RuleSetExamples | undefined; cycle: CycleRecord | undefined };

/** Every example, whom to step through, and what no example shows. */
export function ExamplesTab({ typed, ran, cycle }: Props) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const step = useSteps();
  const [wanted, setWanted] = useState('');
  const results = (ran?.results ?? []).map((one, index) => ({ ...one, index }));
  const shown = results.filter(({ name }) => name[locale].toLowerCase().includes(wanted.trim().toLowerCase()));
  return (
    <>
      {step && cycle && <RealCadre cycle={cycle} />}
      <Card component="section" aria-label={translate('rule-sets.examples.name')} sx={{ p: 2, mb: 1.5 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
          <Box component="h3" sx={{ m: 0, fontSize: '0.875rem' }}>
            {translate('rule-sets.examples.name')}
          </Box>
          {ran && (
            <Box component="span" sx={{ color: 'var(--second)', fontSize: '0.8125rem' }}>
              {translate('rule-sets.examples.count', { passed: ran.passed, all: results.length })}
            </Box>
          )}
          <TextField
            label={translate('rule-sets.examples.find')}
            value={wanted}
            margin="none"
            onChange={(event) => setWanted(event.target.value)}
            sx={{ ml: 'auto', width: 180 }}
          />
        </Box>
        {results.length === 0 && (
          <Box sx={{ color: 'var(--second)', fontSize: '0.8125rem' }}>{translate('rule-sets.examples.none')}</Box>
        )}
        <Box
          tabIndex={0}
          role="region"
          aria-label={translate('rule-sets.examples.list')}
          sx={{ maxHeight: 420, overflow: 'auto' }}
        >
          {shown.map(({ index, name, disagreements }) => (
            <Box key={index} sx={LINE}>
              <Box component="span" sx={{ color: disagreements.length > 0 ? 'var(--stop)' : 'var(--third)' }}>
                {disagreements.length > 0 ? '×' : '✓'} {index + 1}
              </Box>
              <Box component="span" sx={{ flex: 1, minWidth: 0 }}>
                {name[locale]}
              </Box>
              {step && (
                <Button
                  variant="text"
                  aria-label={`${translate('rule-sets.steps.begin')} ${index + 1}`}
                  onClick={() => step({ kind: 'example', index })}
                  sx={{ minWidth: 0, fontSize: '0.75rem', py: 0 }}
                >
                  {translate('rule-sets.steps.short')}
                </Button>
              )}
            </Box>
          ))}
        </Box>
      </Card>
      {ran?.coverage && (
        <Card sx={{ p: 2, mb: 1.5 }}>
          <Coverage coverage={ran.coverage} ruleSet={typed.ruleSet} />
        </Card>
      )}
    </>
  );
}

const LINE = {
  display: 'flex',
  alignItems: 'baseline',
  gap: 1,
  py: 0.25,
  fontSize: '0.8125rem',
  borderTop: '1px solid var(--line)',
} as const;
