/** The mean; 0 for none. Figures here decide what is asked, never points, so they are plain numbers. */
export const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((total, one) => total + one, 0) / values.length;

/** The sum of squared distances from the mean. */
export function squares(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((total, one) => total + (one - mean) ** 2, 0);
}

/**
 * How far a variance with so many degrees of freedom lies from an expected one, in standard errors: the cube root of chi-square
 * over its degrees of freedom is nearly normal (Wilson and Hilferty 1931).
 */
export function varianceErrors(ratio: number, freedom: number): number {
  const spread = 2 / (9 * freedom);
  return (Math.cbrt(ratio) - (1 - spread)) / Math.sqrt(spread);
}

/** To three decimals, without −0. */
export const threePlaces = (value: number): number => Math.round(value * 1000) / 1000 + 0;

/** Values in lists, by a key. */
export function grouped<T>(all: Iterable<T>, keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const list = groups.get(keyOf(one));
    if (list) list.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
