import { useTranslate } from 'ra-core';
import { useCycleInHand, useCycles } from '../shared/cycle-in-hand.js';
import { EmptyList } from '../shared/EmptyList.js';
import { PageHead } from '../shared/PageHead.js';
import { ProblemCard } from '../shared/ProblemCard.js';
import { Waiting } from '../shared/Waiting.js';
import { Sheet } from './Sheet.js';
import { useSheet } from './useSheet.js';

/** The sheet of the own side in the cycle in hand. */
export function SheetPage() {
  const cycles = useCycles();
  const cycle = useCycleInHand();
  const { sheet, marks, earlier } = useSheet(cycle);
  if (!cycles) return <Waiting />;
  if (!cycle || cycle.state === 'planned') return <NotYet />;
  const error = sheet.error ?? marks.error;
  if (error && !(sheet.data && marks.data))
    return (
      <ProblemCard
        error={error}
        retry={() => {
          void sheet.refetch();
          void marks.refetch();
        }}
      />
    );
  if (!sheet.data || !marks.data) return <Waiting />;
  if (sheet.data.rows.length === 0 || sheet.data.items.length === 0) return <NotYet />;
  return <Sheet key={cycle.id} cycle={cycle} sheet={sheet.data} marks={marks.data} earlier={earlier} />;
}

function NotYet() {
  const translate = useTranslate();
  return (
    <>
      <PageHead title={translate('marks.name')} />
      <EmptyList word="marks" />
    </>
  );
}
