import { BaseLayer } from '../contract/base-layer.js';
import type { Diagnostic } from '../contract/diagnostic.js';
import type { RuleSet } from '../contract/rule-set.js';
import { checkRuleSet } from '../core/check-rule-set.js';
import { compileRuleSet } from '../core/compile-rule-set.js';
import { type Coverage, coverage } from '../core/coverage.js';
import { type LintReport, lintBurden } from '../core/lint-burden.js';
import { type ExampleResult, runExamples } from '../core/run-examples.js';
import { placed } from './placed.js';
import { readJsonAs } from './read-as.js';
import { readExamplesJson } from './read-examples.js';
import { readJsonText, readRuleSetSource, type RuleSetSource } from './rule-set-source.js';

/** A rule set as text, with the text of the national layer it is held against. */
export type SourceToJudge = RuleSetSource & { base?: string };

/** What `check` and `lint` say of a text; the lint only where its form is right. */
export type RuleSetJudgement = { ruleSet?: RuleSet; diagnostics: Diagnostic[]; lint: LintReport };

/** What came of running the examples of a text: faults of their own text, or the results and how far they show the clauses. */
export type ExamplesJudgement = { diagnostics: Diagnostic[]; results: ExampleResult[]; coverage?: Coverage };

/** Whether a rule set with these diagnostics can run. */
export const isSound = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.every(({ severity }) => severity !== 'error');

/** Reads a text and checks it against the national layer. Every diagnostic has line and column. */
export async function checkSource(source: SourceToJudge): Promise<{ ruleSet?: RuleSet; diagnostics: Diagnostic[] }> {
  const base = baseOf(source);
  const { value, diagnostics } = await readRuleSetSource(source, (ruleSet) => checkRuleSet(ruleSet, base));
  return value ? { ruleSet: value, diagnostics } : { diagnostics };
}

/** The same, and what the burden-reduction rules say of it. */
export async function judgeSource(source: SourceToJudge): Promise<RuleSetJudgement> {
  const checked = await checkSource(source);
  if (!checked.ruleSet) return { ...checked, lint: { findings: [], strayAnswers: [] } };
  const lint = lintBurden(checked.ruleSet, baseOf(source));
  const json = readJsonText(source.text);
  const findings = json.ok ? placed(lint.findings, json.at) : lint.findings;
  return { ...checked, lint: { ...lint, findings } };
}

/** Runs the worked examples of a rule set that passed `check`. */
export function judgeExamples(ruleSet: RuleSet, text: string): ExamplesJudgement {
  const { value, diagnostics } = readExamplesJson(readJsonText(text), ruleSet.code);
  if (!value || !isSound(diagnostics)) return { diagnostics, results: [] };
  const compiled = compileRuleSet(ruleSet);
  const results = runExamples(compiled, value);
  return { diagnostics, results, coverage: coverage(compiled, value, results) };
}

function baseOf({ base }: SourceToJudge): { base?: BaseLayer } {
  const value = base === undefined ? undefined : readJsonAs(BaseLayer, readJsonText(base)).value;
  return value ? { base: value } : {};
}
