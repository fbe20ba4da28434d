import { Cohort } from '../contract/cohort.js';
import type { Diagnostic } from '../contract/diagnostic.js';
import { cohortReturns, duplicateEntity, noCohort } from './cohort-faults.js';
import type { CohortRead } from './cohort-gathering.js';
import { toPointer, valueAt } from './json-pointer.js';
import { FAULTS } from './limits.js';
import { placed } from './placed.js';
import type { Json } from './read-json.js';
import { shapeDiagnostics } from './shape-diagnostics.js';
import { wrongRuleSet } from './wrong-rule-set.js';

/**
 * The cohorts of one JSON value, which is a cohort or a list of them. Pointers of diagnostics start at the root of the file.
 * `ruleSet` as in `CohortLines`.
 */
export function* cohortsOf(json: Json, file: string, ruleSet: string | undefined): Generator<CohortRead> {
  const isList = Array.isArray(json.value);
  const values: unknown[] = Array.isArray(json.value) ? json.value : [json.value];
  if (values.length === 0) yield { code: '', diagnostics: placed([noCohort()], json.at, file), untold: 0 };

  const begun = new Set<string>();
  for (const [index, value] of values.entries()) {
    const written = valueAt(value, ['code']);
    const code = typeof written === 'string' ? written : '';
    const { cohort, faults } = checked(value, ruleSet);
    if (code !== '' && begun.has(code)) faults.push(cohortReturns(['code'], code));
    begun.add(code);

    const within = isList ? toPointer([index]) : '';
    const diagnostics = placed(
      faults.slice(0, FAULTS).map((fault) => ({ ...fault, pointer: within + fault.pointer })),
      json.at,
      file,
    );
    const untold = faults.length - diagnostics.length;
    yield faults.length === 0 && cohort ? { code, cohort, diagnostics, untold } : { code, diagnostics, untold };
  }
}

function checked(value: unknown, ruleSet: string | undefined): { cohort?: Cohort; faults: Diagnostic[] } {
  const { success, data: cohort, error } = Cohort.safeParse(value);
  if (!success) return { faults: shapeDiagnostics(Cohort, value, error.issues) };
  const faults = duplicates(cohort);
  if (ruleSet !== undefined && cohort.ruleSet !== ruleSet) {
    faults.push(wrongRuleSet(['ruleSet'], cohort.ruleSet, ruleSet));
  }
  return { cohort, faults };
}

function duplicates({ entities }: Cohort): Diagnostic[] {
  const seen = new Map<string, number>();
  return entities.flatMap(({ kind, code }, index) => {
    const key = `${kind} ${code}`;
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, index);
      return [];
    }
    const words = { zh: `entities 的第 ${before + 1} 项`, en: `item ${before + 1} of "entities"` };
    return [duplicateEntity(['entities', index, 'code'], kind, code, words)];
  });
}
