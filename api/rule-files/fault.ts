import { DIAGNOSTICS, type Diagnostic, type DiagnosticCode } from '../contract/diagnostic.js';
import type { Title } from '../contract/fields.js';
import { toPointer, type Path } from './json-pointer.js';

/** The same words in both languages. */
export type Words = Title;

/** A diagnostic of this code at this path, with the severity the closed list gives it. File and line are added by `placed`. */
export function fault(code: DiagnosticCode, path: Path, message: Words): Diagnostic {
  return { code, severity: DIAGNOSTICS[code], pointer: toPointer(path), message };
}

/** The sentence that proposes a name, or nothing when none is near. */
export function didYouMean(nearest: string | undefined): Words {
  return nearest === undefined ? { zh: '', en: '' } : { zh: `是不是“${nearest}”？`, en: ` Did you mean "${nearest}"?` };
}
