import type { Cohort } from '../../api/contract/cohort.js';
import type { RuleSet } from '../../api/contract/rule-set.js';
import { cohortOf } from '../../api/core/run-examples.js';
import { findRuleFiles } from '../../api/rule-files/find-rule-files.js';
import { readExamples } from '../../api/rule-files/read-examples.js';
import { readRuleSet } from '../../api/rule-files/read-rule-set.js';

/** A shipped rule set and the cohorts of its scored examples. */
export interface Shipped {
  path: string;
  ruleSet: RuleSet;
  cohorts: Cohort[];
}

/** Every rule set below `rules/` with the cohorts that its examples score. */
export async function everyRuleSet(): Promise<Shipped[]> {
  const { ruleSets } = await findRuleFiles(['rules']);
  const read = await Promise.all(
    ruleSets.map(async ({ path, examples }) => {
      if (examples === undefined) return [];
      const { value: ruleSet } = await readRuleSet(path);
      const { value: file } = await readExamples(examples);
      const cohorts = (file?.examples ?? []).flatMap((example) =>
        example.kind === 'scored' ? [cohortOf(file!.backgrounds[example.background]!, example)] : [],
      );
      return ruleSet ? [{ path, ruleSet, cohorts }] : [];
    }),
  );
  return read.flat().filter(({ cohorts }) => cohorts.length > 0);
}
