import { type ExampleResult, runExamples } from '../core/run-examples.js';
import { findRuleFiles } from '../rule-files/find-rule-files.js';
import { readExamples } from '../rule-files/read-examples.js';
import { nothingFound } from './check.js';
import { mustExist } from './existing-file.js';
import { Fault } from './fault.js';
import { type Language, say } from './language.js';
import { loadCompiled } from './load-rule-set.js';
import { mistakenFor } from './mistaken-file.js';
import { print, printJson } from './output.js';

/** `examples <files or folders…>`: runs the worked examples beside each rule set. Exit code 1 when one disagrees. */
export async function examples(paths: string[], { lang, json }: { lang: Language; json?: boolean }): Promise<number> {
  await mustExist(...paths);
  const { ruleSets } = await findRuleFiles(paths);
  const withExamples = ruleSets.filter((file) => file.examples !== undefined);
  if (ruleSets.length === 0) throw nothingFound(paths);
  if (withExamples.length === 0) throw await noExamples(ruleSets.map(({ path }) => path));
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
  if (json) await printJson({ passed: all.length - failed.length, failed: failed.length, files });
  else {
    await print(
      ...files.flatMap(({ file, results }) => fileLines(file, results, lang)),
      say(
        lang,
        `例子：通过 ${all.length - failed.length} 个，不符 ${failed.length} 个`,
        `Examples: ${all.length - failed.length} passed, ${failed.length} failed`,
      ),
    );
  }
  return failed.length > 0 ? 1 : 0;
}

/** Rule sets without examples beside them, or a file that is no rule set at all. */
export async function noExamples(paths: readonly string[]): Promise<Fault> {
  for (const path of paths) {
    const mistaken = await mistakenFor('ruleSet', path);
    if (mistaken) return mistaken;
  }
  const wanted = paths[0]!.replace(/\.json$/, '.examples.json');
  return new Fault({
    zh: `${paths.join('、')} 旁边没有例子文件，应为 ${wanted}。`,
    en: `There are no examples beside ${paths.join(', ')}; write them in ${wanted}.`,
  });
}

function fileLines(file: string, results: readonly ExampleResult[], lang: Language): string[] {
  const failed = results.filter(({ disagreements }) => disagreements.length > 0);
  return [
    `${file}  ${results.length - failed.length}/${results.length}`,
    ...failed.flatMap(({ name, disagreements }) => [
      `  × ${name[lang]}`,
      ...disagreements.map(({ what, expected, found }) =>
        say(
          lang,
          `      ${what}：应为 ${expected}，实为 ${found}`,
          `      ${what}: expected ${expected}, found ${found}`,
        ),
      ),
    ]),
  ];
}
