/** Lists whose order says nothing; all others (cases, policies, tie-breakers, grades best first, choices) keep theirs. */
const UNORDERED = new Set([
  'rules',
  'recommendations',
  'quotas',
  'figures',
  'steps',
  'bands',
  'of',
  'effects',
  'duties',
  'conduct',
  'situations',
  'conditions',
  'exclusions',
  'procedures',
]);

/** A rule set with the same lines in another order: keys of every record, and lists whose order says nothing. */
export function reordered<T>(value: T, turn: number, key = ''): T {
  if (Array.isArray(value)) {
    const inner = value.map((one) => reordered(one, turn));
    return (UNORDERED.has(key) && value.every((one) => typeof one === 'object') ? turned(inner, turn) : inner) as T;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = turned(Object.entries(value), turn);
  return Object.fromEntries(entries.map(([name, part]) => [name, reordered(part, turn, name)])) as T;
}

/** Backwards, then begun somewhere else. */
function turned<T>(list: readonly T[], turn: number): T[] {
  const start = list.length === 0 ? 0 : turn % list.length;
  const around = [...list.slice(start), ...list.slice(0, start)];
  return turn % 2 === 0 ? around : around.toReversed();
}
