import { readFileSync } from 'node:fs';
import type { BallotCheck, RaterGroup } from '../../api/contract/rater-group.js';
import { RuleSet } from '../../api/contract/rule-set.js';
import { apportion } from '../../api/core/ballots/distribution.js';
import { judgeBallot } from '../../api/core/ballots/judge-ballot.js';
import { aRaterGroup, all, aSheetGroup } from '../build/a-box.js';

type Distribution = Extract<BallotCheck, { kind: 'distribution' }>;

const clause = 'c';
const sheet = (...points: number[]) => ({ answers: Object.fromEntries(points.map((n, i) => [`c${i}`, { total: n }])) });
const judged = (group: RaterGroup, ballot: object) => judgeBallot(ballot as Parameters<typeof judgeBallot>[0], group);
const reasons = (group: RaterGroup, ballot: object) => judged(group, ballot).ofBallot;

describe('forced distribution (M17)', () => {
  const { leaders } = RuleSet.parse(JSON.parse(readFileSync('rules/measures/m17.json', 'utf8'))).raterGroups;
  const check = leaders!.ballotChecks!.find(({ kind }) => kind === 'distribution') as Distribution;
  const { bands } = check;

  it('eight people are 2, 5 and 1; 3, 4 and 1 are not', () => {
    expect(judged(leaders!, sheet(95, 91, 90, 88, 86, 84, 81, 80))).toEqual({ ofBallot: [], ofPerson: {}, open: [] });
    expect(reasons(aSheetGroup(check), sheet(95, 93, 91, 88, 86, 84, 81, 80))).toEqual(['distribution']);
  });

  it('80.5 belongs to no band, so a sheet with it is not as it must be', () => {
    expect(reasons(aSheetGroup(check), sheet(95, 91, 90, 88, 86, 84, 80.5, 80))).toEqual(['distribution']);
  });

  it('points of several items count together: 55, 18 and 19 are 92', () => {
    const ballot = {
      answers: { ...sheet(95, 90, 88, 86, 84, 60).answers, c9: { quality: 55, efficiency: 18, attitude: 19 } },
    };
    expect(reasons(aSheetGroup(check), ballot)).toEqual([]);
  });

  it('for nine people the page states no numbers: not determined, neither valid nor invalid by it', () => {
    expect(judged(leaders!, sheet(99, 98, 97, 96, 95, 94, 93, 92, 91))).toMatchObject({
      ofBallot: [],
      open: ['distribution'],
    });
  });

  it.each([
    [7, [2, 4, 1]],
    [8, [2, 5, 1]],
    [10, [3, 6, 1]],
    [13, [4, 8, 1]],
    [9, [3, 5, 1]],
  ])('by largest remainder %i people are %j, as the page states where it does', (people, counts) => {
    expect(apportion(bands, people)).toEqual(counts);
  });

  it('equal remainders at the line are for people to decide: 5 people are 1.5, 3 and 0.5', () => {
    expect(apportion(bands, 5)).toBeNull();
    expect(judged(aSheetGroup({ ...check, otherwise: 'largestRemainder' }), sheet(95, 90, 88, 84, 80)).open).toEqual([
      'distribution',
    ]);
  });

  it('no ties: equal totals are invalid, also as 88 and 88.0 of other items', () => {
    const group = aSheetGroup({ kind: 'noTies', clause });
    expect(reasons(group, sheet(88, 88.5))).toEqual([]);
    expect(reasons(group, sheet(88, 90, 88))).toEqual(['noTies']);
    expect(reasons(group, { answers: { a: { quality: 60, attitude: 28 }, b: { total: 88 } } })).toEqual(['noTies']);
  });
});

const good = (many: number, of: number) => ({
  answers: Object.fromEntries(Array.from({ length: of }, (_, i) => [`c${i}`, { a: i < many ? 'yes' : 'no' }])),
});

describe('how many may get what', () => {
  const m19 = aRaterGroup({
    ballotChecks: [{ kind: 'portion', options: ['yes'], question: 'a', shareAtMost: 0.3, clause }],
  });

  it.each([
    [3, 10, []],
    [4, 10, ['portion']],
    [2, 9, []],
    [3, 9, ['portion']],
    [0, 2, []],
    [1, 3, ['portion']],
  ])('M19: 好 for %i of %i against at most 30 %%', (many, of, expected) => {
    expect(reasons(m19, good(many, of))).toEqual(expected);
  });

  it('at least and at most so many in a band of points, bounds as they are written', () => {
    const group = aSheetGroup({ kind: 'portion', from: 60, below: 70, atLeast: 1, atMost: 2, clause });
    expect(reasons(group, sheet(70, 80))).toEqual(['portion']);
    expect(reasons(group, sheet(60, 80))).toEqual([]);
    expect(reasons(group, sheet(60, 69.9))).toEqual([]);
    expect(reasons(group, sheet(60, 65, 69.9))).toEqual(['portion']);
  });

  it('at least a share of them', () => {
    const group = aSheetGroup({ kind: 'portion', below: 80, shareAtLeast: 0.1, clause });
    expect(reasons(group, sheet(...Array.from({ length: 10 }, () => 90)))).toEqual(['portion']);
    expect(reasons(group, sheet(79, ...Array.from({ length: 9 }, () => 90)))).toEqual([]);
    expect(reasons(group, sheet(79, ...Array.from({ length: 10 }, () => 90)))).toEqual(['portion']);
  });
});

describe('ballots that say nothing', () => {
  it('all equal: two people with the same answers throughout; one person alone is no comparison', () => {
    const group = aRaterGroup({ ballotChecks: [{ kind: 'notAllEqual', clause }] });
    expect(reasons(group, { answers: { lin: all('yes'), mu: all('yes') } })).toEqual(['notAllEqual']);
    expect(reasons(group, { answers: { lin: all('yes'), mu: { ...all('yes'), d: 'no' } } })).toEqual([]);
    expect(reasons(group, { answers: { lin: all('yes') } })).toEqual([]);
    expect(reasons(group, { answers: { lin: all('yes'), mu: all('yes'), luo: {} } })).toEqual(['notAllEqual']);
  });

  it('all full: everyone gets the best option, or full points', () => {
    const options = aRaterGroup({ ballotChecks: [{ kind: 'notAllFull', options: ['yes'], clause }] });
    expect(reasons(options, { answers: { lin: all('yes'), mu: all('yes') } })).toEqual(['notAllFull']);
    expect(reasons(options, { answers: { lin: all('yes'), mu: { ...all('yes'), a: 'dontKnow' } } })).toEqual([]);
    expect(reasons(options, { answers: { lin: {} } })).toEqual([]);
    const points = aSheetGroup({ kind: 'notAllFull', from: 100, clause });
    expect(reasons(points, sheet(100, 100))).toEqual(['notAllFull']);
    expect(reasons(points, sheet(100, 99.9))).toEqual([]);
  });

  it('the own name: a rater who assesses himself, where ballots are given by name', () => {
    const group = aRaterGroup({ ballotChecks: [{ kind: 'notOneself', clause }] });
    expect(reasons(group, { by: 'lin', answers: { lin: all('yes') } })).toEqual(['notOneself']);
    expect(reasons(group, { by: 'lin', answers: { mu: all('yes') } })).toEqual([]);
    expect(reasons(group, { answers: { lin: all('yes') } })).toEqual([]);
  });
});

it('a ballot that fails several checks says all of them, in the order of the checks', () => {
  const group = aSheetGroup(
    { kind: 'noTies', clause },
    { kind: 'notAllFull', from: 100, clause },
    { kind: 'notAllEqual', clause },
  );
  expect(reasons(group, sheet(100, 100))).toEqual(['noTies', 'notAllFull', 'notAllEqual']);
});
