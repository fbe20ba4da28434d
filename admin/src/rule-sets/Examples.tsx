import { memo, useState } from 'react';
import { Box, Button } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { RuleSetExamples } from '../../../api/contract/records/rule-set.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import type { Locale } from '../i18n/message.js';
import { adopted, type ExampleResult } from './adopted.js';
import { ClauseMark } from './ClauseMark.js';
import { useTold } from './example-words.js';
import type { Answered } from './useAnswer.js';

type Props = {
  ran: Answered<RuleSetExamples>;
  examples: string | null;
  ruleSet: RuleSet | undefined;
  /** Left out where the examples are only read. */
  setExamples?: (text: string) => void;
  /** Steps through the trace of one of them. */
  step?: ((index: number) => void) | undefined;
};
const SHOWN = 5;

/** The worked examples: a square each, the red ones told line by line, with the choice to take what comes out for right. */
export const Examples = memo(function Examples({ ran, examples, ruleSet, setExamples, step }: Props) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const [isAll, setAll] = useState(false);
  const results = ran.data?.results ?? [];
  const clauses = clausesOf(examples);
  const told = useTold(ruleSet, examples);
  const red = results
    .map((result, index) => ({ ...result, index }))
    .filter(({ disagreements }) => disagreements.length > 0);
  const take = (which: readonly (ExampleResult & { index: number })[]) =>
    setExamples!(adopted(examples!, new Map(which.map(({ index, ...result }) => [index, result]))));
  return (
    <Box component="section" aria-label={translate('rule-sets.examples.name')} aria-busy={ran.isWaiting} sx={{ mt: 2 }}>
      <Box sx={{ fontSize: '0.875rem', fontWeight: 600 }}>
        {translate('rule-sets.examples.name')}
        {!ran.data && (
          <Box component="span" sx={{ fontWeight: 400, ml: 1, color: 'var(--third)' }}>
            {translate('rule-sets.examples.running')}
          </Box>
        )}
        {ran.data && (
          <Box
            component="span"
            aria-live="polite"
            sx={{ fontWeight: 400, ml: 1, color: red.length > 0 ? 'var(--stop)' : 'var(--second)' }}
          >
            {translate('rule-sets.examples.count', { passed: ran.data.passed, all: results.length })}
          </Box>
        )}
      </Box>
      <Box aria-hidden sx={{ display: 'flex', flexWrap: 'wrap', gap: '2px', my: 0.75 }}>
        {results.map(({ name, disagreements }, i) => (
          <span
            key={`${i} ${name.zh}`}
            title={name[locale]}
            style={{
              width: 7,
              height: disagreements.length > 0 ? 12 : 8,
              background: disagreements.length > 0 ? 'var(--stop)' : 'var(--bar)',
            }}
          />
        ))}
      </Box>
      {ran.data?.diagnostics.slice(0, 5).map(({ pointer, message, line }) => (
        <Box key={`${pointer} ${message.zh}`} sx={{ color: 'var(--stop)', fontSize: '0.8125rem' }}>
          × {message[locale]} {line !== undefined && translate('rule-sets.atLine', { line })}
        </Box>
      ))}
      {red.slice(0, isAll ? red.length : SHOWN).map((one) => (
        <Box key={one.index} sx={RED}>
          <Box sx={{ color: 'var(--stop)', fontWeight: 600 }}>
            × {translate('rule-sets.examples.nth', { n: one.index + 1 })}　{one.name[locale]}{' '}
            {clauses[one.index] && <ClauseMark id={clauses[one.index]!} />}
          </Box>
          {one.disagreements.map(({ what, expected, found }) => (
            <Box key={what} sx={{ overflowWrap: 'anywhere' }}>
              {told.what(what)}　{translate('rule-sets.examples.expected')} <b>{told.value(expected)}</b>　
              {translate('rule-sets.examples.found')} <b>{told.value(found)}</b>
            </Box>
          ))}
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 0.5 }}>
            {step && (
              <Button variant="text" onClick={() => step(one.index)}>
                {translate('rule-sets.steps.begin')}
              </Button>
            )}
            {setExamples && (
              <Button variant="outlined" onClick={() => take([one])}>
                {translate('rule-sets.examples.adopt')}
              </Button>
            )}
          </Box>
        </Box>
      ))}
      {red.length > SHOWN && !isAll && (
        <Button variant="text" onClick={() => setAll(true)}>
          {translate('rule-sets.examples.further', { smart_count: red.length - SHOWN, count: red.length - SHOWN })}
        </Button>
      )}
      {red.length > 1 && setExamples && (
        <Button variant="outlined" onClick={() => take(red)}>
          {translate('rule-sets.examples.adoptAll', { smart_count: red.length, count: red.length })}
        </Button>
      )}
    </Box>
  );
});

function clausesOf(examples: string | null): (string | undefined)[] {
  try {
    return (JSON.parse(examples ?? '') as { examples: { clause?: string }[] }).examples.map(({ clause }) => clause);
  } catch {
    return [];
  }
}

const RED = {
  fontSize: '0.8125rem',
  bgcolor: 'var(--stop-weak)',
  border: '1px solid var(--stop)',
  borderRadius: '6px',
  px: 1.25,
  py: 0.75,
  mb: 0.75,
} as const;
