import { useAreas } from '../shared/areas.js';
import { useMyself } from '../shared/myself.js';

/** The villages of this account: those it was commissioned for, in the order of their codes; undefined while they are on their way. */
export function useVillages(): string[] | undefined {
  const areas = useAreas();
  const { account } = useMyself();
  if (!areas) return undefined;
  const all = [...areas.values()].filter(({ kind }) => kind === 'village').map(({ areaCode }) => areaCode);
  const own = all.filter((village) => account.villages.includes(village));
  return (own.length > 0 ? own : all).toSorted();
}
