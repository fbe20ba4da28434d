import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'ra-core';
import { reachOf } from '../../../api/contract/permissions.js';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { MarkProgress } from '../../../api/contract/records/mark.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { useFormat } from '../shared/format.js';
import { useMyself } from '../shared/myself.js';
import { useCounts } from '../shared/useCount.js';
import { useWindows } from '../shared/windows.js';
import { WORDS } from '../words.js';
import { type Card, CARDS } from './cards.js';

const HAS_PAGE = new Set(WORDS.filter(({ list }) => list).map(({ name }) => name));

/** What happens in a township or a village: who has some townships in hand sees theirs first. */
const IN_PLACES: ReadonlySet<string> = new Set([
  'figures',
  'surveys',
  'exemptions',
  'findings',
  'assigned-duties',
  'reviews',
  'filings',
  'changed-needs',
  'adjustments',
]);

/** A card with how many there are now (undefined while that is on its way), until when, and where it leads. */
export type LiveCard = Card & { count: number | undefined; until: string | undefined; isDue: boolean; leadsTo: string };

/**
 * The cards of this person's role, each counted; what the role may not open is not among them.
 * @param areaCodes the townships that what happens in places is narrowed to; undefined for all
 */
export function useCards(cycle: CycleRecord | undefined, areaCodes?: readonly string[]): LiveCard[] {
  const { account } = useMyself();
  const format = useFormat();
  const windows = useWindows(cycle?.id);
  const cards = (CARDS[account.role] ?? []).filter(
    ({ word, reads, to }) => reachOf(account.role, reads) !== undefined && (to !== undefined || HAS_PAGE.has(word)),
  );
  const filterOf = ({ word, filter = {}, isOfCycle = true }: Card) => {
    const here = areaCodes && IN_PLACES.has(word) ? { ...filter, areaCode: areaCodes } : filter;
    return isOfCycle ? cycle && { ...here, cycleId: cycle.id } : here;
  };
  const counts = useCounts(
    cards.map((card) => ({ word: card.word, filter: card.isNotEntered ? undefined : filterOf(card) })),
  );
  const notEntered = useNotEntered(cards.some((card) => card.isNotEntered) ? cycle : undefined);
  return cards.map((card, index) => {
    const count = card.isNotEntered ? notEntered : counts[index];
    const until = windows?.find(({ code }) => code === card.window)?.toOn;
    const filtered = `/${card.word}?filter=${encodeURIComponent(JSON.stringify(filterOf(card) ?? {}))}`;
    const leadsTo = card.to ?? (card.isNotEntered ? `/${card.word}` : filtered);
    return { ...card, count, until, isDue: until !== undefined && format.isLate(until) && (count ?? 0) > 0, leadsTo };
  });
}

/** How many marks of the own side nobody has entered yet. */
function useNotEntered(cycle: CycleRecord | undefined): number | undefined {
  const provider = useDataProvider<ConsoleDataProvider>();
  const { account } = useMyself();
  const { data } = useQuery({
    queryKey: ['marks', 'not-entered', cycle?.id],
    enabled: cycle !== undefined,
    refetchInterval: 60_000,
    queryFn: ({ signal }) => provider.read<MarkProgress[]>('marks/progress', { cycleId: cycle!.id }, { signal }),
  });
  const own = data?.data.filter(({ group, areaCode }) => group === account.role && areaCode === account.areaCode);
  return own?.reduce(
    (sum, { expected, draft, submitted, countersigned, returned }) =>
      sum + Math.max(0, expected - draft - submitted - countersigned - returned),
    0,
  );
}
