import { Box } from '@mui/material';
import { useGetList, useGetMany, useLocale, useTranslate } from 'ra-core';
import type { Account } from '../../../api/contract/records/account.js';
import type { RuleSetRecord } from '../../../api/contract/records/rule-set.js';
import type { Locale } from '../i18n/message.js';
import { useMay, useToday } from '../shared/myself.js';
import { PageHead } from '../shared/PageHead.js';
import { ProblemCard } from '../shared/ProblemCard.js';
import { Waiting } from '../shared/Waiting.js';
import { ChangeLogEntry } from './ChangeLogEntry.js';

/** The history of every measure of the county: its versions, who made them, what they changed, whom they move. */
export default function ChangeLog() {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const today = useToday();
  const { data, error, refetch } = useGetList<RuleSetRecord>('rule-sets', {
    filter: { kind: 'ruleSet', state: 'published' },
    sort: { field: 'effectiveFrom', order: 'DESC' },
    pagination: { page: 1, perPage: 1000 },
  });
  const nameOf = useNames(data);
  if (error && !data) return <ProblemCard error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const measures = [...new Set(data.map(({ code }) => code))].map((code) => {
    const versions = data.filter((one) => one.code === code);
    const inOrder = versions.toSorted((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1));
    return { code, versions: inOrder, title: inOrder[0]!.title?.[locale] ?? code };
  });
  // Those with a history of their own first.
  measures.sort((a, b) => b.versions.length - a.versions.length || a.code.localeCompare(b.code));
  return (
    <>
      <PageHead title={translate('rule-sets.pages.change-log')} sub={translate('rule-sets.history.lead')} />
      {measures.length === 0 && <Box sx={{ color: 'var(--second)' }}>{translate('rule-sets.history.none')}</Box>}
      {measures.map(({ code, title, versions }) => {
        const current = versions.find(({ effectiveFrom }) => effectiveFrom === null || effectiveFrom <= today);
        return (
          <Box key={code} component="section" aria-label={title} sx={{ mb: 3 }}>
            <Box component="h2" sx={{ m: 0, mb: 0.75, fontSize: '1rem', fontWeight: 600 }}>
              {title}{' '}
              <Box component="span" sx={{ fontWeight: 400, fontSize: '0.8125rem', color: 'var(--third)' }}>
                {translate('rule-sets.history.sameKind', { smart_count: versions.length, count: versions.length })}
              </Box>
            </Box>
            <Box component="ol" sx={LINE}>
              {versions.map((version) => (
                <ChangeLogEntry
                  key={version.id}
                  version={version}
                  place={placeOf(version, current, today)}
                  nameOf={nameOf}
                  hasOlder={version !== versions.at(-1)}
                />
              ))}
            </Box>
          </Box>
        );
      })}
    </>
  );
}

/** A county's own stand before those of its province and those that come with the program; of these the latest first. */
const orderOf = ({ areaCode, effectiveFrom }: RuleSetRecord) =>
  `${String(areaCode.length).padStart(2, '0')} ${effectiveFrom ?? ''}`;

function placeOf(version: RuleSetRecord, current: RuleSetRecord | undefined, today: string) {
  if (version === current) return 'inForce' as const;
  return (version.effectiveFrom ?? '') > today ? ('toCome' as const) : ('past' as const);
}

/** The names of who proposed and published, for those who may read accounts. */
function useNames(versions: readonly RuleSetRecord[] | undefined): (id: string | null) => string | undefined {
  const mayRead = useMay('accounts.read');
  const own = (versions ?? []).filter(({ areaCode }) => areaCode !== '');
  const ids = [...new Set(own.flatMap(({ proposedBy, publishedBy }) => [proposedBy, publishedBy]))];
  const known = ids.filter((id) => id !== null && /^[0-9a-f]{8}-/.test(id)) as string[];
  const { data } = useGetMany<Account>('accounts', { ids: known }, { enabled: mayRead && known.length > 0 });
  return (id) => data?.find((one) => one?.id === id)?.name;
}

const LINE = { m: 0, p: 0, listStyle: 'none', borderLeft: '2px solid var(--line)', ml: 0.75 } as const;
