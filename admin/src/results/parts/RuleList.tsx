import { Box } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { ResultBacking } from '../../../../api/contract/records/result-backing.js';
import type { Locale } from '../../i18n/message.js';
import { Clause } from './Clause.js';
import { Confirmers } from './Confirmers.js';
import type { Lines, RuleLine } from './lines.js';
import { afterClause } from './Waterfall.js';

type Props = {
  lines: Lines;
  sentences: readonly { part: string; id: string; text: string }[];
  backing: ResultBacking | undefined;
};

/** The clauses that applied, open; those that did not, folded: each with the value, the threshold and what came of it. */
export function RuleList({ lines, sentences, backing }: Props) {
  const translate = useTranslate();
  const textOf = new Map(sentences.filter(({ part }) => part === 'rule').map(({ id, text }) => [id, text]));
  const told = lines.rules.filter(({ id }) => textOf.has(id));
  const applied = told.filter(
    ({ outcome }) => outcome === 'held' || outcome === 'neutralised' || outcome === 'unknown',
  );
  const others = told.filter((rule) => !applied.includes(rule));
  const line = (rule: RuleLine) => <Rule key={rule.id} rule={rule} text={textOf.get(rule.id)!} backing={backing} />;
  return (
    <>
      {applied.map(line)}
      {others.length > 0 && (
        <Box component="details" sx={{ mt: 0.5 }}>
          <Box component="summary" sx={{ cursor: 'pointer', color: 'var(--primary)', py: 0.5 }}>
            {translate('results.file.notApplied', { count: others.length })}
          </Box>
          {others.map(line)}
        </Box>
      )}
    </>
  );
}

type RuleProps = { rule: RuleLine; text: string; backing: ResultBacking | undefined };

function Rule({ rule: { id, clause, title, outcome }, text, backing }: RuleProps) {
  const locale = useLocale() as Locale;
  return (
    <Box sx={{ py: 0.5, borderTop: '1px solid var(--line)', fontSize: '0.8125rem' }}>
      <Clause id={clause.number} text={clause.text?.[locale]} />{' '}
      {outcome === 'neutralised' ? <s>{title[locale]}</s> : <b>{title[locale]}</b>}
      <Box sx={{ color: 'var(--second)' }}>{afterClause(text)}</Box>
      <Confirmers backing={backing} part="rule" id={id} />
    </Box>
  );
}
