import { Box, Card, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { NoticeLine } from '../../../api/contract/records/notice.js';
import type { Locale } from '../i18n/message.js';

const COLUMNS = ['name', 'unit', 'post', 'place', 'grade'] as const;

/** The names as they are posted: only the columns that the measure shows. */
export function NamesTable({ names }: { names: readonly NoticeLine[] }) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  const shown = COLUMNS.filter((column) => names.some((one) => one[column] !== null));
  const text = (one: NoticeLine, column: (typeof COLUMNS)[number]) => {
    if (column === 'post') return one.post && translate(`cadres.choices.post.${one.post}`);
    return column === 'grade' ? one.grade?.[locale] : one[column];
  };
  if (names.length === 0) return <Card sx={{ p: 3 }}>{translate('notices.noNames')}</Card>;
  return (
    <Card>
      <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={translate('notices.names')}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell align="right" sx={{ width: '1%' }}>
                {translate('notices.fields.line')}
              </TableCell>
              {shown.map((column) => (
                <TableCell key={column}>{translate(`notices.fields.${column}`)}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {names.map((one) => (
              <TableRow key={one.line}>
                <TableCell align="right">{one.line}</TableCell>
                {shown.map((column) => (
                  <TableCell key={column} sx={{ fontWeight: column === 'name' ? 600 : 400, whiteSpace: 'nowrap' }}>
                    {text(one, column) ?? '—'}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Card>
  );
}
