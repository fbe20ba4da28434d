import type { Diagnostic } from '../contract/diagnostic.js';
import { RuleSet } from '../contract/rule-set.js';
import { originOf } from '../core/extend-rule-set.js';
import { conditionFaults } from './condition-shape.js';
import { conditionPlaces } from './condition-places.js';
import { toPointer } from './json-pointer.js';
import { placed } from './placed.js';
import { type FileRead, type Judged, readJsonAs } from './read-as.js';
import { composeCountyRuleSet, isCountyRuleSet, templateBeside, type Templates } from './read-county-rule-set.js';
import type { Json, Refused } from './read-json.js';
import { readJsonFile } from './read-json-file.js';

/** What `check` finds in a rule set whose form is right, with JSON pointers from its root. */
export type Check = (ruleSet: RuleSet) => Diagnostic[];

/**
 * Reads a rule set file, or a county's on its template: text, form, and with `check` also meaning (`(ruleSet) => checkRuleSet(ruleSet, { base })`). The
 * value is there when text and form are right, also when `check` found faults: whoever uses it looks at the diagnostics
 * first. Every diagnostic names file, line and column. Rejects only with errors of the file system.
 */
export async function readRuleSet(path: string, check?: Check): Promise<FileRead<RuleSet>> {
  return readRuleSetJson(await readJsonFile(path), templateBeside(path), { file: path, ...(check ? { check } : {}) });
}

/** The same of a JSON text that was read already, wherever it came from; where a county's template is found is said by `templates`. */
export async function readRuleSetJson(
  json: Json | Refused,
  templates: Templates,
  { check, file }: { check?: Check; file?: string } = {},
): Promise<FileRead<RuleSet>> {
  if (json.ok && isCountyRuleSet(json.value)) return readComposed(json, templates, check, file);
  return readJsonAs(RuleSet, json, { raw: judgedConditions, valid: check }, file);
}

/** Conditions are judged more closely than the contract does, before it. */
const judgedConditions = (value: unknown): Judged[] =>
  [...conditionPlaces(value)].map((place) => ({
    pointer: toPointer(place.path),
    faults: conditionFaults(place.condition, place.path),
  }));

/** A county's file, composed with its template. What `check` finds is placed at the change it comes from, or at `extends`. */
async function readComposed(
  json: Json,
  templates: Templates,
  check?: Check,
  file?: string,
): Promise<FileRead<RuleSet>> {
  const { ruleSet, diagnostics, origins } = await composeCountyRuleSet(json, templates, file);
  if (!ruleSet) return { diagnostics };
  const checked = (check?.(ruleSet) ?? []).flatMap((one) =>
    placed([one], () => json.at(originOf(one.pointer, origins) ?? '/extends'), file),
  );
  return { value: ruleSet, diagnostics: [...diagnostics, ...checked] };
}
