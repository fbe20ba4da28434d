import { Suspense, type ReactNode } from 'react';
import { Box } from '@mui/material';
import { useGetIdentity, useTranslate } from 'ra-core';
import { AppBar } from './AppBar.js';
import { Demonstration } from './Demonstration.js';
import { FailedPage } from './FailedPage.js';
import { NetworkNotice } from './NetworkNotice.js';
import type { Me } from '../authProvider.js';
import { useNotingVisits } from '../shared/last-here.js';
import { WorkNotice } from './WorkNotice.js';
import { SignInAgain } from '../sign-in/SignInAgain.js';
import { Waiting } from '../shared/Waiting.js';

/** What stands around every page of a signed-in person: notices, the bar, the page itself. */
export function Layout({ children }: { children?: ReactNode }) {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  useNotingVisits(identity as Me | undefined);
  if (!identity) return <Waiting />;
  return (
    <Box sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column' }}>
      <Box component="a" href="#main" onClick={toMain} sx={SKIP}>
        {translate('layout.skip')}
      </Box>
      {identity['isDemonstration'] && <Demonstration />}
      <NetworkNotice />
      <WorkNotice />
      <AppBar />
      <Box component="main" id="main" tabIndex={-1} sx={MAIN}>
        <FailedPage>
          <Suspense fallback={<Waiting />}>{children}</Suspense>
        </FailedPage>
      </Box>
      <SignInAgain />
    </Box>
  );
}

/** The address behind # is the page's, so the link moves the focus itself. */
function toMain(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

const MAIN = {
  flex: 1,
  width: '100%',
  maxWidth: 1440,
  mx: 'auto',
  px: { xs: 1.5, sm: 3 },
  pt: 2,
  pb: 4,
  outline: 'none',
} as const;
const SKIP = {
  position: 'absolute',
  left: -9999,
  zIndex: 2000,
  p: 1,
  bgcolor: 'var(--surface)',
  '&:focus': { left: 8, top: 8 },
} as const;
