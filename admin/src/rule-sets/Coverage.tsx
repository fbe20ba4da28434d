import { createContext, useContext } from 'react';
import { Box } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { RuleSetCoverage } from '../../../api/contract/records/rule-set.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import type { Locale } from '../i18n/message.js';
import { ClauseMark } from './ClauseMark.js';

type Covered = RuleSetCoverage['clauses'][number];

/** What the examples show of each clause, by its id. */
export const CoverageShown = createContext<ReadonlyMap<string, Covered>>(new Map());

export const coveredBy = (coverage: RuleSetCoverage | null | undefined): ReadonlyMap<string, Covered> =>
  new Map((coverage?.clauses ?? []).map((one) => [one.clause, one]));

/** Beside a clause: that no example reaches it, or only a part. A clause that people carry out has none. */
export function CoverageMark({ id }: { id: string }) {
  const translate = useTranslate();
  const covered = useContext(CoverageShown).get(id);
  if (!covered || covered.state === 'all' || covered.state === 'outside') return null;
  const isBare = covered.state !== 'some';
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-block',
        fontSize: '0.6875rem',
        lineHeight: 1.3,
        px: 0.5,
        borderRadius: '3px',
        border: '1px solid',
        borderColor: isBare ? 'var(--warn)' : 'var(--edge)',
        color: isBare ? 'var(--warn)' : 'var(--second)',
      }}
    >
      {translate(`rule-sets.coverage.marks.${covered.state}`, { shown: covered.shown, goals: covered.goals })}
    </Box>
  );
}

/** What no example shows of one clause, part by part. */
export function CoverageMissing({ id }: { id: string }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const covered = useContext(CoverageShown).get(id);
  if (!covered || covered.missing.length === 0) return null;
  return (
    <Box sx={{ mt: 0.75 }}>
      {translate('rule-sets.coverage.missing')}
      <Box component="ul" sx={{ m: 0, pl: 2 }}>
        {covered.missing.map((one) => (
          <li key={one.zh}>{one[locale]}</li>
        ))}
      </Box>
    </Box>
  );
}

/** The examples tab's list: how much is shown, and every clause that lacks an example. */
export function Coverage({ coverage, ruleSet }: { coverage: RuleSetCoverage; ruleSet: RuleSet | undefined }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const lacking = coverage.clauses.filter(({ missing }) => missing.length > 0);
  const percent = coverage.goals === 0 ? 100 : Math.floor((100 * coverage.shown) / coverage.goals);
  return (
    <Box component="section" aria-label={translate('rule-sets.coverage.name')}>
      <Box component="h3" sx={{ m: 0, fontSize: '0.875rem' }}>
        {translate('rule-sets.coverage.name')}{' '}
        <Box component="span" sx={{ fontWeight: 400, color: 'var(--second)' }}>
          {translate('rule-sets.coverage.count', { percent, shown: coverage.shown, goals: coverage.goals })}
        </Box>
      </Box>
      <Box aria-hidden sx={{ height: 6, my: 1, bgcolor: 'var(--line)', borderRadius: '3px', overflow: 'hidden' }}>
        <Box sx={{ height: 1, width: `${percent}%`, bgcolor: 'var(--bar)' }} />
      </Box>
      {lacking.map(({ clause, missing }) => (
        <Box key={clause} sx={{ py: 0.75, borderTop: '1px solid var(--line)', fontSize: '0.8125rem' }}>
          <ClauseMark id={clause} />{' '}
          <Box component="span" sx={{ color: 'var(--second)' }}>
            {ruleSet?.basis[clause]?.number}
          </Box>
          <Box sx={{ color: 'var(--warn)' }}>
            {missing.map((one) => one[locale]).join(locale === 'zh' ? '；' : '; ')}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
