import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { InHand } from './useInHand.js';

/** The own townships, or all of the county; nothing for who has none in hand. */
export function MineOrAll({ inHand: { mine, isNarrow, setMine }, of }: { inHand: InHand; of: number }) {
  const translate = useTranslate();
  if (mine.length === 0) return null;
  return (
    <ToggleButtonGroup
      className="no-print"
      exclusive
      size="small"
      value={isNarrow}
      onChange={(_event, next: boolean | null) => next !== null && setMine(next)}
      aria-label={translate('landing.inHand.label')}
      sx={{ '& .MuiToggleButton-root': { color: 'var(--second)', textTransform: 'none', bgcolor: 'var(--surface)' } }}
    >
      <ToggleButton value>{translate('landing.inHand.mine', { count: mine.length })}</ToggleButton>
      <ToggleButton value={false}>{translate('landing.inHand.all', { count: of })}</ToggleButton>
    </ToggleButtonGroup>
  );
}
