/** Counts of fewer people than this are hidden: who knows the village would know the person. */
export const HIDDEN_BELOW = 5;

/** Counts of people by their column. */
export type Counts = Readonly<Record<string, number>>;
/** The same with null where a count is hidden. */
export type ShownCounts = Record<string, number | null>;

/** Columns that add up to another one, which is shown beside them. */
export type Partition = { whole: string; parts: readonly string[] };

const isFew = (count: number): boolean => count > 0 && count < HIDDEN_BELOW;

/**
 * The counts of some rows and their sum, as they may be shown: a count of one to four is hidden, and with it whatever would tell it by
 * subtraction — more parts where those hidden would follow from a known whole, and the sum of a column where they would follow from it.
 * Zero is shown: it is nobody.
 * @param people the columns that count people; the others are shown as they are
 */
export function hidden(
  rows: readonly Counts[],
  people: readonly string[],
  partitions: readonly Partition[],
): { rows: ShownCounts[]; total: ShownCounts } {
  const shown = rows.map((row) => hiddenIn(row, people, partitions));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const sums = Object.fromEntries(columns.map((id) => [id, sum(rows.map((row) => row[id] ?? 0))]));
  const total = hiddenIn(sums, people, partitions);
  for (const id of columns)
    if (areTold(rows.filter((_, i) => shown[i]![id] === null).map((row) => row[id] ?? 0))) total[id] = null;
  keepWhole(total, sums, partitions);
  return { rows: shown, total };
}

function hiddenIn(row: Counts, people: readonly string[], partitions: readonly Partition[]): ShownCounts {
  const shown: ShownCounts = { ...row };
  for (const id of people) if (isFew(row[id] ?? 0)) shown[id] = null;
  keepWhole(shown, row, partitions);
  return shown;
}

/** Hides one more part, the smallest that is not nobody, as long as what is hidden would be told by the rest of a shown whole. */
function keepWhole(shown: ShownCounts, row: Counts, partitions: readonly Partition[]): void {
  for (const { whole, parts } of partitions) {
    const here = parts.filter((id) => row[id] !== undefined).toSorted((a, b) => row[a]! - row[b]!);
    while (typeof shown[whole] === 'number' && areTold(here.filter((id) => shown[id] === null).map((id) => row[id]!))) {
      const next = here.find((id) => shown[id] !== null && row[id]! > 0);
      // Where no other part is left to hide, the whole is hidden.
      shown[next ?? whole] = null;
    }
  }
}

/** Whether hidden counts are known to who knows their sum: there is one, or all are as small or as large as a hidden count can be. */
function areTold(counts: readonly number[]): boolean {
  if (counts.length <= 1) return counts.length === 1;
  return counts.every(isFew) && [counts.length, counts.length * (HIDDEN_BELOW - 1)].includes(sum(counts));
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
