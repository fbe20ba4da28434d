import { useEffect, useState } from 'react';
import { Box, CircularProgress } from '@mui/material';
import { useTranslate } from 'ra-core';

/** While a page is on its way. What comes within 300 ms never flickers. */
export function Waiting() {
  const translate = useTranslate();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Box role="status" sx={{ p: 6, textAlign: 'center', color: 'var(--third)', minHeight: 120 }}>
      {isLong && (
        <>
          <CircularProgress size={20} aria-hidden sx={{ mr: 1.5, verticalAlign: 'middle' }} />
          {translate('layout.loading')}
        </>
      )}
    </Box>
  );
}
