import { dirname, join } from 'node:path';
import { readdir } from 'node:fs/promises';
import type { BaseLayer } from '../contract/base-layer.js';
import type { Diagnostic } from '../contract/diagnostic.js';
import type { RuleSet } from '../contract/rule-set.js';
import { checkRuleSet } from '../core/check-rule-set.js';
import { type CompiledRuleSet, compileRuleSet } from '../core/compile-rule-set.js';
import { findRuleFiles, inForceOn } from '../rule-files/find-rule-files.js';
import { readBaseLayer } from '../rule-files/read-base-layer.js';
import { readRuleSet } from '../rule-files/read-rule-set.js';
import { mustBeFile } from './existing-file.js';
import { Fault } from './fault.js';
import { mistakenFor } from './mistaken-file.js';

/** Reads and checks a rule set against the national layer beside it (the folder `base` next to its own). */
export async function loadRuleSet(path: string): Promise<{ ruleSet?: RuleSet; diagnostics: Diagnostic[] }> {
  const { base, diagnostics } = await baseLayerFor(path);
  const read = await readRuleSet(path, (ruleSet) => checkRuleSet(ruleSet, base ? { base } : {}));
  return { ...(read.value ? { ruleSet: read.value } : {}), diagnostics: [...diagnostics, ...read.diagnostics] };
}

/** The compiled rule set of a file. @throws Fault when there is none, or with every error it has */
export async function loadCompiled(path: string): Promise<CompiledRuleSet> {
  await mustBeFile(path, 'ruleSet');
  const { ruleSet, diagnostics } = await loadRuleSet(path);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (!ruleSet || errors.length > 0)
    throw (
      (await mistakenFor('ruleSet', path)) ??
      new Fault(
        {
          zh: `规则文件 ${path} 有 ${errors.length} 处错误，不能运行。改正后再试。`,
          en: `The rule set ${path} has ${errors.length} ${errors.length === 1 ? 'error' : 'errors'} and cannot run. Correct it and try again.`,
        },
        errors,
      )
    );
  return compileRuleSet(ruleSet);
}

/** The national layer that a rule set file is held against: in the folder `base` beside its own, in force on its day. */
export async function baseLayerFor(path: string): Promise<{ base?: BaseLayer; diagnostics: Diagnostic[] }> {
  const around = dirname(dirname(path));
  const hasBase = await readdir(around).then(
    (names) => names.includes('base'),
    () => false,
  );
  if (!hasBase) return { diagnostics: [] };
  const { baseLayers } = await findRuleFiles([join(around, 'base')]);
  // An undated measure is held against the newest layer.
  const day = /(\d{4}-\d{2}-\d{2})\.json$/.exec(path)?.[1] ?? '9998';
  const file = inForceOn(baseLayers, day);
  if (!file) return { diagnostics: [] };
  const { value, diagnostics } = await readBaseLayer(file.path);
  return { ...(value ? { base: value } : {}), diagnostics };
}
