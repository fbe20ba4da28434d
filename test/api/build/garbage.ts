import * as fc from 'fast-check';

/** Texts that have broken programs before. */
export const ODD_TEXTS = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  'x\udfff',
  '\ufeff',
  '\u202e',
  "'; DROP TABLE accounts; --",
  '%',
  '\\',
  '${7*7}',
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  '9'.repeat(40),
  '1e400',
  'NaN',
  'null',
  'true',
  '2026-02-30',
  '0000-00-00',
  '云'.repeat(3000),
  'x'.repeat(70_000),
] as const;

export const ODD_NUMBERS = [
  0,
  -0,
  -1,
  0.1,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 53,
  1e21,
  1e308,
  5e-324,
  4_294_967_296,
] as const;

const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...ODD_TEXTS),
  fc.constantFrom<unknown>(...ODD_NUMBERS),
  fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], { a: {} }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.integer({ min: 50, max: 300 }).map(nested),
);

/** A value so many lists deep. */
function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { a: value };
  return value;
}

/** Any JSON value, odd ones often. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(oddValue, fc.jsonValue());

/** A value with one thing in it changed: a part replaced, left out, put in twice, or something added. */
export function mutated(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .record({ value, odd: oddValue, at: fc.nat(), how: fc.constantFrom('replace', 'drop', 'add', 'repeat', 'text') })
    .map(({ value: given, odd, at, how }) => mutate(structuredClone(given), odd, at, how));
}

function mutate(given: unknown, odd: unknown, at: number, how: string): unknown {
  const places = placesIn(given);
  if (places.length === 0) return how === 'drop' ? given : odd;
  const { parent, key } = places[at % places.length]!;
  const there = parent[key];
  if (how === 'replace') parent[key] = odd;
  else if (how === 'drop') delete parent[key];
  else if (how === 'add') parent[`${key}x`] = odd;
  else if (how === 'repeat') parent[key] = [there, there];
  else parent[key] = typeof there === 'string' ? Number(there) : String(there);
  return given;
}

type Keyed = Record<string, unknown>;

function placesIn(value: unknown): { parent: Keyed; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const parent = value as Keyed;
  return Object.keys(parent).flatMap((key) => [{ parent, key }, ...placesIn(parent[key])]);
}

/** Bodies that are no JSON, or JSON that no parser likes. */
export const BAD_BODIES = [
  '',
  ' ',
  '{',
  '{"a":1,}',
  "{'a':1}",
  '{"a":1}{"b":2}',
  'null',
  'true',
  '0',
  '"text"',
  '[]',
  '[{}]',
  '{"a":1e999}',
  '{"a":-}',
  '{"__proto__":{"role":"operator"}}',
  '{"constructor":{"prototype":{"x":1}}}',
  '{"a":"\\ud800"}',
  '{"a":"\\u0000"}',
  '\ufeff{}',
  `${'['.repeat(5000)}${']'.repeat(5000)}`,
  `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
  `{"a":${'9'.repeat(5000)}}`,
  'a=1&b=2',
  '<a/>',
] as const;

export const BAD_TYPES = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/xml',
  'application/json; charset=utf-16',
  'application/JSON ; charset="x"',
  'application/problem+json',
  'json',
  '',
] as const;
