import { Box, LinearProgress } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useWorks } from '../shared/works.js';

/** Says what goes on while its dialog is closed. */
export function WorkNotice() {
  const translate = useTranslate();
  const works = useWorks();
  return (
    <Box role="status" aria-live="polite">
      {works.length > 0 && (
        <Box sx={{ bgcolor: 'var(--weak)', color: 'var(--ink)', textAlign: 'center' }}>
          <LinearProgress aria-hidden />
          <Box sx={{ px: 2, py: 0.75 }}>
            {translate('shared.workingOn', { what: works.map(({ what }) => what).join('、') })}
          </Box>
        </Box>
      )}
    </Box>
  );
}
