import { useState } from 'react';
import { Box, Button, Drawer, useMediaQuery, type Theme } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link, useLocation } from 'react-router-dom';
import { useMyself } from '../shared/myself.js';
import { MenuDrawer } from './MenuDrawer.js';
import { menuOf, partAt } from './menu.js';
import { WhoMenu } from './WhoMenu.js';
import { WhereAndWhen } from './WhereAndWhen.js';

/** The bar: what may be opened, where, in which cycle, as whom. Below it the pages of the group in hand, where it has several. */
export function AppBar() {
  const translate = useTranslate();
  const { pathname } = useLocation();
  const { account } = useMyself();
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
  const [isOpen, setOpen] = useState(false);
  const parts = menuOf(account.role);
  const here = partAt(parts, pathname);
  const first = `/${pathname.split('/')[1] ?? ''}`;
  return (
    <Box component="header" className="no-print" sx={{ position: 'sticky', top: 0, zIndex: 1100 }}>
      <Box sx={BAR}>
        {isPhone && (
          <Button onClick={() => setOpen(true)} sx={{ ml: -1, minWidth: 0, fontWeight: 600 }}>
            {translate('layout.menu')}
          </Button>
        )}
        <Box component={Link} to="/" sx={NAME}>
          {translate('layout.name')}
        </Box>
        {!isPhone && (
          <Box
            component="nav"
            aria-label={translate('layout.menu')}
            sx={{ display: 'flex', gap: 2.75, height: '100%' }}
          >
            {parts.map((part) => (
              <Tab
                key={part.group}
                to={part.lines[0]!.to}
                isHere={part === here}
                label={translate(`layout.groups.${part.group}`)}
              />
            ))}
          </Box>
        )}
        <Box sx={{ ml: 'auto', display: 'flex', alignItems: 'center', gap: 1.5, minWidth: 0 }}>
          {!isPhone && <WhereAndWhen />}
          <WhoMenu />
        </Box>
      </Box>
      {!isPhone && here && here.lines.length > 1 && (
        <Box
          component="nav"
          aria-label={translate('layout.pagesOf', { group: translate(`layout.groups.${here.group}`) })}
          sx={{ ...BAR, height: 38, gap: 2.5, fontSize: '0.8125rem' }}
        >
          {here.lines.map(({ to, label }) => (
            <Tab key={to} to={to} isHere={to === first} label={translate(label)} />
          ))}
        </Box>
      )}
      <Drawer open={isOpen} onClose={() => setOpen(false)}>
        <MenuDrawer parts={parts} close={() => setOpen(false)} />
      </Drawer>
    </Box>
  );
}

function Tab({ to, isHere, label }: { to: string; isHere: boolean; label: string }) {
  return (
    <Box
      component={Link}
      to={to}
      aria-current={isHere ? 'page' : undefined}
      sx={{
        display: 'flex',
        alignItems: 'center',
        textDecoration: 'none',
        whiteSpace: 'nowrap',
        color: isHere ? 'var(--ink)' : 'var(--second)',
        fontWeight: isHere ? 600 : 400,
        boxShadow: isHere ? 'inset 0 -2px var(--primary)' : 'none',
        '&:hover': { color: 'var(--ink)' },
      }}
    >
      {label}
    </Box>
  );
}

const BAR = {
  height: 46,
  bgcolor: 'var(--surface)',
  borderBottom: '1px solid var(--line)',
  display: 'flex',
  alignItems: 'stretch',
  px: { xs: 1.5, sm: 2.5 },
  gap: { xs: 1, md: 3.25 },
  '& > *': { alignSelf: 'center' },
  '& > nav, & > a': { alignSelf: 'stretch' },
  overflowX: 'auto',
  overflowY: 'hidden',
} as const;
const NAME = {
  display: 'flex',
  alignItems: 'center',
  fontSize: '1rem',
  fontWeight: 700,
  letterSpacing: '.06em',
  color: 'var(--ink)',
  textDecoration: 'none',
  whiteSpace: 'nowrap',
} as const;
