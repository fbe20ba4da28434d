import type { Difference, Place } from './change.js';
import { keyOf, type Outline, type Outlined } from './outline.js';
import { canonical, isWrittenAlike } from './same.js';

type Json = Record<string, unknown>;

/** Every difference of two outlines, in the order of the newer one; what was removed stands at the end. */
export function differencesOf(older: Outline, newer: Outline): Difference[] {
  const found = new Map<string, Difference>();
  for (const [key, leaf] of newer.leaves) {
    const before = older.leaves.get(key);
    if (before) {
      const difference = changed(before, leaf);
      if (difference) found.set(key, difference);
    } else note(found, 'added', outermost(leaf, newer, older));
  }
  for (const [key, leaf] of older.leaves)
    if (!newer.leaves.has(key)) note(found, 'removed', outermost(leaf, older, newer));
  return withEdgesTogether(withoutNewNames(withPairs(withoutBelow([...found.values()]))));
}

function changed(
  { value: before, pointer: olderPointer }: Outlined,
  { place, pointer, value: after }: Outlined,
): Difference | null {
  if (isWrittenAlike(before, after)) return null;
  const name = place.at(-1)!;
  if (canonical(before, name) === canonical(after, name)) return null;
  const kind = name === '@hangs' ? 'moved' : name === '@order' ? 'reordered' : 'changed';
  if (kind === 'reordered' && inCommon(before, after) === inCommon(after, before)) return null;
  return { kind, place, pointer, olderPointer, before, after };
}

/** What of one list is also in the other, in its order. */
const inCommon = (list: unknown, other: unknown): string =>
  canonical(
    (list as string[]).filter((one) => (other as string[]).includes(one)),
    '@order',
  );

function note(found: Map<string, Difference>, kind: 'added' | 'removed', { place, pointer, value }: Outlined): void {
  if (place.at(-1) === '@order') return;
  found.set(keyOf(place), {
    kind,
    place,
    pointer,
    ...(kind === 'added' ? { after: value } : { olderPointer: pointer, before: value }),
  });
}

/** The largest thing around a value that the other rule set does not have, or the value itself. */
function outermost(leaf: Outlined, own: Outline, other: Outline): Outlined {
  for (let length = 1; length < leaf.place.length; length++) {
    const key = keyOf(leaf.place.slice(0, length));
    const item = own.items.get(key);
    if (item && !other.items.has(key)) return item;
  }
  return leaf;
}

/** A node that came or went with its parent is not told apart from it. */
function withoutBelow(all: Difference[]): Difference[] {
  const gone = (kind: Difference['kind']) =>
    new Set(all.filter((one) => one.kind === kind).map(({ place }) => keyOf(place)));
  const whole = { added: gone('added'), removed: gone('removed') };
  return all.filter(({ kind, place, pointer }) => {
    if (kind !== 'added' && kind !== 'removed') return true;
    if (place[2] !== 'nodes' || place.length !== 4) return true;
    return !all.some(
      (one) =>
        one.kind === kind &&
        one.pointer !== pointer &&
        pointer.startsWith(`${one.pointer}/`) &&
        whole[kind].has(keyOf(one.place)),
    );
  });
}

/** What was removed and added in one list and differs in one member only is the same thing, changed. */
function withPairs(all: Difference[]): Difference[] {
  const left = new Set(all);
  for (const added of all.filter(({ kind }) => kind === 'added'))
    for (const removed of left) {
      if (removed.kind !== 'removed' || !isBeside(removed.place, added.place)) continue;
      const member = onlyDifference(removed.before, added.after);
      if (member === undefined) continue;
      left.delete(removed);
      left.delete(added);
      // A band goes by its points, and by the older ones where it is the points that changed.
      const place = added.place.at(-2) === 'bands' ? removed.place : added.place;
      left.add({
        kind: 'changed',
        place: [...place, member],
        pointer: `${added.pointer}/${member}`,
        olderPointer: `${removed.pointer}/${member}`,
        before: (removed.before as Json)[member],
        after: (added.after as Json)[member],
      });
      break;
    }
  return [...left];
}

/** What hangs below a node that only has another id has not moved. */
function withoutNewNames(all: Difference[]): Difference[] {
  const named = all.filter(({ kind, place }) => kind === 'changed' && place[2] === 'nodes' && place.at(-1) === 'id');
  return all.filter(
    ({ kind, before, after }) =>
      kind !== 'moved' ||
      !named.some((one) => one.before === (before as Json)['of'] && one.after === (after as Json)['of']),
  );
}

const isBeside = (one: Place, other: Place) =>
  one.length === other.length && keyOf(one.slice(0, -1)) === keyOf(other.slice(0, -1));

/** The one member in which two objects differ; undefined when they differ in none or several. */
function onlyDifference(one: unknown, other: unknown): string | undefined {
  if (typeof one !== 'object' || typeof other !== 'object' || Array.isArray(one)) return undefined;
  const [a, b] = [one as Json, other as Json];
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const different = names.filter((name) => canonical(a[name], name) !== canonical(b[name], name));
  const [only] = different;
  return different.length === 1 && only !== undefined && only in a && only in b ? only : undefined;
}

const isEdge = ({ kind, place }: Difference, names: readonly string[]): boolean =>
  kind === 'changed' && place.at(-3) === 'bands' && names.includes(place.at(-1)!);

/** The upper bound of one band that moves with the lower bound of the next is one change of one line. */
function withEdgesTogether(all: Difference[]): Difference[] {
  const uppers = all.filter((one) => isEdge(one, ['to', 'below']));
  const merged = new Set<Difference>();
  const joined = all.map((lower): Difference => {
    if (!isEdge(lower, ['from', 'above'])) return lower;
    const also = uppers.filter(
      (upper) =>
        isBeside(upper.place.slice(0, -1), lower.place.slice(0, -1)) &&
        upper.before === lower.before &&
        upper.after === lower.after,
    );
    for (const upper of also) merged.add(upper);
    return also.length > 0 ? { ...lower, also } : lower;
  });
  return joined.filter((one) => !merged.has(one));
}
