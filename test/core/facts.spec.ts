import { aMeasure, type Draft } from '../build/a-measure.js';
import { aCadre, aFinding, aTally } from '../build/entities.js';
import { scoredAlone } from '../build/scored.js';

/** What one derived fact comes to for a cadre; `read` facts are recorded ones it is made of. */
function comesTo(from: Draft, cadre: Draft = {}, read: Draft = {}, rest: Draft = {}, fact: Draft = {}) {
  const { cycle, ...measure } = rest;
  const tried = aMeasure({
    ...measure,
    cadre: {
      facts: { ...read, tried: { from, ...fact } },
      rules: [
        {
          kind: 'rule',
          id: 'R1',
          when: { all: [{ fact: 'tried', operator: 'notEqual', value: fact.choices ? 'x' : 999 }] },
          effects: [{ kind: 'gradeCap', atMost: 'poor' }],
        },
      ],
      grades: { order: ['good', 'poor'] },
    },
  });
  const found = scoredAlone(tried, aCadre('c1', cadre), (cycle as Draft) ?? {});
  // A missing fact makes the rule that reads it unknown, and the grade is not guessed.
  expect(found.outcome('R1')).toBe(found.fact('tried') === null ? '? ?' : '+ +');
  if (found.fact('tried') === null) expect([found.state, found.grade]).toEqual(['missing', null]);
  return { value: found.fact('tried'), chase: found.chase };
}

const two = { a: {}, b: {} };

describe('facts of the cycle', () => {
  it('are read from the header of the cohort', () => {
    const halves = { choices: ['first', 'second'] };
    expect(comesTo({ kind: 'cycle', of: 'half' }, {}, {}, {}, halves).value).toBe('first');
    expect(comesTo({ kind: 'cycle', of: 'half' }, {}, {}, { cycle: { half: undefined } }, halves)).toEqual({
      value: null,
      chase: [{ kind: 'fact', fact: 'tried' }],
    });
  });

  it.each([
    ['both', '2026-04-02', 90],
    ['one', '2026-04-02', 89],
    ['both', '2026-06-30', 1],
    ['one', '2026-06-30', 0],
    ['both', '2026-07-01', 0],
    ['one', '2024-02-28', 853],
  ])('count the days to the cut-off with %s end(s): posted on %s gives %d', (ends, a, days) => {
    const read = { a: { type: 'date' }, b: { type: 'date', from: { kind: 'cycle', of: 'cutoffOn' } } };
    expect(comesTo({ kind: 'elapsed', from: 'a', to: 'b', ends }, { facts: { a } }, read).value).toBe(days);
  });

  it.each(['2026-02-30', '2026-13-01', '2026-1-5', '2026', '05/06/2026', ''])(
    'a day that is not in the calendar is chased, not shifted: %p',
    (a) => {
      const read = { a: { type: 'date' }, b: { type: 'date', from: { kind: 'cycle', of: 'cutoffOn' } } };
      expect(comesTo({ kind: 'elapsed', from: 'a', to: 'b', ends: 'both' }, { facts: { a } }, read)).toEqual({
        value: null,
        chase: [{ kind: 'fact', fact: 'a', found: JSON.stringify(a) }],
      });
    },
  );
});

describe('facts made of findings', () => {
  const count = { kind: 'count', findings: ['off-post', 'late'] };
  const sum = { kind: 'sum', findings: ['off-post'] };

  it('count the findings of their codes, and none is zero, not missing', () => {
    const findings = [aFinding('off-post'), aFinding('late'), aFinding('off-post'), aFinding('feasting')];
    const listed = { negativeList: { conduct: [{ code: 'feasting' }] } };
    expect(comesTo(count, { findings }, {}, listed).value).toBe(3);
    expect(comesTo(count).value).toBe(0);
  });

  it('count only those that concern one node, where the measure says so', () => {
    const findings = [aFinding('late', { concerns: 'work' }), aFinding('late'), aFinding('late', { concerns: 'rest' })];
    expect(comesTo({ ...count, concerns: 'work' }, { findings }).value).toBe(1);
    const amounts = findings.map((one, i) => ({ ...one, code: 'off-post', amount: i + 1 }));
    expect(comesTo({ ...sum, concerns: 'rest' }, { findings: amounts }).value).toBe(3);
  });

  it('add up amounts exactly, and miss one that nobody wrote down', () => {
    const findings = [aFinding('off-post', { amount: 0.1 }), aFinding('off-post', { amount: 0.2 })];
    expect(comesTo(sum, { findings }).value).toBe(0.3);
    expect(comesTo(sum).value).toBe(0);
    expect(comesTo(sum, { findings: [...findings, aFinding('off-post')] })).toEqual({
      value: null,
      chase: [{ kind: 'fact', fact: 'tried' }],
    });
  });

  it('miss an amount that no decimal of 15 digits holds', () => {
    expect(comesTo(sum, { findings: [aFinding('off-post', { amount: 1e20 })] }).value).toBeNull();
  });
});

describe('facts made of facts', () => {
  it.each([
    ['total', { kind: 'total', of: ['a', 'b'] }, 0.1, 0.2, 0.3],
    ['difference', { kind: 'difference', of: 'a', less: 'b' }, 0.1, 0.3, -0.2],
    ['quotient', { kind: 'quotient', of: 'a', by: 'b' }, 80, 120, '2/3'],
    ['absolute gap', { kind: 'gap', of: 'a', from: 'b', measure: 'absolute' }, 85, 100, 15],
    ['relative gap', { kind: 'gap', of: 'a', from: 'b', measure: 'relative' }, 115, 100, 0.15],
    ['relative gap below zero', { kind: 'gap', of: 'a', from: 'b', measure: 'relative' }, -3, -2, 0.5],
    ['least', { kind: 'least', of: ['a', 'b'] }, 3, -4, -4],
    ['greatest', { kind: 'greatest', of: ['a', 'b'] }, 3, -4, 3],
  ])('the %s is exact, and misses what one of its facts misses', (_name, from, a, b, wanted) => {
    expect(comesTo(from, { facts: { a, b } }, two).value).toBe(wanted);
    expect(comesTo(from, { facts: { a } }, two)).toEqual({ value: null, chase: [{ kind: 'fact', fact: 'b' }] });
    expect(comesTo(from, { facts: { b: 0 } }, two).value).toBeNull();
  });

  it.each([
    { kind: 'quotient', of: 'a', by: 'b' },
    { kind: 'gap', of: 'a', from: 'b', measure: 'relative' },
  ])('nothing is divided by zero: the divisor is chased: $kind', (from) => {
    expect(comesTo(from, { facts: { a: 5, b: 0 } }, two)).toEqual({
      value: null,
      chase: [{ kind: 'fact', fact: 'b', found: '0' }],
    });
  });

  it('what absence means holds for them too, and rounding is part of the fact', () => {
    const quotient = { kind: 'quotient', of: 'a', by: 'b' };
    expect(comesTo(quotient, { facts: { a: 5, b: 0 } }, two, {}, { missing: 'zero' }).value).toBe(0);
    const round = { places: 2, mode: 'halfUp' };
    expect(comesTo(quotient, { facts: { a: 2, b: 3 } }, two, {}, { round }).value).toBe(0.67);
  });
});

describe('facts of a vote', () => {
  const voted = {
    raterGroups: {
      villagers: {
        questions: { overall: { options: { yes: {}, no: {}, dontKnow: { counts: false } } } },
        quorum: { number: 4 },
        ballotChecks: [{ kind: 'returnedAtMostIssued' }],
      },
    },
  };
  const share = (over: string) => ({
    kind: 'voteShare',
    group: 'villagers',
    question: 'overall',
    options: ['yes'],
    over,
  });
  const tally = (yes: number, no: number, dontKnow = 0, rest: Draft = {}) =>
    aTally('villagers', { overall: { yes, no, dontKnow } }, rest);

  it.each([
    ['answered', '3/4'],
    ['valid', 0.6],
    ['cast', 0.5],
    ['roll', 0.3],
  ])('are shares over those %s', (over, wanted) => {
    const tallies = [tally(6, 2, 2, { cast: 12, roll: 20 })];
    expect(comesTo(share(over), { tallies }, {}, voted).value).toBe(wanted === '3/4' ? 0.75 : wanted);
  });

  it('are averaged place by place, whatever the size of the places', () => {
    const tallies = [tally(4, 0, 0, { place: 'v1' }), tally(5, 10, 0, { place: 'v2' })];
    expect(comesTo(share('answered'), { tallies }, {}, voted).value).toBe('2/3');
  });

  it('are missing where nobody is in the denominator', () => {
    expect(comesTo(share('answered'), { tallies: [tally(0, 0, 5)] }, {}, voted)).toEqual({
      value: null,
      chase: [{ kind: 'tally', group: 'villagers', why: 'nobodyAnswered' }],
    });
  });

  it.each([
    ['no tally', [], { why: 'absent' }],
    ['three valid ballots where four are needed', [tally(3, 0)], { why: 'belowQuorum', found: 3, wanted: 4 }],
    [
      'one of two places below the quorum',
      [tally(4, 0, 0, { place: 'v1' }), tally(2, 1, 0, { place: 'v2' })],
      { place: 'v2', why: 'belowQuorum', found: 3, wanted: 4 },
    ],
    [
      'more ballots returned than issued',
      [tally(5, 0, 0, { issued: 4 })],
      { why: 'returnedOverIssued', found: 5, wanted: 4 },
    ],
  ])('are missing with %s', (_name, tallies, why) => {
    expect(comesTo(share('valid'), { tallies }, {}, voted)).toEqual({
      value: null,
      chase: [{ kind: 'tally', group: 'villagers', ...why }],
    });
  });

  it('read the repeated vote of a place, not the one it replaces', () => {
    const first = tally(1, 2, 0, { place: 'v1', attempt: 1 });
    const again = tally(4, 1, 0, { place: 'v1', attempt: 2 });
    for (const tallies of [
      [first, again],
      [again, first],
    ]) {
      expect(comesTo(share('valid'), { tallies }, {}, voted).value).toBe(0.8);
      expect(comesTo({ kind: 'turnout', group: 'villagers', of: 'valid' }, { tallies }, {}, voted).value).toBe(5);
    }
  });

  it('count turnout over all places, also below the quorum', () => {
    const tallies = [tally(2, 1, 0, { place: 'v1' }), tally(4, 0, 1, { place: 'v2', roll: 10 })];
    const turnout = (rest: Draft) => comesTo({ kind: 'turnout', group: 'villagers', ...rest }, { tallies }, {}, voted);
    expect(turnout({ of: 'valid' }).value).toBe(8);
    expect(turnout({ of: 'valid', over: 'roll' }).value).toBe('4/15');
    const none = comesTo({ kind: 'turnout', group: 'villagers', of: 'cast' }, {}, {}, voted);
    expect(none).toEqual({ value: null, chase: [{ kind: 'tally', group: 'villagers', why: 'absent' }] });
    const unissued = [tally(0, 0, 0, { issued: 0, returned: 0 })];
    const over = { kind: 'turnout', group: 'villagers', of: 'returned', over: 'issued' };
    expect(comesTo(over, { tallies: unissued }, {}, voted).value).toBeNull();
  });
});
