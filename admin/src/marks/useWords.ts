import { useLocale, useTranslate } from 'ra-core';
import type { SheetItem, SheetRow } from '../../../api/contract/records/mark-sheet.js';
import type { Locale } from '../i18n/message.js';
import type { SheetColumn } from './sheet.js';
import { useAreaNames } from '../shared/areas.js';
import { useGetList } from 'ra-core';
import type { CadreLine } from '../../../api/contract/records/cadre.js';
import { useMay } from '../shared/myself.js';

/** 资源对接：争来什么、落到哪 — the item, and what it asks. */
const saidAndAsked = (title: string): [string, string] => {
  const [, head = title, rest = ''] = /^(.+?)(?:：|: )(.+)$/.exec(title) ?? [];
  return [head, rest];
};

/** What items, columns and people of the sheet are called in the reader's language. */
export function useWords() {
  const locale = useLocale() as Locale;
  const translate = useTranslate();
  const areaName = useAreaNames();
  const isAllowed = useMay('cadres.list');
  const { data: cadres } = useGetList<CadreLine>(
    'cadres',
    { pagination: { page: 1, perPage: 1000 }, sort: { field: 'cadreCode', order: 'ASC' }, filter: {} },
    { enabled: isAllowed, staleTime: 600_000 },
  );
  const posts = new Map(cadres?.map(({ cadreCode, post }) => [cadreCode, post]));
  const item = ({ title }: SheetItem) => saidAndAsked(title[locale])[0];
  const place = ({ areaCode }: Pick<SheetRow, 'areaCode'>) => areaName(areaCode);
  const post = ({ entityCode }: Pick<SheetRow, 'entityCode'>) => {
    const known = posts.get(entityCode);
    return known ? translate(`cadres.choices.post.${known}`) : '';
  };
  return {
    locale,
    item,
    question: ({ title }: SheetItem) => saidAndAsked(title[locale])[1],
    column: (column: SheetColumn) =>
      column.item.count ? translate('marks.sheet.task', { number: column.at + 1 }) : item(column.item),
    /** Whatever a spreadsheet may call the column. */
    titles: ({ item: { title, item: id } }: SheetColumn) => [
      id,
      ...[title.zh, title.en].flatMap((one) => [one, saidAndAsked(one)[0]]),
    ],
    place,
    post,
    under: (row: SheetRow) => (row.entityKind === 'cadre' ? `${place(row)} ${post(row)}`.trim() : row.entityCode),
  };
}
