import type { Cohort } from '../contract/cohort.js';
import type { EntityKind } from '../contract/fields.js';
import { compileCondition } from '../core/compile-condition.js';
import type { CompiledRuleSet } from '../core/compile-rule-set.js';
import type { EntityState } from '../core/entity-state.js';
import { cohortOf } from '../core/run-examples.js';
import { scoreStates } from '../core/score-cohort.js';
import { demoCounties } from '../demo/demo-counties.js';
import { findRuleFiles } from '../rule-files/find-rule-files.js';
import { readExamples } from '../rule-files/read-examples.js';
import { loadCompiled } from './load-rule-set.js';

/** What is measured: a rule set, cohorts for it, and the kind of entity that rates are per. */
export interface BenchSubject {
  code: string;
  compiled: CompiledRuleSet;
  kind: EntityKind;
  cohorts: readonly Cohort[];
}

/** The default regulation on invented counties. */
export async function demoSubject(path: string): Promise<BenchSubject> {
  const compiled = await loadCompiled(path);
  return { code: compiled.ruleSet.code, compiled, kind: 'cadre', cohorts: [...demoCounties({ counties: 6, seed: 1 })] };
}

/** The measures of a folder with the most conditions of one kind, on the cohorts of their own worked examples. */
export async function largestMeasures(folder: string, many: number): Promise<BenchSubject[]> {
  const { ruleSets } = await findRuleFiles([folder]);
  const subjects: BenchSubject[] = [];
  for (const { path, examples } of ruleSets) {
    if (!examples) continue;
    const compiled = await loadCompiled(path);
    const { value } = await readExamples(examples, compiled.ruleSet.code);
    const cohorts = (value?.examples ?? []).flatMap((example) =>
      example.kind === 'scored' ? [cohortOf(value!.backgrounds[example.background]!, example)] : [],
    );
    const kind = [...compiled.kinds.keys()].toSorted((a, b) => size(compiled, b) - size(compiled, a))[0]!;
    subjects.push({ code: compiled.ruleSet.code, compiled, kind, cohorts });
  }
  return subjects.toSorted((a, b) => size(b.compiled, b.kind) - size(a.compiled, a.kind)).slice(0, many);
}

const size = ({ kinds }: CompiledRuleSet, kind: EntityKind) => kinds.get(kind)!.names.layout.conditions.length;

/** Scored entities whose conditions read no missing fact: one undefined fact would reject the engine's whole run. */
export function completeStates({ compiled, kind, cohorts }: BenchSubject, many: number): EntityState[] {
  const { names } = compiled.kinds.get(kind)!;
  const slots = names.layout.conditions.flatMap(({ condition }) => compileCondition(condition, names.factSlot).slots);
  const states = cohorts.flatMap((cohort) => scoreStates(compiled, cohort).get(kind) ?? []);
  return states.filter(({ scalars }) => slots.every((slot) => scalars[slot] !== undefined)).slice(0, many);
}
