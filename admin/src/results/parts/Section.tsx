import type { ReactNode } from 'react';
import { Box, Card } from '@mui/material';

type Props = { title: ReactNode; note?: ReactNode; children: ReactNode; id?: string };

/** A part of a page with its heading, and a note on the right of it. */
export function Section({ title, note, children, id }: Props) {
  return (
    <Card component="section" aria-labelledby={id} sx={{ px: 1.5, py: 1.25, minWidth: 0, breakInside: 'avoid' }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1.5, mb: 0.5 }}>
        <Box component="h2" id={id} sx={{ m: 0, fontSize: '0.9375rem', fontWeight: 600 }}>
          {title}
        </Box>
        {note && (
          <Box sx={{ ml: 'auto', fontSize: '0.8125rem', color: 'var(--third)', textAlign: 'right' }}>{note}</Box>
        )}
      </Box>
      {children}
    </Card>
  );
}

/** A word in a thin box beside something: 容错, 名额外. */
export function Tag({ children }: { children: ReactNode }) {
  return (
    <Box component="span" sx={TAG}>
      {children}
    </Box>
  );
}

const TAG = {
  display: 'inline-block',
  ml: 0.75,
  px: 0.5,
  border: '1px solid var(--edge)',
  borderRadius: '3px',
  fontSize: '0.75rem',
  lineHeight: 1.4,
  color: 'var(--second)',
  whiteSpace: 'nowrap',
} as const;
