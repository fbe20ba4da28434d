import { Box, TextField } from '@mui/material';
import { useListContext, useTranslate } from 'ra-core';

/** Leaves the lines of one day, in the county's time. */
export function DayFilter() {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const { day = '', ...others } = (filterValues ?? {}) as { day?: string } & Record<string, unknown>;
  return (
    <Box className="no-print" sx={{ mb: 1 }}>
      <TextField
        label={translate('audit.day')}
        type="date"
        value={day}
        onChange={({ target: { value } }) => setFilters(value === '' ? others : { ...others, day: value })}
        margin="none"
        sx={{ minWidth: 160, bgcolor: 'var(--surface)' }}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </Box>
  );
}
