/**
 * Weights after one of them was moved: together they stay `whole`, in exact tenths. The others give or take in proportion to what
 * they had; locked ones stay, and the moved one goes no further than the rest can give.
 */
export function rescaled(
  weights: readonly number[],
  moved: number,
  wanted: number,
  locked: ReadonlySet<number>,
  whole: number,
): number[] {
  const tenths = weights.map(inTenths);
  const others = tenths.map((_, i) => i).filter((i) => i !== moved);
  const free = others.filter((i) => !locked.has(i));
  const held = sum(others.filter((i) => locked.has(i)).map((i) => tenths[i]!));
  const room = Math.max(0, inTenths(whole) - held);
  const mine = free.length === 0 ? room : Math.min(room, Math.max(0, inTenths(wanted)));
  const shares = shared(
    room - mine,
    free.map((i) => tenths[i]!),
  );
  const after = tenths.map((at, i) => (i === moved ? mine : (shares[free.indexOf(i)] ?? at)));
  return after.map((at) => at / 10);
}

/** So many tenths handed out in proportion, the last ones to the largest remainders; equally where nobody had any. */
function shared(tenths: number, had: readonly number[]): number[] {
  const before = sum(had);
  const exact = had.map((one) => (before === 0 ? tenths / had.length : (tenths * one) / before));
  const given = exact.map(Math.floor);
  const left = tenths - sum(given);
  const byRemainder = exact.map((one, i) => [one - given[i]!, i] as const).toSorted(([a], [b]) => b - a);
  for (const [, i] of byRemainder.slice(0, left)) given[i]! += 1;
  return given;
}

const inTenths = (weight: number) => Math.round(weight * 10);
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
