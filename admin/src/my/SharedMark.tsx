import { Box } from '@mui/material';
import { useTranslate } from 'ra-core';

/** These points belong to the whole team. */
export function SharedMark() {
  const translate = useTranslate();
  return (
    <Box
      component="span"
      sx={{
        fontSize: '0.75rem',
        px: 0.5,
        border: '1px solid var(--edge)',
        borderRadius: '3px',
        color: 'var(--second)',
        whiteSpace: 'nowrap',
      }}
    >
      {translate('my.result.ofTeam')}
    </Box>
  );
}
