import { useState } from 'react';
import { Button, Menu, MenuItem } from '@mui/material';
import { useDataProvider, useNotify, useTranslate } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { download } from '../shared/download.js';
import { useMay } from '../shared/myself.js';

const TABLES = ['results', 'rankings', 'filing'] as const;

/** The results of a cycle as workbooks: the summary, everybody by points, the figures that are filed. */
export function TableButton({ cycle }: { cycle: CycleRecord }) {
  const translate = useTranslate();
  const notify = useNotify();
  const provider = useDataProvider<ConsoleDataProvider>();
  const may = useMay('spreadsheets.export');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!may) return null;
  const take = async (table: (typeof TABLES)[number]) => {
    setAnchor(null);
    try {
      const file = await provider.file('spreadsheets/export', { table, cycleId: cycle.id });
      download(`${translate(`spreadsheets.exports.${table}`)} ${cycle.code}.xlsx`, file);
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
    }
  };
  return (
    <>
      <Button variant="outlined" aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>
        {translate('spreadsheets.button')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {TABLES.map((table) => (
          <MenuItem key={table} onClick={() => void take(table)}>
            {translate(`spreadsheets.exports.${table}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
