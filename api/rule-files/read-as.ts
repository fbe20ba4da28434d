import type { z } from 'zod';
import type { Diagnostic } from '../contract/diagnostic.js';
import { placed } from './placed.js';
import type { Json, Refused } from './read-json.js';
import { readJsonFile } from './read-json-file.js';
import { shapeDiagnostics } from './shape-diagnostics.js';

/** A place that was judged more closely than the contract does, as a JSON pointer, and what was wrong there or below. */
export type Judged = { pointer: string; faults: Diagnostic[] };
/** Further questions to a file's content: about the raw value, and about a value that the contract accepted. */
export type Questions<T> = { raw?: (value: unknown) => Judged[]; valid?: (value: T) => Diagnostic[] };
/** What a file held; `value` is there only when nothing was wrong with its form. Diagnostics name file, line and column. */
export type FileRead<T> = { value?: T; diagnostics: Diagnostic[] };

/** Reads a file as one shape of the contract, as {@link readJsonAs} does. Rejects only with errors of the file system. */
export async function readAs<T>(schema: z.ZodType<T>, path: string, ask: Questions<T> = {}): Promise<FileRead<T>> {
  return readJsonAs(schema, await readJsonFile(path), ask, path);
}

/**
 * Reads a JSON text as one shape of the contract: the guards of `readJson` came before, now the raw questions together with the
 * contract, then, where the form is right, the questions to the value. Where a raw question found fault, the contract's coarser
 * complaints about the same place are left out.
 * @param file its name, where the text has one
 */
export function readJsonAs<T>(
  schema: z.ZodType<T>,
  json: Json | Refused,
  ask: Questions<T> = {},
  file?: string,
): FileRead<T> {
  if (!json.ok) return { diagnostics: json.diagnostics };

  const judged = ask.raw?.(json.value).filter(({ faults }) => faults.length > 0) ?? [];
  const checked = schema.safeParse(json.value);
  const shape = checked.success ? [] : shapeDiagnostics(schema, json.value, checked.error.issues);
  const faults = [
    ...judged.flatMap((place) => place.faults),
    ...shape.filter((diagnostic) => !judged.some((place) => isAtOrBelow(place.pointer, diagnostic.pointer))),
  ];
  if (faults.length > 0 || !checked.success) return { diagnostics: placed(faults, json.at, file) };
  return { value: checked.data, diagnostics: placed(ask.valid?.(checked.data) ?? [], json.at, file) };
}

function isAtOrBelow(above: string, pointer: string): boolean {
  return pointer === above || pointer.startsWith(`${above}/`);
}
