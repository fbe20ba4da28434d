import type { BurdenReport } from '../contract/burden.js';
import type { Cohort } from '../contract/cohort.js';
import type { RuleSet } from '../contract/rule-set.js';
import { ballotAsks } from './burden/ballots.js';
import { type County, countsOf } from './burden/county.js';
import { drawAsks } from './burden/draws.js';
import { figureAsks } from './burden/figures.js';
import { markAsks } from './burden/marks.js';
import { type Half, nodesOn } from './burden/off-nodes.js';
import { meetingAsks, ownAccountAsks } from './burden/own-account.js';
import { sidesOf } from './burden/sides.js';
import { takeInventory } from './check/inventory.js';

/**
 * What a rule set asks of the people of one county in one cycle: fields, ballots, pages and minutes per side and person. Counted from
 * the rule set (items, questions, sampling, who enters facts, tasks, duty report, determination) and from how many entities the
 * cohort holds and how they are linked; marks and tallies are not looked at. Minutes come from `UNIT_TIMES`, which are ours.
 * @param half counts for this half instead of the cohort's own
 */
export function burden(ruleSet: RuleSet, cohort: Cohort, half: Half | undefined = cohort.cycle.half): BurdenReport {
  const inventory = takeInventory(ruleSet);
  const county: County = { inventory, half, ...countsOf(cohort), nodesOf: (kind) => nodesOn(kind, half) };
  const ballots = ballotAsks(county);
  const asks = [
    ...markAsks(county),
    ...ballots.asks,
    ...ownAccountAsks(county),
    ...figureAsks(county),
    ...drawAsks(county),
    ...meetingAsks(county),
  ];
  return {
    ruleSet: ruleSet.code,
    cohort: cohort.code,
    ...(half ? { half } : {}),
    sides: sidesOf(asks, ballots.people, county),
    notCounted: ballots.notCounted,
  };
}
