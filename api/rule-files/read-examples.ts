import type { Diagnostic } from '../contract/diagnostic.js';
import { ExampleFile } from '../contract/example.js';
import { type FileRead, type Questions, readAs, readJsonAs } from './read-as.js';
import type { Json, Refused } from './read-json.js';
import { wrongRuleSet } from './wrong-rule-set.js';

/**
 * Reads the worked examples beside a rule set. With `ruleSet`, the code of that rule set, examples written for another one
 * are told (`wrong-rule-set`). Rejects only with errors of the file system.
 */
export function readExamples(path: string, ruleSet?: string): Promise<FileRead<ExampleFile>> {
  return readAs(ExampleFile, path, writtenFor(ruleSet));
}

/** The same of a JSON text that was read already. */
export function readExamplesJson(json: Json | Refused, ruleSet?: string): FileRead<ExampleFile> {
  return readJsonAs(ExampleFile, json, writtenFor(ruleSet));
}

const writtenFor = (ruleSet: string | undefined): Questions<ExampleFile> => ({
  valid: (file): Diagnostic[] =>
    ruleSet === undefined || file.ruleSet === ruleSet ? [] : [wrongRuleSet(['ruleSet'], file.ruleSet, ruleSet)],
});
