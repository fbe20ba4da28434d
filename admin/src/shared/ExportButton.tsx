import { Button } from '@mui/material';
import { type RaRecord, useListContext, useNotify, useResourceContext, useTranslate } from 'ra-core';
import type { Column } from './Column.js';
import { useExport } from './useExport.js';

/** Writes the whole list, as it is filtered and sorted, to a file that a spreadsheet opens; says how far it is. */
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
  const { sort, filterValues } = useListContext();
  const { progress, write } = useExport();
  const filter = { ...(filterValues as Record<string, unknown>), ...only };
  const start = () =>
    write({ word, columns, sort, filter }).catch((error: Error) => notify(error.message, { type: 'error' }));
  return (
    <Button variant="outlined" disabled={progress !== undefined} onClick={() => void start()}>
      {progress && progress.of > progress.read
        ? translate('shared.exporting', { ...progress })
        : translate('shared.export')}
    </Button>
  );
}
