import { Button } from '@mui/material';
import { type RaRecord, useDataProvider, useListContext, useNotify, useResourceContext, useTranslate } from 'ra-core';
import type { Column } from './Column.js';
import { csv, download } from './download.js';

const AT_ONCE = 1000;
const AT_MOST = 20_000;

/** Writes the whole list, as it is filtered and sorted, to a file that a spreadsheet opens. Columns are named; values stand as the service has them. */
export function ExportButton({
  columns,
  only,
}: {
  columns: readonly Column<RaRecord>[];
  only?: Record<string, unknown>;
}) {
  const word = useResourceContext()!;
  const translate = useTranslate();
  const notify = useNotify();
  const provider = useDataProvider();
  const { sort, filterValues } = useListContext();
  const write = async () => {
    try {
      const rows: RaRecord[] = [];
      for (let page = 1; rows.length < AT_MOST; page += 1) {
        const { data, total } = await provider.getList(word, {
          pagination: { page, perPage: AT_ONCE },
          sort,
          filter: { ...filterValues, ...only },
        });
        rows.push(...data);
        if (data.length === 0 || rows.length >= (total ?? 0)) break;
      }
      const head = columns.map(({ source }) => translate(`${word}.fields.${source}`));
      const choice = ({ source, kind }: Column<RaRecord>, value: unknown) =>
        (kind === 'choice' || kind === 'state') && typeof value === 'string'
          ? translate(`${word}.choices.${source}.${value}`)
          : value;
      download(
        `${translate(`${word}.name`)}.csv`,
        csv([head, ...rows.map((row) => columns.map((column) => choice(column, row[column.source])))]),
      );
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
    }
  };
  return (
    <Button variant="outlined" onClick={() => void write()}>
      {translate('shared.export')}
    </Button>
  );
}
