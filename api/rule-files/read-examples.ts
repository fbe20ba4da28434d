import type { Diagnostic } from '../contract/diagnostic.js';
import { ExampleFile } from '../contract/example.js';
import { readAs, type FileRead } from './read-as.js';
import { wrongRuleSet } from './wrong-rule-set.js';

/**
 * Reads the worked examples beside a rule set. With `ruleSet`, the code of that rule set, examples written for another one
 * are told (`wrong-rule-set`). Rejects only with errors of the file system.
 */
export function readExamples(path: string, ruleSet?: string): Promise<FileRead<ExampleFile>> {
  return readAs(ExampleFile, path, {
    valid: (file): Diagnostic[] =>
      ruleSet === undefined || file.ruleSet === ruleSet ? [] : [wrongRuleSet(['ruleSet'], file.ruleSet, ruleSet)],
  });
}
