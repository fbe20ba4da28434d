import type { Diagnostic } from '../contract/diagnostic.js';
import { RuleSet } from '../contract/rule-set.js';
import { conditionFaults } from './condition-shape.js';
import { conditionPlaces } from './condition-places.js';
import { toPointer } from './json-pointer.js';
import { readAs, type FileRead } from './read-as.js';

/** What `check` finds in a rule set whose form is right, with JSON pointers from its root. */
export type Check = (ruleSet: RuleSet) => Diagnostic[];

/**
 * Reads a rule set file: text, form, and with `check` also meaning (`(ruleSet) => checkRuleSet(ruleSet, { base })`). The
 * value is there when text and form are right, also when `check` found faults: whoever uses it looks at the diagnostics
 * first. Every diagnostic names file, line and column. Rejects only with errors of the file system.
 */
export function readRuleSet(path: string, check?: Check): Promise<FileRead<RuleSet>> {
  return readAs(RuleSet, path, {
    raw: (value) =>
      [...conditionPlaces(value)].map((place) => ({
        pointer: toPointer(place.path),
        faults: conditionFaults(place.condition, place.path),
      })),
    valid: check,
  });
}
