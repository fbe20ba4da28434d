import { lazy, Suspense } from 'react';
import { Box, Card } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import { AskButton } from '../consultations/AskButton.js';
import { useCycleMoves } from '../cycles/moves.js';
import { LineCard } from '../determinations/LineCard.js';
import { Ties, Without } from '../determinations/PeopleCards.js';
import { usePacket, useResultsOf } from '../determinations/usePacket.js';
import { useCycleInHand, useCycles } from '../shared/cycle-in-hand.js';
import { EmptyList } from '../shared/EmptyList.js';
import { useCycleTitle } from '../shared/format.js';
import { MoveButtons } from '../shared/MoveButtons.js';
import { useMay } from '../shared/myself.js';
import { PageHead } from '../shared/PageHead.js';
import { ProblemCard } from '../shared/ProblemCard.js';
import { StateWord } from '../shared/StateWord.js';
import { Waiting } from '../shared/Waiting.js';
import { TableButton } from '../spreadsheets/TableButton.js';
import { Distribution } from './Distribution.js';
import { CycleChoice } from './parts/CycleChoice.js';
import { Ranking } from './Ranking.js';
import ResultList from './ResultList.js';

const RatersCard = lazy(() => import('../questions/RatersCard.js'));

/** The results of a cycle: distribution, who stands at which line, everybody. Who may not read the packet has the plain list. */
export default function ResultsPage() {
  return useMay('determinations.read') ? <OfCounty /> : <ResultList />;
}

function OfCounty() {
  const translate = useTranslate();
  const cycles = useCycles();
  const cycle = useCycleInHand();
  if (!cycles) return <Waiting />;
  if (cycle) return <OfCycle key={cycle.id} cycle={cycle} />;
  return (
    <>
      <PageHead title={translate('results.name')} />
      <EmptyList word="results" />
    </>
  );
}

function OfCycle({ cycle }: { cycle: CycleRecord }) {
  const translate = useTranslate();
  const titleOf = useCycleTitle();
  const moves = useCycleMoves();
  const isAssessed = !['planned', 'open', 'closed'].includes(cycle.state);
  const asksFirst = cycle.state === 'assessed' && cycle.moves.some(({ move }) => move === 'consult');
  return (
    <>
      <PageHead
        title={`${translate('results.name')}　${titleOf(cycle)}`}
        sub={<StateWord word="cycles" state={cycle.state} />}
      >
        <CycleChoice />
        {isAssessed && <TableButton cycle={cycle} />}
        <AskButton cycle={cycle} />
        <MoveButtons record={cycle} word="cycles" forms={moves} isQuiet={asksFirst} />
      </PageHead>
      {isAssessed ? (
        <Assessed cycle={cycle} />
      ) : (
        <Card sx={{ p: 4, textAlign: 'center', color: 'var(--second)' }}>
          {translate('results.notAssessed', { half: titleOf(cycle) })}
        </Card>
      )}
    </>
  );
}

function Assessed({ cycle }: { cycle: CycleRecord }) {
  const translate = useTranslate();
  const packet = usePacket(cycle.id);
  const results = useResultsOf(cycle.id);
  const mayAsk = useMay('questions.read');
  if (results.error) return <ProblemCard error={results.error} retry={() => void results.refetch()} />;
  if (!results.data || packet.isPending) return <Waiting />;
  const papers = packet.data;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {papers && <Distribution packet={papers} />}
      {papers && papers.lines.length > 0 && (
        <Box component="section" aria-labelledby="lines">
          <Box sx={{ display: 'flex', alignItems: 'baseline', mb: 1 }}>
            <Box component="h2" id="lines" sx={{ m: 0, fontSize: '0.9375rem', fontWeight: 600 }}>
              {translate('results.lines')}
            </Box>
            <Box sx={{ ml: 'auto' }} className="no-print">
              <Link to="/determinations">{translate('results.toPacket')}</Link>
            </Box>
          </Box>
          <Box sx={GRID}>
            {papers.lines.map((line) => (
              <LineCard key={`${line.kind} ${line.grade} ${line.stratum}`} line={line} packet={papers} />
            ))}
            <Ties packet={papers} />
            <Without packet={papers} />
          </Box>
        </Box>
      )}
      <Ranking results={results.data} cycle={cycle} />
      {mayAsk && (
        <Suspense fallback={null}>
          <RatersCard cycle={cycle} />
        </Suspense>
      )}
    </Box>
  );
}

const GRID = {
  display: 'grid',
  gap: 1.5,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))', xl: 'repeat(3, minmax(0, 1fr))' },
  alignItems: 'start',
} as const;
