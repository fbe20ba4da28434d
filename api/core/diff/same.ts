import type { Figure, Title } from '../../contract/fields.js';

type Json = Record<string, unknown>;

/** Is it a text in both languages? */
export const isTitle = (value: unknown): value is Title =>
  typeof value === 'object' && value !== null && typeof (value as Json)['zh'] === 'string' && 'en' in value;

/** Is it a number, or a fraction as text? */
export const isFigure = (value: unknown): value is Figure =>
  typeof value === 'number' || (typeof value === 'string' && /^-?\d{1,15}\/[1-9]\d{0,14}$/.test(value));

/** Lists in which the order says something. */
const ORDERED = new Set(['by', 'range', 'missing', 'sizes', '@order']);
/** Numbers per group, in the order of the groups, stand under how many there are altogether. */
const isOrdered = (name: string): boolean => ORDERED.has(name) || /^\d+$/.test(name);

/** Whether two values are the same as they are written, members in the same order: most of two rule sets that are compared is. */
export function isWrittenAlike(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  return (
    keys.length === others.length &&
    Array.isArray(one) === Array.isArray(other) &&
    keys.every((key, at) => key === others[at] && isWrittenAlike((one as Json)[key], (other as Json)[key]))
  );
}

/** A value as text in which nothing depends on the order of members, of conditions in a list, or of a list that is a set. */
export function canonical(value: unknown, name = ''): string {
  if (Array.isArray(value)) {
    const items = value.map((one) => canonical(one));
    return `[${(isOrdered(name) ? items : items.toSorted()).join()}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const members = Object.entries(value as Json).filter(([, one]) => one !== undefined);
  return `{${members
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one, key)}`)
    .toSorted()
    .join()}}`;
}
