import type { Tally } from '../contract/ballot.js';

/**
 * Where two entries of one count sheet differ, as paths: `valid`, `questions/isFair/satisfied`. Never what stands there. A number that
 * was left out is none.
 */
export function differencesOf(one: Tally, other: Tally): string[] {
  const [a, b] = [numbersOf(one), numbersOf(other)];
  const paths = new Set([...a.keys(), ...b.keys()]);
  return [...paths].filter((path) => (a.get(path) ?? 0) !== (b.get(path) ?? 0)).toSorted();
}

function numbersOf(value: unknown, path = ''): Map<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map([[path, value]]);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...numbersOf(inner, path === '' ? key : `${path}/${key}`)]),
  );
}
