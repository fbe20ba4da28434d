import { aMeasure, type Draft } from '../build/a-measure.js';
import { aCadre, aMark, aTally } from '../build/entities.js';
import { type Scored, scoredAlone } from '../build/scored.js';

const raterGroups = {
  township: { scales: { levels: { strong: { points: 95 }, plain: { points: 75 }, odd: { points: 'unspecified' } } } },
  villagers: { questions: { overall: { options: { yes: {}, rather: {}, no: {}, dontKnow: { counts: false } } } } },
};
const conduct = { choices: ['leader', 'member'], type: 'choice' };

/** A node as the whole score of one cadre. */
function alone(node: Draft, cadre: Draft = {}, facts: Draft = { n: {} }): Scored {
  const score = { id: 'tried', ...node };
  return scoredAlone(aMeasure({ raterGroups, cadre: { facts, score, rules: [] } }), aCadre('c1', cadre));
}
const chaseOf = ({ state, points, chase }: Scored) => {
  expect([state, points]).toEqual(['missing', null]);
  return chase;
};

describe('a constant and an account', () => {
  it('are the points written down, and open where the measure leaves them open', () => {
    expect(alone({ kind: 'constant', points: '2/3' })).toMatchObject({ state: 'notGraded', points: '2/3', chase: [] });
    expect(alone({ kind: 'account', start: 12 }).points).toBe(12);
    for (const open of [
      { kind: 'constant', points: 'unspecified' },
      { kind: 'account', start: 'unspecified' },
    ])
      expect(chaseOf(alone(open))).toEqual([{ kind: 'unspecified', node: 'tried' }]);
  });
});

describe('marks', () => {
  const marks = (rest: Draft, ...values: (number | string)[]) =>
    alone(
      { kind: 'marks', group: 'township', item: 'work', ...rest },
      { marks: [aMark('township', 'work', ...values)] },
    );

  it('are averaged exactly, over every rater', () => {
    expect(marks({}, 92, 88, 85).points).toBe('265/3');
    expect(marks({}, 90).points).toBe(90);
  });

  it('count every rater also when their marks came in two lists', () => {
    const lists = [aMark('township', 'work', 92), aMark('township', 'rest', 0), aMark('township', 'work', 88, 85)];
    const tried = { kind: 'marks', id: 'tried', group: 'township', item: 'work' };
    const rest = { kind: 'marks', id: 'rest', group: 'township', item: 'rest' };
    for (const marks of [lists, [...lists].reverse()]) {
      const found = alone({ kind: 'sum', id: 'both', of: [tried, rest] }, { marks });
      expect([found.node('tried'), found.node('rest')]).toEqual(['265/3', 0]);
    }
  });

  it('of 0 are marks; none at all are missing', () => {
    expect(marks({}, 0).points).toBe(0);
    const missing = [{ kind: 'marks', group: 'township', item: 'work' }];
    expect(chaseOf(marks({}))).toEqual(missing);
    expect(chaseOf(alone({ kind: 'marks', group: 'township', item: 'work' }))).toEqual(missing);
  });

  it.each([['much'], [1e17], ['/2']])('that are no number are chased with what was found: %p', (value) => {
    expect(chaseOf(marks({}, 90, value))).toEqual([
      { kind: 'marks', group: 'township', item: 'work', found: JSON.stringify(value) },
    ]);
  });

  it('by levels are worth what the scale says; a level nobody defined is chased, one left open belongs to the measure', () => {
    expect(marks({ scale: 'levels' }, 'strong', 'plain').points).toBe(85);
    expect(chaseOf(marks({ scale: 'levels' }, 'strong', 'good'))).toEqual([
      { kind: 'marks', group: 'township', item: 'work', found: '"good"' },
    ]);
    expect(chaseOf(marks({ scale: 'levels' }, 95))).toMatchObject([{ found: '95' }]);
    expect(chaseOf(marks({ scale: 'levels' }, 'strong', 'odd'))).toEqual([{ kind: 'unspecified', node: 'tried' }]);
  });

  it('that are places turn into points', () => {
    expect(marks({ rankToPoints: { first: 15, step: 1 } }, 3, 4).points).toBe(12.5);
  });

  it('lose one high and one low from the fifth rater on, and not with four', () => {
    const trim = { from: 5, high: 1, low: 1 };
    expect(marks({ trim }, 100, 10, 80, 90).points).toBe(70);
    expect(marks({ trim }, 100, 10, 80, 90, 85).points).toBe(85);
    expect(marks({ trim: { from: 3, high: 2, low: 0 } }, 100, 90, 60).points).toBe(60);
  });
});

describe('a ballot', () => {
  const options = { yes: 100, rather: 80, no: 40 };
  const ballot = (tallies: Draft[], rest: Draft = {}) =>
    alone({ kind: 'ballot', group: 'villagers', question: 'overall', options, ...rest }, { tallies });
  const tally = (counts: Record<string, number>, rest: Draft = {}) => aTally('villagers', { overall: counts }, rest);

  it('is the mean of those who answered; who does not know is outside the denominator', () => {
    expect(ballot([tally({ yes: 8, rather: 4, no: 1, dontKnow: 2 })]).points).toBe('1160/13');
    expect(chaseOf(ballot([tally({ dontKnow: 5 })]))).toEqual([
      { kind: 'tally', group: 'villagers', why: 'nobodyAnswered' },
    ]);
  });

  it('is averaged place by place, and missing when one place has no answer', () => {
    const [small, large] = [tally({ yes: 1 }, { place: 'v1' }), tally({ no: 10 }, { place: 'v2' })];
    expect(ballot([small, large]).points).toBe(70);
    expect(chaseOf(ballot([small, tally({}, { place: 'v2' })]))).toHaveLength(1);
  });

  it('is open once somebody chose an option whose points the measure leaves open', () => {
    const open = { options: { ...options, rather: 'unspecified' } };
    expect(ballot([tally({ yes: 3, no: 1 })], open).points).toBe(85);
    expect(chaseOf(ballot([tally({ yes: 3, rather: 1 })], open))).toEqual([{ kind: 'unspecified', node: 'tried' }]);
  });

  it('loses one of the best and one of the worst answers once enough have answered', () => {
    const trim = { from: 4, high: 1, low: 1 };
    expect(ballot([tally({ yes: 2, no: 1 })], { trim }).points).toBe(80);
    expect(ballot([tally({ yes: 2, rather: 1, no: 1 })], { trim }).points).toBe(90);
    // The worst answered option here is the middle one: nobody chose the lowest.
    expect(ballot([tally({ yes: 2, rather: 2 })], { trim }).points).toBe(90);
    expect(ballot([tally({ rather: 4 })], { trim }).points).toBe(80);
  });

  it('takes points that are no whole numbers exactly', () => {
    expect(ballot([tally({ yes: 1, no: 2 })], { options: { yes: 0.7, rather: '1/3', no: 0.1 } }).points).toBe(0.3);
  });
});

describe('bands and points per unit', () => {
  const bands = [
    { from: 0, below: 5, points: 10 },
    { from: 5, to: 10, points: 21 },
    { above: 10, points: 'unspecified' },
  ];
  const banded = (n?: number | string) =>
    alone({ kind: 'bands', fact: 'n', bands }, n === undefined ? {} : { facts: { n } });

  it.each([
    [0, 10],
    [4.999, 10],
    [5, 21],
    ['10/1', 21],
  ])('give %p its band: %d', (n, points) => {
    expect(banded(n).points).toBe(points);
  });

  it('are open in a band left open and in a gap, and missing with the fact', () => {
    const open = [{ kind: 'unspecified', node: 'tried' }];
    expect(chaseOf(banded('101/10'))).toEqual(open);
    expect(chaseOf(banded(-0.1))).toEqual(open);
    expect(chaseOf(banded())).toEqual([{ kind: 'fact', fact: 'n' }]);
  });

  it.each([
    [7.5, {}, 4.5],
    [7.5, { whole: true }, 4.2],
    [90, { max: 45 }, 45],
    [2, { start: 2 }, 0],
    [1, { start: 2 }, 0],
    [5, { start: 2, per: 2 }, 0.9],
    [5, { start: 2, per: 2, whole: true }, 0.6],
    [-3, {}, 0],
  ])('count %p units with %j as %p', (n, rest, points) => {
    const node = { kind: 'perUnit', fact: 'n', points: 0.6, per: 1, ...rest };
    expect(alone(node, { facts: { n } }).points).toBe(points);
    expect(chaseOf(alone(node))).toEqual([{ kind: 'fact', fact: 'n' }]);
  });
});

describe('cases', () => {
  const node = {
    kind: 'cases',
    cases: [
      {
        when: { all: [{ fact: 'conduct', operator: 'equal', value: 'leader' }] },
        then: { kind: 'fact', id: 'A', fact: 'n' },
      },
      {
        when: { all: [{ fact: 'm', operator: 'greaterThan', value: 0 }] },
        then: { kind: 'constant', id: 'B', points: 70 },
      },
    ],
    otherwise: { kind: 'constant', id: 'C', points: 60 },
  };
  const facts = { conduct, n: {}, m: {} };
  const cased = (values: Draft, rest: Draft = {}) => alone({ ...node, ...rest }, { facts: values }, facts);

  it('take the first whose condition holds', () => {
    expect(cased({ conduct: 'leader', n: 88, m: 1 }).points).toBe(88);
    expect(cased({ conduct: 'member', m: 1 }).points).toBe(70);
    expect(cased({ conduct: 'member', m: 0 }).points).toBe(60);
  });

  it('are missing with the branch taken, not with another', () => {
    expect(cased({ conduct: 'member', m: 0 }).node('A')).toBe('missing');
    expect(chaseOf(cased({ conduct: 'leader', m: 1 }))).toEqual([{ kind: 'fact', fact: 'n' }]);
  });

  it('are missing where a condition before the one that holds cannot be decided', () => {
    expect(chaseOf(cased({ n: 88, m: 1 }))).toEqual([{ kind: 'fact', fact: 'conduct' }]);
    expect(cased({ conduct: 'leader', n: 88 }).points).toBe(88);
  });

  it('are open where the measure says nothing about the rest', () => {
    const open = cased({ conduct: 'member', m: 0 }, { otherwise: 'unspecified' });
    expect(chaseOf(open)).toEqual([{ kind: 'unspecified', node: 'tried' }]);
    expect(open.trace.conditions).toBe('--');
  });
});
