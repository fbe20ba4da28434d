import { Box, Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { DeterminationPacket, DeterminationRecord } from '../../../api/contract/records/determination.js';
import type { ResultRecord } from '../../../api/contract/records/result.js';
import { useCycleMoves } from '../cycles/moves.js';
import { CycleChoice } from '../results/parts/CycleChoice.js';
import { useCycleTitle } from '../shared/format.js';
import { MoveButtons } from '../shared/MoveButtons.js';
import { useMay } from '../shared/myself.js';
import { PageHead } from '../shared/PageHead.js';
import { ChangesCard } from './ChangesCard.js';
import { GradeStrip } from './GradeStrip.js';
import { LineCard } from './LineCard.js';
import { MeetingCard } from './MeetingCard.js';
import { Exemptions, Opinions, Ties, Upward, Vetoes, Without } from './PeopleCards.js';
import { ToDoCard } from './ToDoCard.js';
import { useChanges } from './useChanges.js';

type Props = {
  cycle: CycleRecord;
  packet: DeterminationPacket;
  decided: ReadonlyMap<string, DeterminationRecord>;
  results: readonly ResultRecord[];
};

/** What the meeting reads, what it changes, and what is still to be done before the grades are determined. */
export function PacketPage({ cycle, packet, decided, results }: Props) {
  const translate = useTranslate();
  const titleOf = useCycleTitle();
  const moves = useCycleMoves();
  const mayRecord = useMay('determinations.record') && packet.state === 'consulted';
  const changes = useChanges({ cycleId: cycle.id, results, decided });
  const start = mayRecord ? changes.start : undefined;
  const topGrade = packet.lines[0]?.grade;
  const [first, others] = [
    packet.lines.filter(({ grade }) => grade === topGrade),
    packet.lines.filter(({ grade }) => grade !== topGrade),
  ];
  return (
    <>
      <PageHead
        title={translate('determinations.title', { half: titleOf(cycle) })}
        sub={
          <>
            {translate('determinations.lead', { rest: Math.max(packet.of - inPacket(packet), 0) })}{' '}
            <Link to="/results" className="no-print">
              {translate('determinations.fullTable')}
            </Link>
          </>
        }
      >
        <CycleChoice />
        <Button variant="outlined" onClick={() => window.print()}>
          {translate('determinations.print')}
        </Button>
        <MoveButtons record={cycle} word="cycles" forms={moves} isQuiet={packet.toDo.length > 0} />
      </PageHead>
      <GradeStrip packet={packet} />
      <Box sx={COLUMNS}>
        <Box sx={COLUMN}>
          {first.map((line) => (
            <LineCard key={`${line.grade} ${line.stratum}`} line={line} packet={packet} start={start} />
          ))}
        </Box>
        <Box sx={COLUMN}>
          {others.map((line) => (
            <LineCard key={`${line.grade} ${line.stratum}`} line={line} packet={packet} start={start} />
          ))}
          <Ties packet={packet} start={start} />
          <Without packet={packet} />
        </Box>
        <Box sx={COLUMN}>
          <ToDoCard packet={packet} results={results} decided={decided} mayRecord={mayRecord} />
          <ChangesCard packet={packet} results={results} decided={decided} changes={changes} mayRecord={mayRecord} />
          <MeetingCard cycle={cycle} packet={packet} />
          <Vetoes packet={packet} start={start} />
          <Exemptions packet={packet} />
          <Opinions packet={packet} />
          <Upward packet={packet} />
        </Box>
      </Box>
    </>
  );
}

/** How many people the packet names. */
function inPacket({ lines, differences, vetoes, exemptions, ties, without }: DeterminationPacket): number {
  const named = [
    ...lines.flatMap(({ above, below }) => [...above, ...below]),
    ...differences,
    ...vetoes,
    ...exemptions,
  ];
  return new Set([...named, ...ties, ...without].map(({ resultId }) => resultId)).size;
}

const COLUMNS = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr', md: '1fr 1fr', lg: '27fr 25fr 24fr' },
  gap: 1.5,
  alignItems: 'start',
  mt: 1.5,
  '@media print': { gridTemplateColumns: '1fr 1fr', fontSize: '0.75rem' },
} as const;
const COLUMN = { display: 'grid', gap: 1.5, minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' } as const;
