import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import {
  type Identifier,
  type RaRecord,
  type SortPayload,
  useDataProvider,
  useLocale,
  useResourceDefinitions,
  useTranslate,
} from 'ra-core';
import type { Locale } from '../i18n/message.js';
import { useAreaNames } from './areas.js';
import type { Column } from './Column.js';
import { csv, download } from './download.js';
import { exported } from './export-text.js';

const AT_ONCE = 1000;
const NAMES_AT_ONCE = 200;

/** What is exported: every record that a filter leaves, in the order of the list. */
export type Exporting = {
  word: string;
  columns: readonly Column<RaRecord>[];
  sort: SortPayload;
  filter: Record<string, unknown>;
};

/** How far an export is: how many records of how many were read. */
export type Progress = { read: number; of: number };

/** Writes a whole list, however long, to a file that a spreadsheet opens. It tells how far it is, and goes on when the page is left. */
export function useExport(): { progress: Progress | undefined; write: (what: Exporting) => Promise<void> } {
  const provider = useDataProvider();
  const cache = useQueryClient();
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const areaName = useAreaNames();
  const words = useResourceDefinitions();
  const [progress, setProgress] = useState<Progress>();

  const rowsOf = async ({ word, sort, filter }: Exporting) => {
    const rows: RaRecord[] = [];
    for (let page = 1; ; page += 1) {
      const pagination = { page, perPage: AT_ONCE };
      const { data, total = 0 } = await provider.getList(word, { pagination, sort, filter });
      rows.push(...(data as RaRecord[]));
      setProgress({ read: rows.length, of: total });
      if (data.length === 0 || rows.length >= total) return rows;
    }
  };

  const nameOf = (word: string, record: RaRecord): string => {
    const named = words[word]?.recordRepresentation as string | ((record: RaRecord) => string) | undefined;
    return String((typeof named === 'function' ? named(record) : record[named ?? 'name']) ?? '');
  };

  /** The names in the place of ids. What this person may not read has none. */
  const namesOf = async (columns: Exporting['columns'], rows: readonly RaRecord[]) => {
    const names = new Map<string, string>();
    for (const { source, of } of columns) {
      if (!of || !(of in words)) continue;
      const ids = [...new Set(rows.map((row) => row[source] as Identifier | null))].filter((id) => id !== null);
      for (let from = 0; from < ids.length; from += NAMES_AT_ONCE) {
        const some = ids.slice(from, from + NAMES_AT_ONCE);
        const { data } = await cache.fetchQuery({
          queryKey: [of, 'names', some],
          queryFn: () => provider.getMany<RaRecord>(of, { ids: some }),
        });
        for (const record of data) names.set(String(record.id), nameOf(of, record));
      }
    }
    return names;
  };

  const write = async (what: Exporting) => {
    setProgress({ read: 0, of: 0 });
    try {
      const { word } = what;
      const columns = what.columns.filter(({ isButtons }) => !isButtons);
      const rows = await rowsOf(what);
      const names = await namesOf(columns, rows);
      const head = columns.map(({ source }) => translate(`${word}.fields.${source}`));
      const wording = { word, locale, translate, areaName, names };
      const table = rows.map((row) => columns.map((column) => exported(column, row, wording)));
      download(`${translate(`${word}.name`)}.csv`, csv([head, ...table]));
    } finally {
      setProgress(undefined);
    }
  };
  return { progress, write };
}
