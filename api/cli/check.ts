import type { Diagnostic } from '../contract/diagnostic.js';
import { findRuleFiles } from '../rule-files/find-rule-files.js';
import { readBaseLayer } from '../rule-files/read-base-layer.js';
import { readExamples } from '../rule-files/read-examples.js';
import { mustExist } from './existing-file.js';
import { Fault } from './fault.js';
import { type Language, say } from './language.js';
import { loadRuleSet } from './load-rule-set.js';
import { mistakenFor } from './mistaken-file.js';
import { print, printJson } from './output.js';
import { diagnosticLine } from './print.js';

/** `check <files…>`: every fault of every rule file, with what to do about it. Returns the exit code: 1 with any error. */
export async function check(paths: string[], { lang, json }: { lang: Language; json?: boolean }): Promise<number> {
  await mustExist(...paths);
  const { ruleSets, baseLayers, strayExamples } = await findRuleFiles(paths);
  const files = [...ruleSets, ...baseLayers].length;
  if (files + strayExamples.length === 0) throw nothingFound(paths);
  const diagnostics: Diagnostic[] = [];
  for (const { path } of baseLayers) diagnostics.push(...(await readBaseLayer(path)).diagnostics);
  for (const { path, examples } of ruleSets) {
    const read = await loadRuleSet(path);
    const mistaken = read.ruleSet ? null : await mistakenFor('ruleSet', path);
    if (mistaken) throw mistaken;
    diagnostics.push(...read.diagnostics);
    if (examples) diagnostics.push(...(await readExamples(examples, read.ruleSet?.code)).diagnostics);
  }
  for (const path of strayExamples) diagnostics.push(...(await readExamples(path)).diagnostics);
  const found = unique(diagnostics);
  const count = (severity: string) => found.filter((one) => one.severity === severity).length;
  if (json) await printJson({ files, diagnostics: found });
  else {
    const [errors, warnings, notes] = [count('error'), count('warning'), count('note')];
    await print(
      ...found.map((one) => diagnosticLine(one, lang)),
      say(
        lang,
        `检查 ${files} 个规则文件：错误 ${errors} 处，警告 ${warnings} 处，提示 ${notes} 处`,
        `${files} rule files checked: ${errors} errors, ${warnings} warnings, ${notes} notes`,
      ),
    );
  }
  return count('error') > 0 ? 1 : 0;
}

/** A base layer is read once for itself and once for each rule set; its faults are told once. */
const unique = (diagnostics: readonly Diagnostic[]) => [
  ...new Map(diagnostics.map((one) => [JSON.stringify(one), one])).values(),
];

export const nothingFound = (paths: readonly string[]): Fault =>
  new Fault({
    zh: `${paths.join('、')} 里没有规则文件（.json）。`,
    en: `There are no rule files (.json) in ${paths.join(', ')}.`,
  });
