import { useState } from 'react';
import { Box, Button, Menu, MenuItem } from '@mui/material';
import { useLocaleState, useLogout, useTranslate } from 'ra-core';
import { useTheme } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useGuide } from '../landing/useGuide.js';
import { useMyself } from '../shared/myself.js';
import { keepTheme, theme as kept, useFollowedTheme, useLargeText } from './usePreferences.js';

/** As whom; and what everybody may set for oneself: language, dark, large text, sign out. */
export function WhoMenu() {
  const translate = useTranslate();
  const { account } = useMyself();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [locale, setLocale] = useLocaleState();
  const [theme, setTheme] = useTheme();
  const [isLarge, setLarge] = useLargeText();
  useFollowedTheme(setTheme);
  const [isGuided, setGuided] = useGuide();
  const navigate = useNavigate();
  const logout = useLogout();
  const close = () => setAnchor(null);
  const does = (what: () => void) => () => {
    close();
    what();
  };
  return (
    <>
      <Button
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        sx={{ color: 'var(--second)', fontWeight: 400, fontSize: '0.8125rem', mr: -1, minWidth: 0 }}
      >
        <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
          {translate(`layout.roles.${account.role}`)} · {account.name}
        </Box>
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        <MenuItem
          lang={locale === 'zh' ? 'en' : 'zh-CN'}
          onClick={does(() => setLocale(locale === 'zh' ? 'en' : 'zh'))}
        >
          {translate('layout.language')}
        </MenuItem>
        <MenuItem onClick={does(() => setTheme(keepTheme(theme === 'dark' ? 'light' : 'dark')))}>
          {translate(theme === 'dark' ? 'layout.light' : 'layout.dark')}
        </MenuItem>
        {kept.isChosen() && (
          <MenuItem onClick={does(() => setTheme(kept.followSystem()))}>{translate('layout.asSystem')}</MenuItem>
        )}
        <MenuItem onClick={does(() => setLarge(!isLarge))}>
          {translate(isLarge ? 'layout.normalText' : 'layout.largeText')}
        </MenuItem>
        {!isGuided && (
          <MenuItem
            onClick={does(() => {
              setGuided(true);
              void navigate('/');
            })}
          >
            {translate('landing.guide.show')}
          </MenuItem>
        )}
        <MenuItem onClick={does(() => void logout())}>{translate('layout.signOut')}</MenuItem>
      </Menu>
    </>
  );
}
