import { Box, Card } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import { CountButton } from '../ballots/CountButton.js';
import { useUncounted } from '../ballots/useUncounted.js';
import { useCycleMoves } from '../cycles/moves.js';
import { RemindButton } from '../reminders/RemindButton.js';
import { MineOrAll } from '../assignments/MineOrAll.js';
import { useInHand } from '../assignments/useInHand.js';
import { useAreas } from '../shared/areas.js';
import { useCycleInHand, useCycles } from '../shared/cycle-in-hand.js';
import { EmptyList } from '../shared/EmptyList.js';
import { useCycleTitle, useFormat } from '../shared/format.js';
import { MoveButtons } from '../shared/MoveButtons.js';
import { useMay, useToday } from '../shared/myself.js';
import { PageHead } from '../shared/PageHead.js';
import { ProblemCard } from '../shared/ProblemCard.js';
import { useCount } from '../shared/useCount.js';
import { Waiting } from '../shared/Waiting.js';
import { WaitingCards } from './CardList.js';
import { Changed } from './Changed.js';
import { Deadlines } from './Deadlines.js';
import { missingOf } from './gathered.js';
import { GuidePart } from './GuidePart.js';
import { CreateLink } from '../shared/CreateLink.js';
import { MissingList } from './MissingList.js';
import { SidesTable } from './SidesTable.js';
import { Steps } from './Steps.js';
import { useCards } from './useCards.js';
import { useGathering } from './useGathering.js';

/** The half-year of the organisation department on one page: six steps, who is not done, what is next. */
export default function HalfYear() {
  const translate = useTranslate();
  const cycles = useCycles();
  const cycle = useCycleInHand();
  const mayPlan = useMay('cycles.create');
  if (!cycles) return <Waiting />;
  if (cycle) return <Of cycle={cycle} />;
  return (
    <>
      <PageHead title={translate('landing.name')} />
      <GuidePart cycle={undefined} />
      <EmptyList word="cycles">{mayPlan && <CreateLink word="cycles" />}</EmptyList>
    </>
  );
}

function Of({ cycle }: { cycle: CycleRecord }) {
  const translate = useTranslate();
  const titleOf = useCycleTitle();
  const format = useFormat();
  const today = useToday();
  const moves = useCycleMoves();
  const inHand = useInHand();
  const cards = useCards(cycle, inHand.areaCodes);
  const areas = useAreas();
  const { townships: all, error } = useGathering(cycle);
  // The six steps are the county's; whoever has townships in hand sees these first in what is to be done.
  const townships = all?.filter(inHand.has);
  const cadres = useCount('cadres', { isPosted: true });
  const units = useCount('units', {});
  const missing = townships && missingOf(townships);
  const missingInAll = all && missingOf(all);
  const uncounted = useUncounted(cycle);
  const villages = [...(areas?.values() ?? [])].filter(({ kind }) => kind === 'village').length;
  return (
    <>
      <PageHead
        title={translate('landing.title', { half: titleOf(cycle) })}
        sub={[
          cadres !== undefined && all && translate('landing.size', { cadres, villages, townships: all.length }),
          translate('landing.cutoff', { day: format.day(cycle.cutoffOn) }),
          translate('landing.today', { day: format.day(today) }),
        ]
          .filter(Boolean)
          .join('　')}
      >
        <MineOrAll inHand={inHand} of={all?.length ?? 0} />
        {missing && <RemindButton cycle={cycle} missing={missing} />}
        <CountButton cycle={cycle} />
        <MoveButtons
          record={cycle}
          word="cycles"
          forms={moves}
          isQuiet={missing === undefined || missing.length > 0 || (uncounted ?? 0) > 0}
        />
      </PageHead>
      <Steps cycle={cycle} townships={all?.length} units={units} cadres={cadres} missing={missingInAll?.length} />
      <GuidePart cycle={cycle} />
      <Box sx={GRID}>
        <Box sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}>
          <Changed />
          {error ? (
            <ProblemCard error={error} />
          ) : townships ? (
            <SidesTable cycle={cycle} townships={townships} personOf={inHand.personOf} />
          ) : (
            <Card sx={{ minHeight: 320 }}>
              <Waiting />
            </Card>
          )}
        </Box>
        <Box sx={{ display: 'grid', gap: 1.5, minWidth: 0, order: { xs: -1, lg: 0 } }}>
          <Deadlines cycle={cycle} />
          <WaitingCards cards={cards} title="landing.decide" />
          {missing && missing.length > 0 && <MissingList cycle={cycle} missing={missing} />}
        </Box>
      </Box>
    </>
  );
}

const GRID = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr', lg: '1fr 344px' },
  gap: 2,
  alignItems: 'start',
} as const;
