import { Box } from '@mui/material';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import { MineOrAll } from '../assignments/MineOrAll.js';
import { useInHand } from '../assignments/useInHand.js';
import { missingOf } from '../landing/gathered.js';
import { MissingList } from '../landing/MissingList.js';
import { SidesTable } from '../landing/SidesTable.js';
import { useGathering } from '../landing/useGathering.js';
import { RemindButton } from '../reminders/RemindButton.js';
import { ProblemCard } from '../shared/ProblemCard.js';
import { Waiting } from '../shared/Waiting.js';

/** Townships against the four sides, who is late, and the button that reminds them. */
export function Board({ cycle }: { cycle: CycleRecord }) {
  const inHand = useInHand();
  const { townships: all, error } = useGathering(cycle);
  if (error) return <ProblemCard error={error} />;
  if (!all) return <Waiting />;
  const townships = all.filter(inHand.has);
  const missing = missingOf(townships);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', lg: '1fr 344px' }, gap: 1.5, alignItems: 'start' }}>
      <Box sx={{ display: 'grid', gap: 1, minWidth: 0, justifyItems: 'start', '& > :last-child': { width: '100%' } }}>
        <MineOrAll inHand={inHand} of={all.length} />
        <SidesTable cycle={cycle} townships={townships} personOf={inHand.personOf} />
      </Box>
      {missing.length > 0 && (
        <Box sx={{ display: 'grid', gap: 1 }}>
          <MissingList cycle={cycle} missing={missing} />
          <RemindButton cycle={cycle} missing={missing} />
        </Box>
      )}
    </Box>
  );
}
