import type { FormEvent, ReactNode } from 'react';
import { Box, Button, Card } from '@mui/material';
import { useLocaleState, useTranslate } from 'ra-core';

/** The sheet that signing in and activating are written on. */
export function Frame({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const translate = useTranslate();
  const [locale, setLocale] = useLocaleState();
  return (
    <Box component="main" sx={{ minHeight: '100vh', px: 2, pt: { xs: 6, sm: 12 }, pb: 4 }}>
      <Box sx={{ maxWidth: 380, mx: 'auto' }}>
        <Box sx={{ display: 'flex', alignItems: 'baseline', mb: 2 }}>
          <Box component="span" sx={{ fontSize: '1.25rem', fontWeight: 700, letterSpacing: '.06em' }}>
            {translate('layout.name')}
          </Box>
          <Box component="span" sx={{ ml: 1.5, color: 'var(--third)', fontSize: '0.8125rem' }}>
            {translate('signIn.lead')}
          </Box>
          <Button
            sx={{ ml: 'auto', mr: -1.5 }}
            lang={locale === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => setLocale(locale === 'zh' ? 'en' : 'zh')}
          >
            {translate('layout.language')}
          </Button>
        </Box>
        <Card sx={{ p: 3 }}>
          <Box component="h1" sx={{ fontSize: '1.25rem', fontWeight: 600, m: 0, mb: lead ? 0.5 : 2 }}>
            {title}
          </Box>
          {lead && <Box sx={{ color: 'var(--second)', mb: 2 }}>{lead}</Box>}
          {children}
        </Card>
      </Box>
    </Box>
  );
}

/** What went wrong, beside the button that tried. */
export function Fault({ children }: { children: ReactNode }) {
  return (
    <Box role="alert" sx={{ color: 'var(--stop)', my: children ? 1 : 0 }}>
      {children && <>× {children}</>}
    </Box>
  );
}

export const submits = (what: () => Promise<void>) => (event: FormEvent) => {
  event.preventDefault();
  void what();
};
