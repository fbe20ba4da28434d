import { Box, Table, TableBody, TableCell, TableHead, TableRow, TableSortLabel } from '@mui/material';
import { type RaRecord, useListContext, useResourceContext, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { type Column, isRight, Value } from './Column.js';

type Props<R extends RaRecord> = { columns: readonly Column<R>[]; opens: 'show' | 'edit' | false };

/** The list as a table: dense, sorted by its heads, its first column the link. It scrolls inside of its card. */
export function RecordTable<R extends RaRecord>({ columns, opens }: Props<R>) {
  const { data = [], sort, setSort } = useListContext<R>();
  const word = useResourceContext()!;
  const translate = useTranslate();
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={translate(`${word}.name`)}>
      <Table size="small">
        <TableHead>
          <TableRow>
            {columns.map((column) => {
              const { source, sortable = true } = column;
              const label = translate(`${word}.fields.${source}`);
              const isSorted = sort.field === source;
              const direction = sort.order === 'ASC' ? 'asc' : 'desc';
              return (
                <TableCell
                  key={source}
                  align={isRight(column) ? 'right' : 'left'}
                  sortDirection={isSorted && direction}
                >
                  {sortable ? (
                    <TableSortLabel
                      active={isSorted}
                      direction={isSorted ? direction : 'asc'}
                      onClick={() =>
                        setSort({ field: source, order: isSorted && sort.order === 'ASC' ? 'DESC' : 'ASC' })
                      }
                    >
                      {label}
                    </TableSortLabel>
                  ) : (
                    label
                  )}
                </TableCell>
              );
            })}
          </TableRow>
        </TableHead>
        <TableBody>
          {data.map((record) => (
            <TableRow key={record.id} hover>
              {columns.map((column, index) => (
                <TableCell
                  key={column.source}
                  align={isRight(column) ? 'right' : 'left'}
                  sx={index === 0 ? FIRST : undefined}
                >
                  {index === 0 && opens ? (
                    <Link to={addressOf(word, record, opens)}>
                      <Value column={column} record={record} />
                    </Link>
                  ) : (
                    <Value column={column} record={record} />
                  )}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

export const addressOf = (word: string, { id }: RaRecord, opens: 'show' | 'edit') =>
  `/${word}/${encodeURIComponent(id)}${opens === 'show' ? '/show' : ''}`;

const FIRST = {
  fontWeight: 600,
  whiteSpace: 'nowrap',
  position: 'sticky',
  left: 0,
  bgcolor: 'var(--surface)',
} as const;
