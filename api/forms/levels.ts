import type { Title } from '../contract/fields.js';
import type { RuleSet } from '../contract/rule-set.js';

/** A named level of a side's scale on paper: its word, and its points where the measure sets them. */
export type PaperLevel = { title: Title; points: number | null };

/** The named levels of a side, whichever of its scales they belong to. */
export function levelsOf({ raterGroups }: RuleSet, group: string | undefined): ReadonlyMap<string, PaperLevel> {
  const scales = Object.values(raterGroups[group ?? '']?.scales ?? {});
  return new Map(
    scales.flatMap((levels) =>
      Object.entries(levels).map(([id, { title, points }]) => [
        id,
        { title, points: typeof points === 'number' ? points : null },
      ]),
    ),
  );
}

/** What somebody entered, in points: as they are, or those of the level; null where the measure leaves them open. */
export const pointsFor = (value: number | string, levels: ReadonlyMap<string, PaperLevel>): number | null =>
  typeof value === 'number' ? value : (levels.get(value)?.points ?? null);
