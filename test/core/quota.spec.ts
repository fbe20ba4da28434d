import * as fc from 'fast-check';
import { Quota } from '../../api/contract/grade.js';
import { fromFigure, whole } from '../../api/core/exact.js';
import { allocateSeats, type Candidate, seatCandidates } from '../../api/core/quota.js';
import type { Draft } from '../build/a-measure.js';
import { called } from '../build/a-rule-set.js';

const aQuota = (rest: Draft): Quota =>
  Quota.parse({
    ...called('Q1'),
    grade: 'good',
    strata: { kind: 'all' },
    base: 'tookPart',
    round: 'floor',
    ties: { then: 'determine' },
    pushedOutTo: 'fair',
    ...rest,
  });

/** Seats by stratum for so many people each. */
function seats(rest: Draft, bases: Record<string, number>, amounts: Record<string, number | string> = {}) {
  const strata = Object.entries(bases).map(([key, base]) => ({
    key,
    base,
    ...(amounts[key] === undefined ? {} : { amount: fromFigure(amounts[key]) }),
  }));
  return Object.fromEntries(allocateSeats(aQuota(rest), strata));
}
const ceiling = (share: number, round = 'floor') => ({ share, round, clause: 'c1' });
const largest = { round: 'floor', remainder: 'largestRemainder' };

describe('the seats of a stratum', () => {
  it('are 11 for 44 civil servants and 35 for 140 others at 25 %', () => {
    expect(seats({ share: 0.25 }, { civilServants: 44, others: 140 })).toEqual({ civilServants: 11, others: 35 });
  });

  it.each([
    ['floor', 7, 0.2, 1],
    ['halfUp', 7, 0.2, 1],
    ['halfUp', 5, 0.3, 2],
    ['ceiling', 7, 0.2, 2],
    ['ceiling', 10, 0.2, 2],
    ['floor', 3, '1/3', 1],
    ['floor', 0, 0.3, 0],
    ['unspecified', 10, 0.3, 3],
    ['unspecified', 8, 0.3, null],
  ])('rounded %s for %d people at %p are %p', (round, base, share, wanted) => {
    expect(seats({ share, round }, { all: base })).toEqual({ all: wanted });
  });

  it('may follow a fact, such as the grade of the team, or be given as such', () => {
    const byFact = { share: { fact: 'share' } };
    expect(seats(byFact, { t1: 7, t2: 7 }, { t1: 0.2, t2: 0.3 })).toEqual({ t1: 1, t2: 2 });
    expect(seats(byFact, { t1: 7, t2: 7 }, { t1: 0.2 })).toEqual({ t1: 1, t2: null });
    expect(seats({ seats: 2 }, { t1: 7, t2: 1 })).toEqual({ t1: 2, t2: 2 });
    expect(seats({ seats: { fact: 'n' } }, { t1: 7, t2: 7 }, { t1: 3 })).toEqual({ t1: 3, t2: null });
  });
});

describe('the largest remainders', () => {
  it('get what is left under the ceiling: 9.3, 9 and 2.4 of 69 people at 30 % leave nothing', () => {
    const bases = { civil: 31, institution: 30, other: 8 };
    expect(seats({ share: 0.3, ...largest, ceiling: ceiling(0.3) }, bases)).toEqual({
      civil: 9,
      institution: 9,
      other: 2,
    });
  });

  it('get what whole people the remainders add up to, the largest first', () => {
    expect(seats({ share: 0.3, ...largest }, { a: 13, b: 12, c: 9 })).toEqual({ a: 4, b: 3, c: 3 });
    expect(seats({ share: 0.3, ...largest }, { a: 11, b: 12, c: 10 })).toEqual({ a: 3, b: 3, c: 3 });
    expect(seats({ share: 0.3, ...largest }, { a: 11, b: 12, c: 11 })).toEqual({ a: 3, b: 4, c: 3 });
  });

  it('that are equal at the line get none of them, rather than one by the order of lines', () => {
    const quota = { share: 0.25, ...largest };
    for (const bases of [
      { a: 6, b: 6 },
      { b: 6, a: 6 },
    ])
      expect(seats(quota, bases)).toEqual({ a: 1, b: 1 });
    expect(seats({ share: 0.25, ...largest }, { a: 7, b: 6, c: 7 })).toEqual({ a: 2, b: 1, c: 2 });
    expect(seats({ share: 0.3, ...largest, ceiling: ceiling(0.4) }, { a: 11, b: 11 })).toEqual({ a: 4, b: 4 });
  });

  it('of nothing get nothing, however much room the ceiling leaves', () => {
    expect(seats({ share: 0.3, ...largest, ceiling: ceiling(1) }, { a: 10, b: 11 })).toEqual({ a: 3, b: 4 });
  });
});

describe('the ceiling', () => {
  it('lets the smallest remainders give way', () => {
    const quota = { share: 0.25, round: 'ceiling', ceiling: ceiling(0.25) };
    expect(seats(quota, { a: 5, b: 7, c: 8 })).toEqual({ a: 1, b: 2, c: 2 });
    expect(seats(quota, { a: 8, b: 8 })).toEqual({ a: 2, b: 2 });
  });

  it('makes those give way together whose remainders are equal', () => {
    expect(seats({ share: 0.25, round: 'ceiling', ceiling: ceiling(0.25) }, { a: 5, b: 5, c: 7 })).toEqual({
      a: 1,
      b: 1,
      c: 2,
    });
  });

  it('holds also where every stratum must give way more than once', () => {
    expect(seats({ share: 0.5, ceiling: ceiling(0.1) }, { a: 10, b: 10 })).toEqual({ a: 1, b: 1 });
    expect(seats({ share: 0.5, ceiling: ceiling(0) }, { a: 10, b: 3 })).toEqual({ a: 0, b: 0 });
  });

  it('holds for given seats too', () => {
    expect(seats({ seats: 2, ceiling: ceiling(0.25) }, { a: 6, b: 6 })).toEqual({ a: 1, b: 1 });
  });

  it('that the measure leaves unrounded determines nothing once it matters how it is rounded', () => {
    const open = { share: 0.3, round: 'halfUp', ceiling: ceiling(0.3, 'unspecified') };
    expect(seats(open, { a: 10, b: 10 })).toEqual({ a: 3, b: 3 });
    expect(seats(open, { a: 14, b: 11 })).toEqual({ a: 4, b: 3 });
    expect(seats(open, { a: 15, b: 12 })).toEqual({ a: null, b: null });
  });

  it('and remainders are shared, so that one stratum left open leaves all of them open', () => {
    const byFact = { share: { fact: 'share' }, ceiling: ceiling(0.3) };
    expect(seats(byFact, { a: 10, b: 10 }, { a: 0.3 })).toEqual({ a: null, b: null });
    expect(seats({ share: 0.3, round: 'unspecified', ceiling: ceiling(0.3) }, { a: 10, b: 8 })).toEqual({
      a: null,
      b: null,
    });
  });

  it('is never exceeded, and no order of strata matters', () => {
    const shares = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
    const rounding = fc.constantFrom(
      { round: 'floor' },
      { round: 'halfUp' },
      { round: 'ceiling' },
      { round: 'floor', remainder: 'largestRemainder' },
    );
    fc.assert(
      fc.property(
        fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }),
        shares,
        shares,
        rounding,
        (people, share, limit, how) => {
          const entries = people.map((base, i): [string, number] => [`s${i}`, base]);
          const quota = { share, ...how, ceiling: ceiling(limit) };
          const found = seats(quota, Object.fromEntries(entries));
          const total = Object.values(found).reduce<number>((n, one) => n + one!, 0);
          const all = people.reduce((n, one) => n + one, 0);
          expect(total * 100).toBeLessThanOrEqual(Math.round(limit * 100) * all);
          expect(Object.values(found).every((one) => one! >= 0)).toBe(true);
          expect(seats(quota, Object.fromEntries([...entries].reverse()))).toEqual(found);
        },
      ),
    );
  });
});

describe('who takes the seats', () => {
  const who = (name: string, points: number, ...then: (number | null)[]): Candidate<string> => ({
    who: name,
    points: whole(points),
    then: then.map((one) => (one === null ? null : whole(one))),
  });
  const seated = (candidates: Candidate<string>[], many: number, then: Quota['ties']['then'] = 'determine') =>
    Object.fromEntries(seatCandidates(candidates, many, then).map((one) => [one.who, `${one.place} ${one.outcome}`]));

  it('goes by points, and the next in line is pushed out', () => {
    expect(seated([who('b', 93), who('c', 91), who('a', 95)], 2)).toEqual({
      a: '1 seated',
      b: '2 seated',
      c: '3 pushedOut',
    });
    expect(seated([who('a', 95)], 0)).toEqual({ a: '1 pushedOut' });
    expect(seated([who('a', 95)], 3)).toEqual({ a: '1 seated' });
    expect(seated([], 3)).toEqual({});
  });

  it.each([
    ['determine', 'tied'],
    ['allOut', 'pushedOut'],
    ['allIn', 'seated'],
  ] as const)('leaves equals at the line as the measure says: %s', (then, outcome) => {
    const three = [who('a', 95), who('b', 93), who('c', 93), who('d', 90)];
    expect(seated(three, 2, then)).toEqual({ a: '1 seated', b: `2 ${outcome}`, c: `2 ${outcome}`, d: '4 pushedOut' });
    expect(seated(three, 3, then)).toMatchObject({ b: '2 seated', c: '2 seated', d: '4 pushedOut' });
    expect(seated(three, 1, then)).toMatchObject({ b: '2 pushedOut', c: '2 pushedOut' });
  });

  it('asks the tie-breakers in their order, and stops at the first that decides', () => {
    const three = [who('a', 93, 80, 10), who('b', 93, 80, 20), who('c', 93, 90, 0)];
    expect(seated(three, 2)).toEqual({ c: '1 seated', b: '2 seated', a: '3 pushedOut' });
  });

  it('lets a tie-breaker decide nothing among equals of whom one has no value there', () => {
    const three = [who('a', 93, 80), who('b', 93, null), who('c', 93, 70), who('d', 94, null)];
    expect(seated(three, 2)).toEqual({ d: '1 seated', a: '2 tied', b: '2 tied', c: '2 tied' });
    expect(seated(three, 4)).toMatchObject({ a: '2 seated', b: '2 seated', c: '2 seated' });
  });

  it('does not depend on the order of the cadres', () => {
    const candidates = fc.array(
      fc.tuple(fc.integer({ min: 88, max: 93 }), fc.option(fc.integer({ min: 1, max: 3 })), fc.option(fc.nat(2))),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(candidates, fc.nat(9), fc.constantFrom('allIn', 'allOut', 'determine'), (list, many, then) => {
        const people = list.map(([points, first, second], i) => who(`c${i}`, points, first, second));
        const found = seated(people, many, then);
        expect(seated([...people].reverse(), many, then)).toEqual(found);
        const outcomes = Object.values(found);
        const taken = outcomes.filter((one) => one.endsWith(' seated')).length;
        if (then !== 'allIn') expect(taken).toBeLessThanOrEqual(many);
        if (!outcomes.some((one) => one.endsWith(' tied')) && then === 'determine')
          expect(taken).toBe(Math.min(many, people.length));
      }),
    );
  });
});
