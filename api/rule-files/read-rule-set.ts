import type { Diagnostic } from '../contract/diagnostic.js';
import { RuleSet } from '../contract/rule-set.js';
import { originOf } from '../core/extend-rule-set.js';
import { conditionFaults } from './condition-shape.js';
import { conditionPlaces } from './condition-places.js';
import { toPointer } from './json-pointer.js';
import { readAs, type FileRead } from './read-as.js';
import { isCountyRuleSet, readCountyRuleSet } from './read-county-rule-set.js';
import type { Json } from './read-json.js';
import { readJsonFile } from './read-json-file.js';

/** What `check` finds in a rule set whose form is right, with JSON pointers from its root. */
export type Check = (ruleSet: RuleSet) => Diagnostic[];

/**
 * Reads a rule set file, or a county's on its template: text, form, and with `check` also meaning (`(ruleSet) => checkRuleSet(ruleSet, { base })`). The
 * value is there when text and form are right, also when `check` found faults: whoever uses it looks at the diagnostics
 * first. Every diagnostic names file, line and column. Rejects only with errors of the file system.
 */
export async function readRuleSet(path: string, check?: Check): Promise<FileRead<RuleSet>> {
  const json = await readJsonFile(path);
  if (json.ok && isCountyRuleSet(json.value)) return readComposed(path, json, check);
  return readAs(RuleSet, path, {
    raw: (value) =>
      [...conditionPlaces(value)].map((place) => ({
        pointer: toPointer(place.path),
        faults: conditionFaults(place.condition, place.path),
      })),
    valid: check,
  });
}

/** A county's file, composed with its template. What `check` finds is placed at the change it comes from, or at `extends`. */
async function readComposed(path: string, { at }: Pick<Json, 'at'>, check?: Check): Promise<FileRead<RuleSet>> {
  const { ruleSet, diagnostics, origins } = await readCountyRuleSet(path);
  if (!ruleSet) return { diagnostics };
  const checked = (check?.(ruleSet) ?? []).map((one) => ({
    ...one,
    file: path,
    ...at(originOf(one.pointer, origins) ?? '/extends'),
  }));
  return { value: ruleSet, diagnostics: [...diagnostics, ...checked] };
}
