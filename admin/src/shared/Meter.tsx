import { Box } from '@mui/material';

/** How much of something is there, as a thin bar beside its n/m. The bar says nothing that the figures do not. */
export function Meter({ part, isLate = false }: { part: number; isLate?: boolean }) {
  return (
    <Box component="span" aria-hidden sx={TRACK}>
      <Box
        component="span"
        sx={{
          display: 'block',
          height: 4,
          width: `${Math.round(Math.min(Math.max(part, 0), 1) * 100)}%`,
          bgcolor: isLate ? 'var(--down)' : 'var(--bar)',
        }}
      />
    </Box>
  );
}

const TRACK = {
  display: 'inline-block',
  width: 56,
  height: 4,
  bgcolor: 'var(--track)',
  borderRadius: '2px',
  overflow: 'hidden',
  verticalAlign: 3,
} as const;
