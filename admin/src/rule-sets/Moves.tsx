import { Box } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { Locale } from '../i18n/message.js';

type Props = { title: string; up: number; down: number; other: number };

/** `12 人档次变化：▲ 9 升 ▼ 3 降` */
export function Moves({ title, up, down, other }: Props) {
  const translate = useTranslate();
  const locale = useLocale() as Locale;
  return (
    <>
      {title}
      {locale === 'zh' ? '：' : ': '}
      <Box component="span" sx={{ color: 'var(--up)' }}>
        ▲ {translate('rule-sets.preview.up', { count: up })}
      </Box>
      {'　'}
      <Box component="span" sx={{ color: 'var(--down)' }}>
        ▼ {translate('rule-sets.preview.down', { count: down })}
      </Box>
      {other > 0 && <>　{translate('rule-sets.preview.other', { count: other })}</>}
    </>
  );
}
