import { type Diagnostic, type DiagnosticCode, DIAGNOSTICS } from '../../contract/diagnostic.js';
import type { Title } from '../../contract/fields.js';

/** A diagnostic with the severity its code has. `pointer` is a JSON pointer into the rule set. */
export function fault(code: DiagnosticCode, pointer: string, message: Title): Diagnostic {
  return { code, severity: DIAGNOSTICS[code], pointer, message };
}

/** A pointer some steps further down: `below('/entities/cadre/facts', 'age', 'range')`. Steps are escaped (RFC 6901). */
export function below(pointer: string, ...steps: (string | number)[]): string {
  return [pointer, ...steps.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');
}
