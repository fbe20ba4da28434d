import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useGetList, useLocale } from 'ra-core';
import type { CadreLine } from '../../../api/contract/records/cadre.js';
import type { MarkRecord } from '../../../api/contract/records/mark.js';
import type { SheetItem } from '../../../api/contract/records/mark-sheet.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import type { Locale } from '../i18n/message.js';
import { useAreaNames } from '../shared/areas.js';
import { useMay } from '../shared/myself.js';

type Mark = Pick<MarkRecord, 'cycleId' | 'entityKind' | 'entityCode' | 'group' | 'item' | 'values'>;

/** The measure's own words for what was marked of whom; their ids while they are on their way. */
export function useMarkWords(mark: Mark) {
  const provider = useDataProvider<ConsoleDataProvider>();
  const locale = useLocale() as Locale;
  const areaName = useAreaNames();
  const mayList = useMay('cadres.list');
  const { data: items } = useQuery({
    queryKey: ['marks', 'items', mark.cycleId],
    staleTime: Infinity,
    queryFn: async ({ signal }) =>
      (await provider.read<SheetItem[]>('marks/items', { cycleId: mark.cycleId }, { signal })).data,
  });
  const { data: cadres } = useGetList<CadreLine>(
    'cadres',
    { pagination: { page: 1, perPage: 1000 }, sort: { field: 'cadreCode', order: 'ASC' }, filter: {} },
    { enabled: mayList && mark.entityKind === 'cadre', staleTime: 600_000 },
  );
  const found = items?.find(({ entityKind, item }) => entityKind === mark.entityKind && item === mark.item);
  const [head = mark.item] = (found?.title[locale] ?? mark.item).split(/：|: /);
  return {
    who:
      mark.entityKind === 'village'
        ? areaName(mark.entityCode)
        : (cadres?.find(({ cadreCode }) => cadreCode === mark.entityCode)?.name ?? mark.entityCode),
    item: head,
    values: mark.values
      .map((value) => found?.levels?.find(({ id }) => id === value)?.title[locale] ?? String(value))
      .join('、'),
  };
}

export const Who = ({ mark }: { mark: Mark }) => <>{useMarkWords(mark).who}</>;
export const ItemName = ({ mark }: { mark: Mark }) => <>{useMarkWords(mark).item}</>;
export const Levels = ({ mark }: { mark: Mark }) => <>{useMarkWords(mark).values}</>;
/** What a mark is called as a title: whose it is, and of what. */
export function MarkName({ mark }: { mark: Mark }) {
  const { who, item } = useMarkWords(mark);
  return (
    <>
      {who}　{item}
    </>
  );
}
