import { memo } from 'react';
import { Box } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { RuleSetExamples } from '../../../api/contract/records/rule-set.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import type { Locale } from '../i18n/message.js';
import { useTold } from './example-words.js';
import { Moves } from './Moves.js';
import type { Answered } from './useAnswer.js';

type Props = { ran: Answered<RuleSetExamples>; examples: string | null; ruleSet: RuleSet | undefined };

/** While no half-year is closed: whose grade changes among the worked examples, and that it is only these. */
export const ExamplePreview = memo(function ExamplePreview({ ran, examples, ruleSet }: Props) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const told = useTold(ruleSet, examples);
  const results = ran.data?.results ?? [];
  const order = ruleSet?.entities.cadre?.grades?.order.map(({ id }) => id) ?? [];
  const changed = results.filter(({ disagreements }) => disagreements.length > 0);
  const moved = changed.flatMap(({ name, disagreements }) =>
    disagreements
      .filter(({ what }) => what.split(' ')[1] === 'grade')
      .map(({ what, expected, found }) => {
        const [was, is] = [order.indexOf(expected), order.indexOf(found)];
        const direction = was < 0 || is < 0 ? ('other' as const) : is < was ? ('up' as const) : ('down' as const);
        return { name, what, expected, found, direction };
      }),
  );
  const count = (direction: string) => moved.filter((one) => one.direction === direction).length;
  const rest = changed.length - new Set(moved.map(({ name }) => name)).size;
  return (
    <Box component="section" aria-label={translate('rule-sets.preview.name')} aria-busy={ran.isWaiting}>
      <Box component="h2" aria-live="polite" sx={{ m: 0, fontSize: '1.25rem', fontWeight: 600, lineHeight: 1.4 }}>
        {!ran.data ? (
          translate('rule-sets.preview.waiting')
        ) : moved.length === 0 ? (
          translate('rule-sets.preview.examplesHold')
        ) : (
          <Moves
            title={translate('rule-sets.preview.examplesMoved', { smart_count: moved.length, count: moved.length })}
            up={count('up')}
            down={count('down')}
            other={count('other')}
          />
        )}
      </Box>
      <Box sx={{ color: 'var(--second)', fontSize: '0.8125rem' }}>
        {translate('rule-sets.preview.examplesOnly', { smart_count: results.length, count: results.length })}
      </Box>
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5, fontSize: '0.8125rem', lineHeight: 1.7 }}>
        {moved.map(({ name, what, expected, found }) => (
          <li key={`${name.zh} ${what}`}>
            {name[locale]}　{told.what(what)}　{told.value(expected)} → <b>{told.value(found)}</b>
          </li>
        ))}
      </Box>
      {rest > 0 && (
        <Box sx={{ color: 'var(--second)', fontSize: '0.8125rem' }}>
          {translate('rule-sets.preview.examplesOther', { smart_count: rest, count: rest })}
        </Box>
      )}
    </Box>
  );
});
