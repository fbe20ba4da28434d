import { readFileSync } from 'node:fs';
import { RuleSet } from '../../api/contract/rule-set.js';
import { judgeBallot } from '../../api/core/ballots/judge-ballot.js';

const { masses } = RuleSet.parse(JSON.parse(readFileSync('rules/measures/m19.json', 'utf8'))).raterGroups;

/** Why a ballot about so many people, of whom so many are “good”, does not count. */
function reasons(people: number, good: number) {
  const answers = Array.from({ length: people }, (_, i) => [`c${i}`, { overall: i < good ? 'good' : 'ratherGood' }]);
  return judgeBallot({ answers: Object.fromEntries(answers) }, masses!).ofBallot;
}

it('at most 30 % of those on a ballot of M19 may be good', () => {
  expect([reasons(10, 3), reasons(9, 2), reasons(10, 0)]).toEqual([[], [], []]);
  expect([reasons(10, 4), reasons(9, 3)]).toEqual([['portion'], ['portion']]);
});
