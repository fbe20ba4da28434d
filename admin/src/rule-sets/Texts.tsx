import type { ReactNode } from 'react';
import { Box, Button, Drawer, type Theme, useMediaQuery } from '@mui/material';
import { useTranslate } from 'ra-core';

type Props = { isOpen: boolean; setOpen: (is: boolean) => void; children: ReactNode };

/** The text of the measure: beside the rules where there is room for it, else a drawer. */
export function Texts({ isOpen, setOpen, children }: Props) {
  const translate = useTranslate();
  const isNarrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('lg'), { noSsr: true });
  const heading = (
    <Box component="h2" sx={HEADING}>
      {translate('rule-sets.clauses')}
    </Box>
  );
  if (!isNarrow)
    return (
      <Box component="section" aria-label={translate('rule-sets.clauses')} sx={BESIDE} tabIndex={0}>
        {heading}
        {children}
      </Box>
    );
  return (
    <>
      <Box sx={{ gridColumn: '1 / -1' }}>
        <Button variant="outlined" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {translate('rule-sets.openClauses')}
        </Button>
      </Box>
      <Drawer
        open={isOpen}
        onClose={() => setOpen(false)}
        slotProps={{ paper: { 'aria-label': translate('rule-sets.clauses'), sx: { width: 'min(420px, 92vw)' } } }}
      >
        <Box sx={{ display: 'flex', alignItems: 'center', pr: 1 }}>
          {heading}
          <Button variant="text" onClick={() => setOpen(false)} sx={{ ml: 'auto' }}>
            {translate('ra.action.close')}
          </Button>
        </Box>
        <Box sx={{ overflow: 'auto' }} tabIndex={0} role="region" aria-label={translate('rule-sets.clauses')}>
          {children}
        </Box>
      </Drawer>
    </>
  );
}

const BESIDE = {
  maxHeight: 'calc(100vh - 150px)',
  overflow: 'auto',
  position: 'sticky',
  top: 56,
  borderRight: '1px solid var(--line)',
} as const;
const HEADING = { m: 0, px: 1.5, py: 1, fontSize: '0.875rem', fontWeight: 600 } as const;
