import { useEffect, useRef, type ReactNode } from 'react';
import { Box, Typography } from '@mui/material';

type Props = {
  title: ReactNode;
  /** One line below the title: counts, days. */
  sub?: ReactNode;
  /** Buttons; one of them filled at most. */
  children?: ReactNode;
};

/** The head of every page. Its title becomes the browser's. */
export function PageHead({ title, sub, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const text = heading.current?.textContent;
    if (text) document.title = `${text} · 四方评`;
  });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: 1.5, mb: 1.75 }}>
      <Box sx={{ minWidth: 0, flex: '1 1 auto' }}>
        <Typography variant="h1" ref={heading}>
          {title}
        </Typography>
        {sub && <Box sx={{ fontSize: '0.75rem', color: 'var(--third)' }}>{sub}</Box>}
      </Box>
      {children && (
        <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {children}
        </Box>
      )}
    </Box>
  );
}
