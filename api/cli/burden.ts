import type { Cohort } from '../contract/cohort.js';
import { burden as burdenOf } from '../core/burden.js';
import { secondsOf, UNIT_TIMES, type UnitTimeName } from '../core/burden/unit-time.js';
import { demoCounty } from '../demo/demo-county.js';
import { readCohorts } from '../rule-files/read-cohorts.js';
import { burdenTable } from './burden-table.js';
import { mustBeFile } from './existing-file.js';
import { Fault } from './fault.js';
import type { Language } from './language.js';
import { loadCompiled } from './load-rule-set.js';
import { mistakenFor } from './mistaken-file.js';
import { print, printJson } from './output.js';
import { cohortFault } from './score-file.js';

export const HALVES = ['first', 'second'] as const;

type Options = { lang: Language; json?: boolean; cohort?: string; half?: (typeof HALVES)[number] };

/**
 * `burden <rule-set>`: what the measure asks of each side of a county: fields, ballots, pages, minutes. The county is the first
 * cohort of a file, or the invented one. Exit code 0: a burden is told, not judged.
 */
export async function burden(path: string, { lang, json, cohort: file, half }: Options): Promise<number> {
  const { ruleSet } = await loadCompiled(path);
  const cohort = file === undefined ? demoCounty() : await firstCohort(file, ruleSet.code);
  const report = burdenOf(ruleSet, cohort, half ?? cohort.cycle.half);
  if (json) await printJson({ ...report, unitSeconds: unitSeconds() });
  else {
    const others = HALVES.filter((one) => report.half !== undefined && one !== report.half && half === undefined);
    const other = others.map((one) => burdenOf(ruleSet, cohort, one))[0];
    await print(burdenTable(ruleSet, cohort, report, other, lang));
  }
  return 0;
}

const unitSeconds = () =>
  Object.fromEntries((Object.keys(UNIT_TIMES) as UnitTimeName[]).map((name) => [name, secondsOf(name)]));

async function firstCohort(path: string, ruleSet: string): Promise<Cohort> {
  await mustBeFile(path, 'cohort');
  for await (const { cohort, diagnostics, untold } of readCohorts(path, { ruleSet })) {
    if (diagnostics.length > 0) throw (await mistakenFor('cohort', path)) ?? cohortFault(path, diagnostics, untold);
    if (cohort) return cohort;
  }
  throw new Fault({ zh: `批次文件 ${path} 里没有批次。`, en: `The cohort file ${path} holds no cohort.` });
}
