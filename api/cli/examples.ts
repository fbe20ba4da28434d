import { type ExampleResult, runExamples } from '../core/run-examples.js';
import { findRuleFiles } from '../rule-files/find-rule-files.js';
import { readExamples } from '../rule-files/read-examples.js';
import { nothingFound } from './check.js';
import { Fault } from './fault.js';
import { type Language, say } from './language.js';
import { loadCompiled } from './load-rule-set.js';

/** `examples <files or folders…>`: runs the worked examples beside each rule set. Exit code 1 when one disagrees. */
export async function examples(paths: string[], { lang, json }: { lang: Language; json?: boolean }): Promise<number> {
  const { ruleSets } = await findRuleFiles(paths);
  const withExamples = ruleSets.filter((file) => file.examples !== undefined);
  if (withExamples.length === 0) throw nothingFound(paths);
  const files: { file: string; results: ExampleResult[] }[] = [];
  for (const { path, examples: beside } of withExamples) {
    const compiled = await loadCompiled(path);
    const { value, diagnostics } = await readExamples(beside!, compiled.ruleSet.code);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (!value || errors.length > 0)
      throw new Fault({ zh: `例子文件 ${beside} 有错误。`, en: `The examples in ${beside} have errors.` }, errors);
    files.push({ file: beside!, results: runExamples(compiled, value) });
  }
  const all = files.flatMap(({ results }) => results);
  const failed = all.filter(({ disagreements }) => disagreements.length > 0);
  if (json) console.log(JSON.stringify({ passed: all.length - failed.length, failed: failed.length, files }));
  else {
    for (const { file, results } of files) printFile(file, results, lang);
    console.log(
      say(
        lang,
        `例子：通过 ${all.length - failed.length}，不符 ${failed.length}`,
        `Examples: ${all.length - failed.length} passed, ${failed.length} failed`,
      ),
    );
  }
  return failed.length > 0 ? 1 : 0;
}

function printFile(file: string, results: readonly ExampleResult[], lang: Language) {
  const failed = results.filter(({ disagreements }) => disagreements.length > 0);
  console.log(`${file}  ${results.length - failed.length}/${results.length}`);
  for (const { name, disagreements } of failed) {
    console.log(`  × ${name[lang]}`);
    for (const { what, expected, found } of disagreements)
      console.log(
        say(lang, `      ${what}：应为 ${expected}，实为 ${found}`, `      ${what}: expected ${expected}, found ${found}`),
      );
  }
}
