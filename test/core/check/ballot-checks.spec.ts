import { aRuleSet, inWords } from '../../build/a-rule-set.js';
import { aConstant } from '../../build/a-node.js';
import { found } from './found.js';

const clause = 'c1';
const questions = {
  a: { title: inWords('A'), options: { yes: { title: inWords('Yes') }, no: { title: inWords('No') } } },
};
const withChecks = (...ballotChecks: object[]) =>
  aRuleSet({
    cadre: { score: aConstant('p', 1) },
    raterGroups: { raters: { title: inWords('Raters'), clause, questions, ballotChecks: ballotChecks as never } },
  });
const distribution = (shares: number[], stated: object = {}) => ({
  kind: 'distribution',
  otherwise: 'unspecified',
  clause,
  stated,
  bands: [
    { from: 91, share: shares[0] },
    { to: 90, share: shares[1] },
  ],
});
const at = '/raterGroups/raters/ballotChecks/0';

it('options that a check names are options of the ballot', () => {
  const portion = (option: string) => ({ kind: 'portion', options: [option], shareAtMost: 0.3, clause });
  expect(found(withChecks(portion('yes')))).toEqual([]);
  expect(found(withChecks(portion('yess')))).toEqual([`unknown-item ${at}`]);
});

it('the shares of a forced distribution make up everyone', () => {
  expect(found(withChecks(distribution([0.3, 0.7])))).toEqual([]);
  expect(found(withChecks(distribution([0.3, 0.6])))).toEqual([`weights-sum ${at}/bands`]);
});

it('a stated number of people is that many, one number a band', () => {
  expect(found(withChecks(distribution([0.3, 0.7], { 10: [3, 7] })))).toEqual([]);
  expect(found(withChecks(distribution([0.3, 0.7], { 10: [3, 6] })))).toEqual([`impossible-figure ${at}/stated/10`]);
  expect(found(withChecks(distribution([0.3, 0.7], { 10: [3, 6, 1] })))).toEqual([`impossible-figure ${at}/stated/10`]);
});

it('sizes by condition name strata of their plan', () => {
  const plan = (stratum: string, counted: string) => ({
    id: 's',
    group: 'raters',
    title: inWords('Sample'),
    clause,
    per: 'village' as const,
    strata: [{ id: 'poor', title: inWords('Poor') }],
    sizes: [{ stratum, from: 50, size: 60, numbers: { [counted]: 50 } }],
  });
  const sampled = (stratum: string, counted: string) =>
    ({
      ...withChecks({ kind: 'noTies', clause }),
      sampling: [{ draws: 'people', reserve: 0, ...plan(stratum, counted) }],
    }) as never;
  expect(found(sampled('poor', 'poor'))).toEqual([]);
  expect(found(sampled('pour', 'poor'))).toEqual(['unknown-item /sampling/0/sizes/0']);
  expect(found(sampled('poor', 'other'))).toEqual(['unknown-item /sampling/0/sizes/0']);
});
