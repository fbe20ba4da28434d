import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useLocale } from 'ra-core';
import type { RuleSetForms } from '../../../api/contract/records/rule-set-forms.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import type { Locale } from '../i18n/message.js';

/** What people choose from on the forms of a measure; undefined while it is on its way. It never changes. */
export function useForms(ruleSetId: string | undefined): RuleSetForms | undefined {
  const provider = useDataProvider<ConsoleDataProvider>();
  return useQuery({ ...formsQuery(provider, ruleSetId ?? ''), enabled: ruleSetId !== undefined }).data;
}

/** How the forms of a measure are read. */
export const formsQuery = (provider: ConsoleDataProvider, ruleSetId: string) => ({
  queryKey: ['rule-sets', ruleSetId, 'forms'],
  staleTime: Infinity,
  queryFn: async ({ signal }: { signal: AbortSignal }) =>
    (await provider.read<RuleSetForms>(`rule-sets/${ruleSetId}/forms`, undefined, { signal })).data,
});

/** The title of one of the things a measure names, in the reader's language; its id where it is not known. */
export function useTitleOf(): (named: readonly Named[] | undefined, id: string) => string {
  const locale = useLocale() as Locale;
  return (named, id) => named?.find((one) => one.id === id)?.title[locale] ?? id;
}
type Named = { id: string; title: Record<Locale, string> };
