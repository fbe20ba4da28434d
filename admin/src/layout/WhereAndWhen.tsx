import { Box } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useAreaName } from '../shared/areas.js';
import { useCycleInHand } from '../shared/cycle-in-hand.js';
import { useCycleTitle } from '../shared/format.js';
import { useMyself } from '../shared/myself.js';

/** Of which place this is, and which cycle is in hand. */
export function WhereAndWhen() {
  const translate = useTranslate();
  const { account } = useMyself();
  const cycle = useCycleInHand();
  const titleOf = useCycleTitle();
  const area = useAreaName(account.areaCode);
  return (
    <Box component="span" sx={{ color: 'var(--third)', fontSize: '0.75rem', whiteSpace: 'nowrap' }}>
      {area}
      {cycle && (
        <>
          {' · '}
          {titleOf(cycle)} {translate(`cycles.choices.state.${cycle.state}`)}
        </>
      )}
    </Box>
  );
}
