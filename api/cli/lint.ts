import { LINT_RULES, type LintAnswer, type LintFinding } from '../contract/lint.js';
import { lintBurden } from '../core/lint-burden.js';
import { findRuleFiles } from '../rule-files/find-rule-files.js';
import { placed } from '../rule-files/placed.js';
import { readJsonFile } from '../rule-files/read-json-file.js';
import { nothingFound } from './check.js';
import { mustExist } from './existing-file.js';
import { Fault } from './fault.js';
import { type Language, say } from './language.js';
import { baseLayerFor, loadRuleSet } from './load-rule-set.js';
import { mistakenFor } from './mistaken-file.js';
import { print, printJson } from './output.js';
import { lintLine, strayLine } from './print-lint.js';

type Options = { lang: Language; json?: boolean; strict?: boolean };
type Stray = LintAnswer & { file: string };

/**
 * `lint <files…>`: what the burden-reduction rules strike in rule sets, with their reasons and the answers given. Exit code 1 when
 * something is refused; with `--strict` also when a warning has no answer or an answer has no warning.
 */
export async function lint(paths: string[], { lang, json, strict }: Options): Promise<number> {
  await mustExist(...paths);
  const { ruleSets } = await findRuleFiles(paths);
  if (ruleSets.length === 0) throw nothingFound(paths);
  const findings: LintFinding[] = [];
  const strayAnswers: Stray[] = [];
  for (const { path } of ruleSets) {
    const found = await lintFile(path);
    findings.push(...found.findings);
    strayAnswers.push(...found.strayAnswers);
  }
  const refused = findings.filter(({ strength }) => strength === 'refused').length;
  const answered = findings.filter(({ answer }) => answer !== undefined).length;
  const open = findings.length - refused - answered;
  if (json) {
    const told = findings.map((one) => ({ ...one, ...ruleOf(one) }));
    await printJson({ files: ruleSets.length, refused, open, answered, findings: told, strayAnswers });
  } else
    await print(
      ...findings.map((one) => lintLine(one, lang)),
      ...strayAnswers.map((one) => strayLine(one, lang)),
      say(
        lang,
        `对照减负规则看 ${ruleSets.length} 个规则文件：拒绝 ${refused} 处，未答复的警告 ${open} 处，已答复 ${answered} 处`,
        `${ruleSets.length} rule files held against the burden-reduction rules: ${refused} refused, ${open} warnings without answer, ${answered} answered`,
      ),
    );
  return refused > 0 || (strict === true && open + strayAnswers.length > 0) ? 1 : 0;
}

/** What goes with a finding for a program: why, and after which documents. */
function ruleOf({ rule }: LintFinding) {
  const { number, title, reason, sources } = LINT_RULES[rule];
  return { number, title, reason, sources };
}

/** The one fault of `check` that `lint` says too; it does not keep a rule set from being read. */
const SAID_TWICE = 'barred-duty';

async function lintFile(path: string): Promise<{ findings: LintFinding[]; strayAnswers: Stray[] }> {
  const { ruleSet, diagnostics } = await loadRuleSet(path);
  const errors = diagnostics.filter(({ severity, code }) => severity === 'error' && code !== SAID_TWICE);
  if (!ruleSet || errors.length > 0)
    throw (
      (await mistakenFor('ruleSet', path)) ??
      new Fault(
        {
          zh: `规则文件 ${path} 有错误，先用 check 改正，再看负担。`,
          en: `The rule set ${path} has errors. Correct them with check first.`,
        },
        errors,
      )
    );
  const { base } = await baseLayerFor(path);
  const { findings, strayAnswers } = lintBurden(ruleSet, base ? { base } : {});
  const json = await readJsonFile(path);
  return {
    findings: json.ok ? placed(findings, json.at, path) : findings,
    strayAnswers: strayAnswers.map((one) => ({ ...one, file: path })),
  };
}
