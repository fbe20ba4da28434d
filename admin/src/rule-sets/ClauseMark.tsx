import { createContext, useContext } from 'react';
import { Box } from '@mui/material';

/** Shows a clause where its text stands. */
export const ClauseShown = createContext<(id: string) => void>(() => {});

/** The id of a clause; it leads to the text. */
export function ClauseMark({ id }: { id: string }) {
  const show = useContext(ClauseShown);
  return (
    <Box component="button" type="button" onClick={() => show(id)} sx={MARK}>
      {id}
    </Box>
  );
}

const MARK = {
  font: 'inherit',
  fontSize: '0.75rem',
  color: 'var(--primary)',
  background: 'none',
  border: 0,
  borderBottom: '1px dotted var(--primary)',
  p: 0,
  lineHeight: 1.3,
  cursor: 'pointer',
} as const;
