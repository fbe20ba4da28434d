import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useTranslate } from 'ra-core';

type Props = {
  title: string;
  lead: string;
  mine: string;
  theirs: string;
  close: () => void;
  keep?: () => void;
  take: () => void;
};
const SHOWN = 40;

/** Two texts of a draft where they differ, line by line, and the choice between them. */
export function StaleText({ title, lead, mine, theirs, close, keep, take }: Props) {
  const translate = useTranslate();
  const [own, other] = [differing(mine, theirs), differing(theirs, mine)];
  return (
    <Dialog open onClose={close} fullWidth maxWidth="md" aria-labelledby="texts-title">
      <DialogTitle id="texts-title">{title}</DialogTitle>
      <DialogContent>
        <Box sx={{ color: 'var(--second)', mb: 1.5 }}>{lead}</Box>
        <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 1.5 }}>
          {(
            [
              ['mine', own],
              ['theirs', other],
            ] as const
          ).map(([of, lines]) => (
            <Box key={of} sx={{ minWidth: 0 }}>
              <Box sx={{ fontSize: '0.75rem', color: 'var(--third)' }}>{translate(`shared.stale.${of}`)}</Box>
              <Box component="pre" tabIndex={0} sx={LINES}>
                {lines.slice(0, SHOWN).join('\n') || '—'}
                {lines.length > SHOWN && '\n…'}
              </Box>
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={close}>{translate('ra.action.cancel')}</Button>
        <Button onClick={take} variant={keep ? 'outlined' : 'contained'}>
          {translate('shared.stale.takeTheirs')}
        </Button>
        {keep && (
          <Button onClick={keep} variant="contained">
            {translate('shared.stale.keepMine')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

/** The lines of one text that the other does not have. */
function differing(text: string, other: string): string[] {
  const there = new Set(other.split('\n'));
  return text.split('\n').filter((line) => !there.has(line));
}

const LINES = {
  m: 0,
  p: 1,
  fontSize: '0.75rem',
  maxHeight: 320,
  overflow: 'auto',
  border: '1px solid var(--line)',
  borderRadius: '4px',
} as const;
