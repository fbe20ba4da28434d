/** The middle of some figures, the mean of the two middle ones for an even number. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** How many units a second: `work` does so many and is repeated for at least this long. */
export function perSecond(units: number, milliseconds: number, work: () => void): number {
  const start = process.hrtime.bigint();
  let done = 0;
  let elapsed = 0;
  do {
    work();
    done += units;
    elapsed = Number(process.hrtime.bigint() - start) / 1e6;
  } while (elapsed < milliseconds);
  return (done * 1000) / elapsed;
}
