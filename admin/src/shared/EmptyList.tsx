import type { ReactNode } from 'react';
import { Box, Card } from '@mui/material';
import { useTranslate } from 'ra-core';

/** Where nothing is yet: what it is and what to do first (`<word>.empty`), with the button that does it. */
export function EmptyList({ word, children }: { word: string; children?: ReactNode }) {
  const translate = useTranslate();
  return (
    <Card sx={{ p: 4, textAlign: 'center', color: 'var(--second)' }}>
      <Box sx={{ fontSize: '1rem', color: 'var(--ink)', mb: 0.5 }}>
        {translate('shared.emptyOf', { name: translate(`${word}.name`) })}
      </Box>
      <Box sx={{ maxWidth: 520, mx: 'auto' }}>{translate(`${word}.empty`)}</Box>
      {children && <Box sx={{ mt: 2 }}>{children}</Box>}
    </Card>
  );
}
