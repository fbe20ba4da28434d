import { Box } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useAreaName } from '../shared/areas.js';
import { useCycleInHand, useCycles } from '../shared/cycle-in-hand.js';
import { useCycleTitle, useFormat } from '../shared/format.js';
import { useMyself, useToday } from '../shared/myself.js';
import { PageHead } from '../shared/PageHead.js';
import { LookCards, WaitingCards } from './CardList.js';
import { Changed } from './Changed.js';
import { Deadlines } from './Deadlines.js';
import { GuidePart } from './GuidePart.js';
import { useCards } from './useCards.js';

/** The work of one side of the half-year, as a list of what waits. */
export function WorkQueue() {
  const translate = useTranslate();
  const { account } = useMyself();
  const today = useToday();
  const format = useFormat();
  const titleOf = useCycleTitle();
  const place = useAreaName(account.areaCode);
  const cycles = useCycles();
  const cycle = useCycleInHand();
  const cards = useCards(cycle);
  const isOneCounty = account.areaCode.length >= 6 && account.role !== 'operator';
  return (
    <>
      <PageHead
        title={
          cycle && isOneCounty ? translate('landing.title', { half: titleOf(cycle) }) : translate('landing.ownWork')
        }
        sub={[
          place,
          cycle && isOneCounty && translate(`cycles.choices.state.${cycle.state}`),
          translate('landing.today', { day: format.day(today) }),
        ]
          .filter(Boolean)
          .join('　')}
      />
      <GuidePart cycle={cycle} />
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '1fr 344px' }, gap: 2, alignItems: 'start' }}>
        <Box sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}>
          {(cycles || account.role === 'operator') && <WaitingCards cards={cards} title="landing.waiting" />}
          <Changed />
          <LookCards cards={cards} />
        </Box>
        {cycle && isOneCounty && <Deadlines cycle={cycle} />}
      </Box>
    </>
  );
}
