import { z } from 'zod';

/** `error` refuses the file, `warning` wants an answer, `note` only tells. */
export const Severity = z.enum(['error', 'warning', 'note']);
export type Severity = z.infer<typeof Severity>;

/**
 * Every fault the product can name, and how grave it is: the closed list. Text faults are found before anything is
 * parsed, shape faults by the contract, the rest by `check`. Each has a fixture `fixtures/invalid/<code>.json`.
 */
export const DIAGNOSTICS = {
  // the text itself
  'not-utf8': 'error',
  'not-json': 'error',
  'file-too-large': 'error',
  'line-too-long': 'error',
  'too-deep': 'error',
  'duplicate-key': 'error',
  'forbidden-key': 'error',
  'number-too-long': 'error',
  // its shape
  shape: 'error',
  'unknown-key': 'error',
  'unknown-kind': 'error',
  'empty-condition': 'error',
  'two-roots': 'error',
  'unknown-operator': 'error',
  'engine-extension': 'error',
  'too-many-leaves': 'error',
  // names that lead nowhere
  'unknown-fact': 'error',
  'unknown-node': 'error',
  'unknown-group': 'error',
  'unknown-item': 'error',
  'unknown-option': 'error',
  'unknown-grade': 'error',
  'unknown-conduct': 'error',
  'unknown-entity-kind': 'error',
  'duplicate-id': 'error',
  'clause-missing': 'error',
  // meaning
  'type-mismatch': 'error',
  'empty-range': 'error',
  'impossible-figure': 'error',
  'band-gap': 'error',
  'band-overlap': 'error',
  'shared-edge': 'error',
  'step-overlap': 'error',
  'weights-sum': 'error',
  'frame-over-maximum': 'error',
  'maximum-absent': 'error',
  'missing-policy-absent': 'error',
  'set-aside-absent': 'error',
  'needs-rounding': 'error',
  'grade-read-early': 'error',
  'effect-too-late': 'error',
  circle: 'error',
  'concerned-without-finding': 'error',
  'quota-amount': 'error',
  'floor-above-quorum': 'error',
  'shown-as-absent': 'error',
  'barred-duty': 'error',
  'quota-above-base-layer': 'error',
  'looser-than-base-layer': 'error',
  'never-holds': 'error',
  'always-holds': 'error',
  'barred-word': 'warning',
  'not-decided': 'note',
  // cohorts
  'header-missing': 'error',
  'cohort-returns': 'error',
  'duplicate-entity': 'error',
  'wrong-rule-set': 'error',
  // a county on its template
  'template-missing': 'error',
  'unknown-part': 'error',
  'fixed-part': 'error',
  'outside-limits': 'error',
} as const satisfies Record<string, Severity>;

export type DiagnosticCode = keyof typeof DIAGNOSTICS;
/** The closed list of what `check` finds; a file under fixtures/invalid is named after each. */
export const DiagnosticCode = z.enum(Object.keys(DIAGNOSTICS) as [DiagnosticCode, ...DiagnosticCode[]]);

/** One fault: which, where (JSON pointer; file, line and column when read from a file), and what to do, in both languages. */
export const Diagnostic = z.strictObject({
  code: DiagnosticCode,
  severity: Severity,
  pointer: z.string(),
  file: z.string().optional(),
  line: z.int().positive().optional(),
  column: z.int().positive().optional(),
  message: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
});
export type Diagnostic = z.infer<typeof Diagnostic>;
