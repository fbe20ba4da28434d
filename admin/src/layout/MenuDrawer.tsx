import { Box } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { MenuPart } from './menu.js';
import { WhereAndWhen } from './WhereAndWhen.js';

/** The whole menu, on a phone. */
export function MenuDrawer({ parts, close }: { parts: readonly MenuPart[]; close: () => void }) {
  const translate = useTranslate();
  return (
    <Box component="nav" aria-label={translate('layout.menu')} sx={{ width: 264, py: 1.5 }}>
      <Box sx={{ px: 2.5, pb: 1.5, borderBottom: '1px solid var(--line)' }}>
        <WhereAndWhen />
      </Box>
      {parts.map(({ group, lines }) => (
        <Box key={group} sx={{ pt: 1.5 }}>
          {lines.length > 1 && (
            <Box sx={{ px: 2.5, fontSize: '0.75rem', color: 'var(--third)' }}>
              {translate(`layout.groups.${group}`)}
            </Box>
          )}
          {lines.map(({ to, label }) => (
            <Box key={to} component={Link} to={to} onClick={close} sx={LINE}>
              {translate(lines.length > 1 ? label : `layout.groups.${group}`)}
            </Box>
          ))}
        </Box>
      ))}
    </Box>
  );
}

const LINE = {
  display: 'flex',
  alignItems: 'center',
  minHeight: 44,
  px: 2.5,
  color: 'var(--ink)',
  textDecoration: 'none',
  fontSize: '1rem',
  '&:hover': { bgcolor: 'var(--weak)' },
} as const;
