import { Box, Checkbox, Table, TableBody, TableCell, TableHead, TableRow, TableSortLabel } from '@mui/material';
import { type RaRecord, useGetRecordRepresentation, useListContext, useResourceContext, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { type Column, isRight, Value } from './Column.js';

type Props<R extends RaRecord> = {
  columns: readonly Column<R>[];
  opens: 'show' | 'edit' | false;
  /** Whether rows may be chosen, to do something with many. */
  isChosen?: boolean;
};

/** The list as a table: dense, sorted by its heads, its first column the link. It scrolls inside of its card. */
export function RecordTable<R extends RaRecord>({ columns, opens, isChosen = false }: Props<R>) {
  const { data = [], sort, setSort } = useListContext<R>();
  const word = useResourceContext()!;
  const translate = useTranslate();
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={translate(`${word}.name`)}>
      <Table size="small">
        <TableHead>
          <TableRow>
            {isChosen && <ChooseAll />}
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
              {isChosen && <ChooseOne record={record} />}
              {columns.map((column, index) => (
                <TableCell
                  key={column.source}
                  align={isRight(column) ? 'right' : 'left'}
                  sx={index === 0 ? FIRST : undefined}
                >
                  {index === 0 && opens ? (
                    <Link to={addressOf(word, record, opens)}>
                      <Value column={column} record={record} isLinked />
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

/** Chooses every row of the page, or none. */
function ChooseAll() {
  const translate = useTranslate();
  const { data = [], selectedIds = [], onSelect } = useListContext();
  const here = data.filter(({ id }) => selectedIds.includes(id)).length;
  return (
    <TableCell padding="checkbox">
      <Checkbox
        size="small"
        checked={here > 0 && here === data.length}
        indeterminate={here > 0 && here < data.length}
        onChange={(_, isOn) => onSelect(isOn ? data.map(({ id }) => id) : [])}
        slotProps={{ input: { 'aria-label': translate('shared.batch.all') } }}
      />
    </TableCell>
  );
}

function ChooseOne({ record }: { record: RaRecord }) {
  const translate = useTranslate();
  const nameOf = useGetRecordRepresentation(useResourceContext());
  const { selectedIds = [], onToggleItem } = useListContext();
  const label = translate('shared.batch.one', { name: String(nameOf(record)) });
  return (
    <TableCell padding="checkbox">
      <Checkbox
        size="small"
        checked={selectedIds.includes(record.id)}
        onChange={() => onToggleItem(record.id)}
        slotProps={{ input: { 'aria-label': label } }}
      />
    </TableCell>
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
