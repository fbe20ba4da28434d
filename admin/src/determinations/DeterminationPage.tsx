import { Box, Card } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import { useCycleInHand, useCycles } from '../shared/cycle-in-hand.js';
import { EmptyList } from '../shared/EmptyList.js';
import { useCycleTitle } from '../shared/format.js';
import { PageHead } from '../shared/PageHead.js';
import { ProblemCard } from '../shared/ProblemCard.js';
import { Waiting } from '../shared/Waiting.js';
import { CycleChoice } from '../results/parts/CycleChoice.js';
import { PacketPage } from './PacketPage.js';
import { useDecided, usePacket, useResultsOf } from './usePacket.js';

/** The papers of the meeting of one cycle, and what the meeting does with them. */
export default function DeterminationPage() {
  const translate = useTranslate();
  const cycles = useCycles();
  const cycle = useCycleInHand();
  if (!cycles) return <Waiting />;
  if (!cycle)
    return (
      <>
        <PageHead title={translate('determinations.name')} />
        <EmptyList word="determinations" />
      </>
    );
  return ['planned', 'open', 'closed'].includes(cycle.state) ? <NotYet cycle={cycle} /> : <Of cycle={cycle} />;
}

function NotYet({ cycle }: { cycle: CycleRecord }) {
  const translate = useTranslate();
  const titleOf = useCycleTitle();
  return (
    <>
      <PageHead title={translate('determinations.name')}>
        <CycleChoice />
      </PageHead>
      <Card sx={{ p: 4, textAlign: 'center', color: 'var(--second)' }}>
        <Box sx={{ mb: 1 }}>{translate('determinations.notYet', { half: titleOf(cycle) })}</Box>
        <Link to="/results">{translate('determinations.toResults')}</Link>
      </Card>
    </>
  );
}

function Of({ cycle }: { cycle: CycleRecord }) {
  const translate = useTranslate();
  const packet = usePacket(cycle.id);
  const decided = useDecided(cycle.id);
  const { data: results } = useResultsOf(cycle.id);
  if (packet.error && !packet.data)
    return (
      <>
        <PageHead title={translate('determinations.name')}>
          <CycleChoice />
        </PageHead>
        <ProblemCard error={packet.error} retry={() => void packet.refetch()} />
      </>
    );
  if (!packet.data || !decided || !results) return <Waiting />;
  return <PacketPage cycle={cycle} packet={packet.data} decided={decided} results={results} />;
}
