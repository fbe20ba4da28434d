import { type ReactNode, useState } from 'react';
import { Box } from '@mui/material';
import { useTranslate } from 'ra-core';

type Props = {
  clause: { number: string; text: string } | undefined;
  /** What stands beside the number. */
  children: ReactNode;
  below?: ReactNode;
};

/** A line with the number of its clause; touched, the text of the clause unfolds below. */
export function ClauseLine({ clause, children, below }: Props) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <Box component="li" sx={LINE}>
      {clause ? (
        <Box
          component="button"
          type="button"
          aria-expanded={isOpen}
          aria-label={translate('my.clause', { number: clause.number })}
          onClick={() => setOpen(!isOpen)}
          sx={NUMBER}
        >
          {clause.number}
        </Box>
      ) : (
        <span />
      )}
      <Box sx={{ minWidth: 0 }}>
        {children}
        {below}
        {isOpen && clause && (
          <Box sx={{ mt: 0.75, p: 1, bgcolor: 'var(--weak)', borderRadius: '4px', fontSize: '0.8125rem' }}>
            <b>{translate('my.clause', { number: clause.number })}</b>　{clause.text}
          </Box>
        )}
      </Box>
    </Box>
  );
}

const LINE = {
  display: 'grid',
  gridTemplateColumns: '3.1em minmax(0, 1fr)',
  gap: 0.75,
  py: 1,
  borderTop: '1px solid var(--line)',
  alignItems: 'start',
} as const;
const NUMBER = {
  font: 'inherit',
  fontSize: '0.8125rem',
  color: 'var(--primary)',
  background: 'none',
  border: 0,
  p: 0,
  minHeight: 28,
  textAlign: 'left',
  cursor: 'pointer',
  textDecoration: 'underline dotted',
  textUnderlineOffset: '3px',
} as const;
