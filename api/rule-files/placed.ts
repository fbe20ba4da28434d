import type { Json } from './read-json.js';

/**
 * Diagnostics, or whatever else points into a text, with line and column found by their pointers, and the name of the file where the
 * text has one.
 */
export function placed<T extends { pointer: string }>(pointing: T[], at: Json['at'], file?: string): T[] {
  const named = file === undefined ? {} : { file };
  return pointing.map((one) => ({ ...one, ...named, ...at(one.pointer) }));
}
