import { checkRuleSet } from '../../api/core/check-rule-set.js';
import { aMeasure, type Draft, fourGrades, ruleOn } from '../build/a-measure.js';
import { aCadre, aMark, aTally } from '../build/entities.js';
import { scored, scoredAlone } from '../build/scored.js';

const facts = { n: { places: 2 } };
const codesOf = (measure: ReturnType<typeof aMeasure>) =>
  checkRuleSet(measure).map(({ code, pointer }) => `${code} ${pointer}`);
const alone = (node: Draft, cadre: Draft = {}, raterGroups: Draft = {}) =>
  scoredAlone(aMeasure({ raterGroups, cadre: { facts, score: { id: 'tried', ...node } } }), aCadre('c1', cadre));

describe('a weight that the measure leaves open', () => {
  const part = (id: string, weight: number | string) => ({
    weight,
    node: { kind: 'constant', id, points: 80, max: 100 },
  });
  const weighted = (weights: string, ...of: Draft[]) => ({ kind: 'weighted', weights, max: 100, of });

  it('leaves the mean open, even where all parts are equal, and says so', () => {
    for (const weights of ['percent', 'ratio'])
      expect(alone(weighted(weights, part('a', 60), part('b', 'unspecified')))).toMatchObject({
        points: null,
        chase: [{ kind: 'unspecified', node: 'tried' }],
      });
    expect(alone(weighted('percent', part('a', 60), part('b', 40))).points).toBe(80);
  });

  it('needs no sum of 100, but the others may not be more than that', () => {
    const found = (...of: Draft[]) =>
      codesOf(aMeasure({ cadre: { score: { id: 'tried', ...weighted('percent', ...of) } } }));
    expect(found(part('a', 60), part('b', 'unspecified'))).toEqual([]);
    expect(found(part('a', 60), part('b', 50), part('c', 'unspecified'))).toEqual([
      'weights-sum /entities/cadre/score/of',
    ]);
  });
});

describe('points by place without a step', () => {
  const raterGroups = { bodies: {} };
  const marks = { kind: 'marks', group: 'bodies', item: 'place', rankToPoints: { first: 100, step: 'unspecified' } };
  const given = (...places: number[]) => alone(marks, { marks: [aMark('bodies', 'place', ...places)] }, raterGroups);

  it('are known for the first place only', () => {
    expect(given(1, 1).points).toBe(100);
    expect(given(1, 2)).toMatchObject({ points: null, chased: ['unspecified:tried'] });
    expect(given().chased).toEqual(['marks:bodies.place']);
  });

  it('are open below the first of a pool too', () => {
    const score = {
      kind: 'rank',
      id: 'tried',
      fact: 'n',
      pool: { kind: 'all' },
      first: 100,
      step: 'unspecified',
      ties: 'shareBetter',
    };
    const cadre = (code: string, n?: number) => aCadre(code, { facts: { n } });
    const found = scored(aMeasure({ cadre: { facts, score } }), [cadre('a', 9), cadre('b', 8), cadre('c')]);
    expect([found('a').points, found('b').points]).toEqual([100, null]);
    expect([found('b').chased, found('c').chased]).toEqual([['unspecified:tried'], ['fact:n']]);
  });
});

describe('the grade behind the line of a quota', () => {
  const run = (grades: Draft, quota: Draft) =>
    scored(
      aMeasure({
        cadre: {
          facts,
          score: { kind: 'fact', id: 'total', fact: 'n' },
          grades,
          quotas: [{ id: 'Q1', grade: 'good', pushedOutTo: 'unspecified', ...quota }],
        },
      }),
      [aCadre('a', { facts: { n: 95 } }), aCadre('b', { facts: { n: 94 } })],
    );

  it('is open below the grade of the quota where the measure does not name it', () => {
    const found = run(fourGrades, { seats: 1 });
    expect(found('a')).toMatchObject({ state: 'graded', grade: 'good', seat: { outcome: 'seated' } });
    expect(found('b')).toMatchObject({
      state: 'notDetermined',
      grade: null,
      within: { atMost: 'fair', atLeast: 'poor' },
      seat: { outcome: 'pushedOut', place: 2 },
      chased: ['unspecified:grade'],
    });
  });

  it('is the only one there is below, and open from the grade of the quota down where the seats are open as well', () => {
    const two = {
      order: ['good', 'poor'],
      bands: [
        { from: 90, grade: 'good' },
        { below: 90, grade: 'poor' },
      ],
    };
    expect(run(two, { seats: 1 })('b')).toMatchObject({ state: 'graded', grade: 'poor' });
    expect(run(fourGrades, { share: 0.3, round: 'unspecified' })('a')).toMatchObject({
      state: 'notDetermined',
      within: { atMost: 'good', atLeast: 'poor' },
    });
  });
});

describe('marks entered at a meeting', () => {
  const raterGroups = {
    residents: {
      quorum: {
        number: 5,
        composition: [{ stratum: 'ordinary', share: 0.7, of: 'cast', title: { zh: '普通', en: 'ordinary' } }],
      },
    },
  };
  const marks = { kind: 'marks', group: 'residents', item: 'all', needsQuorum: true };
  const at = (valid: number, ordinary: number) =>
    alone(
      marks,
      {
        marks: [aMark('residents', 'all', 90, 80)],
        tallies: [aTally('residents', {}, { valid, cast: valid, strata: { ordinary: { roll: 20, cast: ordinary } } })],
      },
      raterGroups,
    );

  it('count when the meeting met its quorum, by number and by composition', () => {
    expect(at(5, 4).points).toBe(85);
    expect(at(10, 7).points).toBe(85);
  });

  it('are missing below it, and without the count of who took part', () => {
    expect([at(4, 4).chased, at(10, 6).chased]).toEqual([['tally:residents'], ['tally:residents']]);
    const given = { marks: [aMark('residents', 'all', 90)] };
    expect(alone(marks, given, raterGroups).chased).toEqual(['tally:residents']);
    expect(alone({ ...marks, needsQuorum: false }, given, raterGroups).points).toBe(90);
  });
});

describe('a ballot divided by the valid ballots', () => {
  const raterGroups = { staff: { questions: { work: { options: ['good', 'fair'] } } } };
  const options = { good: 100, fair: 60 };
  const asked = (over: string, counts: Record<string, number>, valid: number) =>
    alone(
      { kind: 'ballot', group: 'staff', question: 'work', options, over },
      { tallies: [aTally('staff', { work: counts }, { valid })] },
      raterGroups,
    );

  it('counts a question left blank as 0, where one divided by the answers leaves it out', () => {
    expect(asked('valid', { good: 6, fair: 2 }, 10).points).toBe(72);
    expect(asked('answered', { good: 6, fair: 2 }, 10).points).toBe(90);
  });

  it('is missing when nobody answered', () => {
    expect(asked('valid', {}, 10).chased).toEqual(['tally:staff']);
  });
});

it('points per unit can count what is short of a figure', () => {
  const node = { kind: 'perUnit', fact: 'n', points: 0.1, per: 1, start: 50, side: 'below' };
  expect([50, 51, 49, 47.5].map((n) => alone(node, { facts: { n } }).points)).toEqual([0, 0, 0.1, 0.25]);
});

it('a place can stand over all who are compared', () => {
  const place = { from: { kind: 'rank', of: 'n', pool: { kind: 'all' }, ties: 'shareWorse', as: 'share' } };
  const score = { kind: 'fact', id: 'total', fact: 'place' };
  const cadres = [95, 90, 90, 80].map((n, i) => aCadre(`c${i}`, { facts: { n } }));
  const found = scored(aMeasure({ cadre: { facts: { ...facts, place }, score } }), [...cadres, aCadre('none')]);
  expect(['c0', 'c1', 'c2', 'c3', 'none'].map((code) => found(code).fact('place'))).toEqual([
    0.25,
    0.75,
    0.75,
    1,
    null,
  ]);
});

it('a share of places lies between 0 and 1, which the check knows', () => {
  const place = { from: { kind: 'rank', of: 'n', pool: { kind: 'all' }, ties: 'shareWorse', as: 'share' } };
  const found = (value: number) =>
    codesOf(
      aMeasure({
        cadre: {
          facts: { ...facts, place },
          rules: [ruleOn(['place', 'lessThanInclusive', value], 'R1', { kind: 'refer', to: 'accountability' })],
        },
      }),
    );
  expect(found(0.3)).toEqual([]);
  expect(found(1)).toEqual(['always-holds /entities/cadre/rules/0']);
});

it('a fact can be points times a coefficient', () => {
  const given = { n: {}, factor: {}, tried: { from: { kind: 'product', of: ['n', 'factor'] } } };
  const measure = aMeasure({ cadre: { facts: given, score: { kind: 'fact', id: 'total', fact: 'tried' } } });
  const of = (read: Draft) => scoredAlone(measure, aCadre('c1', { facts: read }));
  expect([of({ n: 88, factor: 1.05 }).points, of({ n: 88, factor: 0 }).points]).toEqual([92.4, 0]);
  expect(of({ n: 88 })).toMatchObject({ points: null, chased: ['fact:factor'] });
});
