import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useLocale } from 'ra-core';
import type { IndicatorRecord } from '../../../api/contract/records/indicator.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import type { Locale } from '../i18n/message.js';
import { useMay } from './myself.js';

const AT_MOST = 1000;

/** What the county calls the fact of a measure; its code where no indicator says. */
export function FactName({ fact }: { fact: string }) {
  return <>{useFactNames()(fact)}</>;
}

/** {@link FactName} for many facts. */
export function useFactNames(): (fact: string) => string {
  const provider = useDataProvider<ConsoleDataProvider>();
  const locale = useLocale() as Locale;
  const isAllowed = useMay('indicators.read');
  const { data } = useQuery({
    queryKey: ['indicators', 'all'],
    enabled: isAllowed,
    staleTime: 600_000,
    queryFn: ({ signal }) =>
      provider.getList<IndicatorRecord>('indicators', {
        pagination: { page: 1, perPage: AT_MOST },
        sort: { field: 'fact', order: 'ASC' },
        filter: {},
        signal,
      }),
    select: ({ data: indicators }) => new Map(indicators.map(({ fact, title }) => [fact, title])),
  });
  return (fact) => data?.get(fact)?.[locale] ?? fact;
}
