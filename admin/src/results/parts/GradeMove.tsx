import { Box } from '@mui/material';
import { useLocale, useTranslate } from 'ra-core';
import type { Locale, Text } from '../../i18n/message.js';

type Props = {
  from: Text | null;
  to: Text | null;
  /** Places in the order of the grades, the best first; what rises has the smaller place after. */
  places?: { from: number; to: number };
};

/** A grade that became another: the old one grey, the new one with its arrow. */
export function GradeMove({ from, to, places }: Props) {
  const locale = useLocale() as Locale;
  const translate = useTranslate();
  const isUp = places && places.to < places.from;
  const isDown = places && places.to > places.from;
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      <Box component="span" sx={{ color: 'var(--third)' }}>
        {from?.[locale] ?? translate('results.open')}
      </Box>
      {' → '}
      <Box component="b" sx={{ fontWeight: 600, color: isUp ? 'var(--up)' : isDown ? 'var(--down)' : 'var(--ink)' }}>
        {isUp && '▲ '}
        {isDown && '▼ '}
        {to?.[locale] ?? '—'}
      </Box>
    </Box>
  );
}
