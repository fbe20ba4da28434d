import type { Diagnostic } from '../../contract/diagnostic.js';
import type { BallotCheck, RaterGroup } from '../../contract/rater-group.js';
import type { RuleSet } from '../../contract/rule-set.js';
import { equals, fromFigure, one, sum } from '../exact.js';
import type { Check } from './check.js';
import { fault } from './fault.js';
import { say } from './interval.js';
import { unknownName } from './unknown-name.js';

/**
 * What ballot checks and sampling sizes name is there (`unknown-item`); the shares of a forced distribution make up everyone
 * (`weights-sum`), and each number of people it states is that many, band by band (`impossible-figure`).
 */
export const ballotChecks: Check = function* ({ ruleSet }) {
  for (const [id, group] of Object.entries(ruleSet.raterGroups))
    for (const [i, check] of (group.ballotChecks ?? []).entries()) {
      const pointer = `/raterGroups/${id}/ballotChecks/${i}`;
      yield* knownOptions(check, id, group, pointer);
      if (check.kind === 'distribution') yield* wholeDistribution(check, id, pointer);
    }
  yield* knownStrata(ruleSet);
};

function* knownOptions(check: BallotCheck, id: string, { questions = {} }: RaterGroup, pointer: string) {
  const known = Object.values(questions).flatMap(({ options }) => Object.keys(options));
  const where = { zh: `评价主体 ${id} 的选项`, en: `the options of rater group ${id}` };
  const lists = check.kind === 'distribution' ? check.bands : 'options' in check ? [check] : [];
  for (const option of lists.flatMap(({ options }) => options ?? []))
    if (!known.includes(option)) yield unknownName('unknown-item', pointer, option, where, known);
}

function* wholeDistribution(check: Extract<BallotCheck, { kind: 'distribution' }>, id: string, pointer: string) {
  const total = sum(check.bands.map(({ share }) => fromFigure(share)));
  if (!equals(total, one))
    yield fault('weights-sum', `${pointer}/bands`, {
      zh: `评价主体 ${id} 的强制分布各段合计 ${say(total)}，应当正好是 1（30% 写 0.3）。请改正 share。`,
      en: `The shares of the forced distribution of rater group ${id} add up to ${say(total)}, not to exactly 1 (30 % is 0.3). Correct "share".`,
    });
  for (const [people, counts] of Object.entries(check.stated)) {
    const stated = counts.reduce((all, count) => all + count, 0);
    if (stated === Number(people) && counts.length === check.bands.length) continue;
    yield fault('impossible-figure', `${pointer}/stated/${people}`, {
      zh: `评价主体 ${id} 的强制分布里，${people} 人写成了 ${counts.join('/')}：应当每段一个数（${check.bands.length} 段），合计 ${people} 人。请改正。`,
      en: `In the forced distribution of rater group ${id}, ${people} people are ${counts.join('/')}: it takes one number a band (${check.bands.length}) and ${people} in all. Correct it.`,
    });
  }
}

function* knownStrata({ sampling = [] }: RuleSet): Generator<Diagnostic> {
  for (const [i, { id, sizes, strata }] of sampling.entries()) {
    const known = strata.map((stratum) => stratum.id);
    const where = { zh: `抽样方案 ${id} 的各类`, en: `the strata of sampling plan ${id}` };
    for (const [j, { stratum, numbers }] of sizes.entries())
      for (const name of new Set([stratum, ...Object.keys(numbers)]))
        if (!known.includes(name)) yield unknownName('unknown-item', `/sampling/${i}/sizes/${j}`, name, where, known);
  }
}
