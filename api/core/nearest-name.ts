/**
 * The candidate that a misspelt name most likely means: the one with the fewest slips. A slip is a letter added, left out,
 * replaced, or two neighbours swapped; a capital for a small letter is a quarter of one. Undefined when even the best needs
 * more slips than a third of the name has letters. Of equally near candidates the first. Never the name itself.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let fewest = Math.max(1, name.length / 3);
  for (const candidate of candidates) {
    if (candidate === name || Math.abs(candidate.length - name.length) > fewest) continue;
    const slips = slipsBetween(name, candidate);
    if (slips < fewest || (slips === fewest && nearest === undefined)) {
      fewest = slips;
      nearest = candidate;
    }
  }
  return nearest;
}

/** Edit distance with swapped neighbours (optimal string alignment); a letter that differs only in case costs a quarter. */
function slipsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      let least = Math.min(
        last[column]! + 1,
        current[column - 1]! + 1,
        last[column - 1]! + replacing(a[row - 1]!, b[column - 1]!),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) least = Math.min(least, beforeLast[column - 2]! + 1);
      current.push(least);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length]!;
}

function replacing(a: string, b: string): number {
  if (a === b) return 0;
  return a.toLowerCase() === b.toLowerCase() ? 0.25 : 1;
}
