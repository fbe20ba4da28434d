import { Box } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useNetwork } from '../shared/network.js';

/** Says that the service is not reached, and that nothing typed is lost by it. */
export function NetworkNotice() {
  const translate = useTranslate();
  const network = useNetwork();
  return (
    <Box role="status" aria-live="polite">
      {network !== 'well' && (
        <Box sx={{ bgcolor: 'var(--down-weak)', color: 'var(--down)', px: 2, py: 0.75, textAlign: 'center' }}>
          ◆ {translate(`layout.network.${network}`)}
        </Box>
      )}
    </Box>
  );
}
