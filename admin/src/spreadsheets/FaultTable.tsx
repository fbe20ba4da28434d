import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { CellFault } from '../../../api/contract/records/spreadsheet.js';

const SHOWN = 200;

/** What is wrong with a file, cell by cell. */
export function FaultTable({ faults, total }: { faults: readonly CellFault[]; total: number }) {
  const translate = useTranslate();
  const shown = faults.slice(0, SHOWN);
  return (
    <Box
      sx={{ maxHeight: '50vh', overflow: 'auto' }}
      tabIndex={0}
      role="region"
      aria-label={translate('spreadsheets.fault')}
    >
      <Table size="small" stickyHeader>
        <TableHead>
          <TableRow>
            <TableCell>{translate('spreadsheets.cell')}</TableCell>
            <TableCell>{translate('spreadsheets.column')}</TableCell>
            <TableCell>{translate('spreadsheets.fault')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map(({ cell, row, column, message }, at) => (
            <TableRow key={at}>
              <TableCell sx={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
                {cell ?? row ?? ''}
              </TableCell>
              <TableCell>{column}</TableCell>
              <TableCell>{message}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {total > shown.length && (
        <Box sx={{ p: 1, color: 'var(--third)' }}>
          {translate('spreadsheets.more', { count: total - shown.length })}
        </Box>
      )}
    </Box>
  );
}
