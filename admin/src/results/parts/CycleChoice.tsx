import { MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useChosenCycle, useCycleInHand, useCycles } from '../../shared/cycle-in-hand.js';
import { useCycleTitle } from '../../shared/format.js';

/** Which half-year the page is about. */
export function CycleChoice() {
  const translate = useTranslate();
  const titleOf = useCycleTitle();
  const cycles = useCycles();
  const cycle = useCycleInHand();
  const [, choose] = useChosenCycle();
  if (!cycles || cycles.length < 2 || !cycle) return null;
  return (
    <TextField
      select
      label={translate('results.fields.cycleId')}
      value={cycle.id}
      onChange={(event) => choose(event.target.value)}
      margin="none"
      sx={{ minWidth: 150, alignSelf: 'flex-start', bgcolor: 'var(--surface)' }}
    >
      {cycles.map((one) => (
        <MenuItem key={one.id} value={one.id}>
          {titleOf(one)}
        </MenuItem>
      ))}
    </TextField>
  );
}
