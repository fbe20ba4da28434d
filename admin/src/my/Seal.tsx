import { Box } from '@mui/material';
import { useTranslate } from 'ra-core';

type Props = {
  seal: string | null;
  sealedOn: string | null;
  measure: { title: string; effectiveFrom: string | null };
};

/** The seal of the result: whoever holds the export can compute it again. */
export function Seal({ seal, sealedOn, measure }: Props) {
  const translate = useTranslate();
  if (seal === null) return null;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
      <Box aria-hidden sx={STAMP}>
        四方
        <br />评
      </Box>
      <Box sx={{ fontSize: '0.8125rem', color: 'var(--second)' }}>
        {translate('my.result.sealed', { day: sealedOn ?? '' })}
        <Box sx={{ fontFamily: 'monospace' }}>{seal.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')}</Box>
        {measure.title}
        {measure.effectiveFrom && ` ${measure.effectiveFrom}`}
      </Box>
    </Box>
  );
}

const STAMP = {
  flex: '0 0 auto',
  width: 56,
  height: 56,
  display: 'grid',
  placeContent: 'center',
  textAlign: 'center',
  border: '3px solid var(--seal)',
  borderRadius: '6px',
  color: 'var(--seal)',
  fontWeight: 700,
  fontSize: '1rem',
  lineHeight: 1.2,
} as const;
