import { Box } from '@mui/material';
import { useFormat } from '../../shared/format.js';

/** A last day: in words and marked where it is over and something still waits for it; the plain day otherwise. */
export function Due({ day, isOpen }: { day: string | null; isOpen: boolean }) {
  const format = useFormat();
  if (!day) return <>—</>;
  if (!isOpen) return <>{format.day(day)}</>;
  const isLate = format.isLate(day);
  return (
    <Box component="span" sx={{ color: isLate ? 'var(--down)' : undefined, whiteSpace: 'nowrap' }}>
      {isLate && '◆ '}
      {format.due(day)}
    </Box>
  );
}
