import type { Diagnostic } from '../contract/diagnostic.js';
import type { Json } from './read-json.js';

/** The diagnostics with their line and column in the text, found by their pointers, and the name of the file. */
export function placed(diagnostics: Diagnostic[], at: Json['at'], file: string): Diagnostic[] {
  return diagnostics.map((diagnostic) => ({ ...diagnostic, file, ...at(diagnostic.pointer) }));
}
