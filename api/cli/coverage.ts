import { coverage as coverageOf, type Coverage } from '../core/coverage.js';
import { findRuleFiles } from '../rule-files/find-rule-files.js';
import { readExamples } from '../rule-files/read-examples.js';
import { nothingFound } from './check.js';
import { mustExist } from './existing-file.js';
import { noExamples } from './examples.js';
import { Fault } from './fault.js';
import { type Language, say } from './language.js';
import { loadCompiled } from './load-rule-set.js';
import { print, printJson } from './output.js';
import { coverageText } from './print-coverage.js';

type Options = { lang: Language; json?: boolean; strict?: boolean };

/**
 * `coverage <files or folders…>`: what the worked examples show of every clause. Exit code 0; with `--strict` 1 when a clause is not
 * shown whole or nothing carries it.
 */
export async function coverage(paths: string[], { lang, json, strict }: Options): Promise<number> {
  await mustExist(...paths);
  const { ruleSets } = await findRuleFiles(paths);
  const withExamples = ruleSets.filter((file) => file.examples !== undefined);
  if (ruleSets.length === 0) throw nothingFound(paths);
  if (withExamples.length === 0) throw await noExamples(ruleSets.map(({ path }) => path));
  const files: ({ file: string } & Coverage)[] = [];
  for (const { path, examples } of withExamples) {
    const compiled = await loadCompiled(path);
    const { value, diagnostics } = await readExamples(examples!, compiled.ruleSet.code);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (!value || errors.length > 0)
      throw new Fault({ zh: `例子文件 ${examples} 有错误。`, en: `The examples in ${examples} have errors.` }, errors);
    files.push({ file: path, ...coverageOf(compiled, value) });
  }
  const without = ruleSets.filter((file) => file.examples === undefined).map(({ path }) => path);
  if (json) await printJson({ files, withoutExamples: without });
  else
    await print(
      ...files.map((one) => coverageText(one, lang)),
      ...without.map((path) => say(lang, `${path}：旁边没有例子文件`, `${path}: no examples beside it`)),
    );
  const isWhole = files.every(({ clauses }) => clauses.every(({ state }) => state === 'all' || state === 'outside'));
  return strict && (!isWhole || without.length > 0) ? 1 : 0;
}
