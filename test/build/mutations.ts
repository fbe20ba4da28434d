import * as fc from 'fast-check';
import { valueAt } from '../../api/rule-files/json-pointer.js';

type Json = unknown;
type Path = (string | number)[];

/** A change somewhere in a JSON document, told by numbers so that fast-check can shrink it. */
export interface Change {
  at: number;
  kind: 'takeFromElsewhere' | 'takeOut' | 'repeat' | 'otherFigure';
  pick: number;
}

const figures = [
  -1,
  0,
  0.5,
  1,
  2,
  3,
  60,
  99.99,
  100,
  1e15,
  1e-7,
  0.1234567890123456,
  '1/3',
  '-2/3',
  'unspecified',
  'uncapped',
  'none',
];

/** Some changes, few enough that a changed rule set often still has the form of one. */
export const someChanges: fc.Arbitrary<Change[]> = fc.array(
  fc.record({
    at: fc.nat(),
    kind: fc.constantFrom(
      'takeFromElsewhere',
      'takeFromElsewhere',
      'takeFromElsewhere',
      'takeOut',
      'repeat',
      'otherFigure',
    ),
    pick: fc.nat(),
  }),
  { minLength: 1, maxLength: 4 },
);

/** The document after the changes. A value taken from elsewhere stood there under the same key, so it often fits. */
export function changed(document: Json, changes: readonly Change[]): Json {
  const copy = structuredClone(document);
  for (const { at, kind, pick } of changes) {
    const paths = pathsOf(copy);
    const path = paths[at % paths.length]!;
    if (kind === 'takeFromElsewhere') {
      const alike = paths.filter((one) => nameOf(one) === nameOf(path));
      put(copy, path, structuredClone(valueAt(copy, alike[pick % alike.length]!)));
    } else if (kind === 'otherFigure') put(copy, path, figures[pick % figures.length]);
    else if (kind === 'takeOut') remove(copy, path);
    else repeat(copy, path);
  }
  return copy;
}

/** The paths of everything below the root. */
function pathsOf(value: Json, before: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return steps.flatMap((step) => [
    [...before, step],
    ...pathsOf((value as Record<string, Json>)[step], [...before, step]),
  ]);
}

/** The key under which a value stands; items of a list have the key of the list. */
const nameOf = (path: Path): string => String(path.findLast((step) => typeof step === 'string')) + typeof path.at(-1);

const holderOf = (document: Json, path: Path) => valueAt(document, path.slice(0, -1)) as Record<string, Json>;

function put(document: Json, path: Path, value: Json): void {
  holderOf(document, path)[path.at(-1)!] = value;
}

function remove(document: Json, path: Path): void {
  const holder = holderOf(document, path);
  if (Array.isArray(holder)) holder.splice(path.at(-1) as number, 1);
  else delete holder[path.at(-1)!];
}

function repeat(document: Json, path: Path): void {
  const holder = holderOf(document, path);
  if (Array.isArray(holder)) holder.push(structuredClone(holder[path.at(-1) as number]));
}
