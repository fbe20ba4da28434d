import { Box } from '@mui/material';
import { type RaRecord, useListContext, useResourceContext, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { type Column, Value } from './Column.js';
import { addressOf } from './RecordTable.js';

type Props<R extends RaRecord> = { columns: readonly Column<R>[]; opens: 'show' | 'edit' | false };

/** The list on a phone: one card a record, large enough to touch. */
export function RecordCards<R extends RaRecord>({ columns, opens }: Props<R>) {
  const { data = [] } = useListContext<R>();
  const word = useResourceContext()!;
  const translate = useTranslate();
  const [first, ...others] = columns;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {data.map((record) => (
        <Box
          component="li"
          key={record.id}
          sx={{ p: 1.5, borderTop: '1px solid var(--line)', '&:first-of-type': { border: 0 } }}
        >
          <Box sx={{ fontWeight: 600, fontSize: '1rem', minHeight: 24 }}>
            {opens ? (
              <Link to={addressOf(word, record, opens)}>
                <Value column={first!} record={record} isLinked />
              </Link>
            ) : (
              <Value column={first!} record={record} />
            )}
          </Box>
          {others
            .filter(({ onPhone = true }) => onPhone)
            .map((column) => (
              <Box key={column.source} sx={{ display: 'flex', gap: 1, fontSize: '0.875rem' }}>
                <Box component="span" sx={{ color: 'var(--third)', flex: '0 0 5.5em' }}>
                  {translate(`${word}.fields.${column.source}`)}
                </Box>
                <Box component="span" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                  <Value column={column} record={record} />
                </Box>
              </Box>
            ))}
        </Box>
      ))}
    </Box>
  );
}
