import { Box } from '@mui/material';
import type { SheetLevel } from '../../../api/contract/records/mark-sheet.js';
import type { Locale } from '../i18n/message.js';
import { keyOf } from './sheet.js';

type Props = {
  levels: readonly SheetLevel[];
  chosen: string | null;
  locale: Locale;
  isLocked: boolean;
  label: string;
  choose: (id: string) => void;
};

/** The named levels, the best first: key, word, what deserves it, points. */
export function Levels({ levels, chosen, locale, isLocked, label, choose }: Props) {
  return (
    <Box role="group" aria-label={label}>
      {levels.map((level, at) => (
        <Box
          key={level.id}
          component="button"
          type="button"
          aria-pressed={level.id === chosen}
          disabled={isLocked}
          onClick={() => choose(level.id)}
          sx={LEVEL}
        >
          <kbd>{keyOf(levels, at)}</kbd>
          <b>{level.title[locale]}</b>
          <span>{level.anchor?.[locale]}</span>
          <span className="points">{level.points}</span>
        </Box>
      ))}
    </Box>
  );
}

/** The same levels as buttons beside each other, for a thumb. */
export function LevelButtons({ levels, chosen, locale, isLocked, label, choose }: Props) {
  return (
    <Box
      role="group"
      aria-label={label}
      sx={{ display: 'grid', gridAutoFlow: 'column', gridAutoColumns: '1fr', gap: 0.5 }}
    >
      {levels.map((level) => (
        <Box
          key={level.id}
          component="button"
          type="button"
          aria-pressed={level.id === chosen}
          disabled={isLocked}
          onClick={() => choose(level.id)}
          sx={THUMB}
        >
          {level.title[locale]}
        </Box>
      ))}
    </Box>
  );
}

const PLAIN = { font: 'inherit', color: 'var(--ink)', bgcolor: 'transparent', cursor: 'pointer' } as const;
const LEVEL = {
  ...PLAIN,
  display: 'grid',
  gridTemplateColumns: '26px minmax(44px, auto) 1fr auto',
  columnGap: 0.75,
  alignItems: 'baseline',
  width: '100%',
  textAlign: 'left',
  border: 0,
  borderTop: '1px solid var(--line)',
  p: '6px 6px 6px 4px',
  fontSize: '0.8125rem',
  '&:disabled': { cursor: 'default', color: 'var(--second)' },
  '&:hover:enabled': { bgcolor: 'var(--weak)' },
  '&[aria-pressed=true]': { bgcolor: 'var(--up-weak)' },
  '&[aria-pressed=true] kbd': { bgcolor: 'var(--primary)', borderColor: 'var(--primary)', color: 'var(--surface)' },
  '& b': { fontSize: '0.875rem' },
  '& .points': { textAlign: 'right' },
  '& kbd': {
    font: 'inherit',
    fontWeight: 600,
    lineHeight: '1.25rem',
    border: '1px solid var(--edge)',
    borderBottomWidth: 2,
    borderRadius: '4px',
    width: '1.25rem',
    textAlign: 'center',
    bgcolor: 'var(--surface)',
    color: 'var(--ink)',
  },
} as const;
const THUMB = {
  ...PLAIN,
  minHeight: 44,
  border: '1px solid var(--edge)',
  borderRadius: '4px',
  bgcolor: 'var(--surface)',
  px: 0.25,
  fontSize: '0.875rem',
  '&:disabled': { color: 'var(--second)', borderColor: 'var(--line)' },
  '&[aria-pressed=true]': {
    bgcolor: 'var(--primary)',
    borderColor: 'var(--primary)',
    color: 'var(--surface)',
    fontWeight: 600,
  },
} as const;
