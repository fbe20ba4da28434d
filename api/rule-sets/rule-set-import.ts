import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Diagnostic } from '../contract/diagnostic.js';
import { BaseLayer } from '../contract/base-layer.js';
import type { RuleSetRecord } from '../contract/records/rule-set.js';
import { findRuleFiles, type RuleSetFile } from '../rule-files/find-rule-files.js';
import { readJsonAs } from '../rule-files/read-as.js';
import { templateBeside } from '../rule-files/read-county-rule-set.js';
import { readJson } from '../rule-files/read-json.js';
import { readRuleSetJson } from '../rule-files/read-rule-set.js';
import { type Glance, glanceAt } from './rule-set-glance.js';

/** A rule file as it is imported. */
export type RuleFile = {
  file: string;
  kind: RuleSetRecord['kind'];
  text: string;
  examples: string | null;
  says: Glance;
};

/** What an import did, by file. */
export type ImportReport = {
  imported: string[];
  /** Already here, character by character. */
  unchanged: string[];
  /** Published here with another text. What was published stays as it is: give the change a later first day. */
  changed: { file: string; code: string; effectiveFrom: string | null; part: 'text' | 'examples' }[];
  /** Not of the form of a rule set; not imported. */
  faulty: { file: string; diagnostics: Diagnostic[] }[];
};

/** Reads every rule file of a folder, templates before what is built on them. Files without the right form are told apart. */
export async function readRuleFolder(folder: string): Promise<{ files: RuleFile[]; faulty: ImportReport['faulty'] }> {
  const { ruleSets, baseLayers } = await findRuleFiles([folder]);
  const files: RuleFile[] = [];
  const faulty: ImportReport['faulty'] = [];
  const take = async (found: RuleSetFile, kind: RuleFile['kind']) => {
    const file = relative(folder, found.path);
    const bytes = await readFile(found.path);
    const json = readJson(bytes);
    const { value, diagnostics } =
      kind === 'baseLayer'
        ? readJsonAs(BaseLayer, json, {}, file)
        : await readRuleSetJson(json, templateBeside(found.path), { file });
    if (!value) return void faulty.push({ file, diagnostics });
    const text = new TextDecoder().decode(bytes);
    const examples = found.examples === undefined ? null : new TextDecoder().decode(await readFile(found.examples));
    files.push({ file, kind, text, examples, says: glanceAt(text) });
  };
  for (const found of baseLayers) await take(found, 'baseLayer');
  for (const found of ruleSets) await take(found, 'ruleSet');
  return {
    files: files.toSorted((a, b) => Number(a.says.template !== null) - Number(b.says.template !== null)),
    faulty,
  };
}
