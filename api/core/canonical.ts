/**
 * One text for one value, whatever order its keys were written in: keys sorted by code unit, no spaces, `undefined` members left out,
 * numbers as JavaScript writes them. What is hashed and sealed is this text.
 * @throws TypeError for what JSON cannot say: NaN, infinities, functions, symbols, big integers
 */
export function canonical(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'boolean':
      return String(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`canonical text knows no ${value}`);
      return JSON.stringify(value);
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) return `[${value.map((member) => canonical(member ?? null)).join(',')}]`;
      return `{${Object.entries(value)
        .filter(([, inner]) => inner !== undefined)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
        .join(',')}}`;
    default:
      throw new TypeError(`canonical text knows no ${typeof value}`);
  }
}
