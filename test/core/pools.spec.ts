import { whole } from '../../api/core/exact.js';
import { placesOf } from '../../api/core/pool.js';
import { aMeasure, type Draft } from '../build/a-measure.js';
import { aCadre } from '../build/entities.js';
import { scored } from '../build/scored.js';

const facts = { n: {}, status: { choices: ['civil', 'other'] } };
const all = { kind: 'all' };
const byStatus = { kind: 'sameFact', fact: 'status' };
const byTeam = { kind: 'sameLink', link: 'team' };

describe('places', () => {
  const places = (values: number[], ...rest: [('highest' | 'lowest')?, ('shareBetter' | 'shareWorse' | 'refuse')?]) =>
    placesOf(values.map(whole), rest[0] ?? 'highest', rest[1] ?? 'shareBetter').map((one) => one?.n);

  it('are counted from the highest, or from the lowest where less is better', () => {
    expect(places([80, 95, 90])).toEqual([3, 1, 2]);
    expect(places([80, 95, 90], 'lowest')).toEqual([1, 3, 2]);
    expect([places([]), places([7])]).toEqual([[], [1]]);
  });

  it.each([
    ['shareBetter', [1, 2, 2, 4]],
    ['shareWorse', [1, 3, 3, 4]],
    ['refuse', [1, undefined, undefined, 4]],
  ] as const)('of equals are shared as the measure says: %s', (ties, wanted) => {
    expect(places([95, 90, 90, 80], 'highest', ties)).toEqual(wanted);
    expect(places([80, 90, 90, 95], 'lowest', ties)).toEqual(wanted);
  });
});

describe('a rank', () => {
  const fact = (rest: Draft) => ({
    place: { from: { kind: 'rank', of: 'n', pool: all, ties: 'shareBetter', ...rest } },
  });
  const node = (rest: Draft) => ({
    kind: 'rank',
    id: 'total',
    fact: 'n',
    pool: all,
    first: 100,
    step: 2,
    ties: 'shareBetter',
    ...rest,
  });
  const run = (rest: Draft, cadres: Draft[]) =>
    scored(aMeasure({ cadre: { facts: { ...facts, ...fact(rest) }, score: node(rest.first ? {} : rest) } }), cadres);
  const cadre = (code: string, n?: number, rest: Draft = {}) => aCadre(code, { facts: { n, ...rest } });

  it('is the place as a fact, and the place turned into points as a node', () => {
    const found = run({}, [cadre('c1', 70), cadre('c2', 90), cadre('c3', 90)]);
    expect(['c1', 'c2', 'c3'].map((code) => found(code).fact('place'))).toEqual([3, 1, 1]);
    expect(['c1', 'c2', 'c3'].map((code) => found(code).points)).toEqual([96, 100, 100]);
  });

  it('passes over those whose fact is missing', () => {
    const found = run({}, [cadre('c1', 70), cadre('c2'), cadre('c3', 90)]);
    expect([found('c1').fact('place'), found('c3').fact('place')]).toEqual([2, 1]);
    expect(found('c2')).toMatchObject({ state: 'missing', points: null, chase: [{ kind: 'fact', fact: 'n' }] });
    expect(found('c2').fact('place')).toBeNull();
  });

  it('is missing for equals where the measure refuses ties', () => {
    const found = run({ ties: 'refuse' }, [cadre('c1', 90), cadre('c2', 90), cadre('c3', 80)]);
    expect([found('c1').fact('place'), found('c3').points]).toEqual([null, 96]);
    expect(found('c1').chase).toEqual([{ kind: 'pool', node: 'total', why: 'tie' }]);
  });

  it('is counted within the pool, and chases what would say in which', () => {
    const cadres = [cadre('c1', 70, { status: 'civil' }), cadre('c2', 90, { status: 'other' }), cadre('c3', 99)];
    const found = run({ pool: byStatus }, cadres);
    expect(['c1', 'c2', 'c3'].map((code) => found(code).fact('place'))).toEqual([1, 1, null]);
    expect(found('c3').chase).toEqual([{ kind: 'fact', fact: 'status' }]);
    const teams = run({ pool: byTeam }, [{ ...cadre('c1', 70), links: { team: 't1' } }, cadre('c2', 80)]);
    expect(teams('c1').points).toBe(100);
    expect(teams('c2').chase).toEqual([{ kind: 'link', of: 'team' }]);
  });
});

describe('a comparison with the pool', () => {
  const run = (values: (number | string | undefined)[], rest: Draft) => {
    const of = { kind: 'fact', id: 'own', fact: 'n' };
    const score = { kind: 'relative', id: 'total', of, pool: all, to: 'best', smallest: 2, max: 100, ...rest };
    const found = scored(
      aMeasure({ cadre: { facts, score } }),
      values.map((n, i) => aCadre(`c${i}`, { facts: { n } })),
    );
    return values.map((_, i) => found(`c${i}`));
  };
  const points = (values: (number | undefined)[], rest: Draft = {}) => run(values, rest).map((one) => one.points);
  const score = { to: 'standardScore', max: 'uncapped', round: { places: 3, mode: 'halfUp' } };

  it('is a share of the best, or of the mean, times the maximum', () => {
    expect(points([80, 90])).toEqual(['800/9', 100]);
    expect(points([60, 100], { to: 'mean', max: 100 })).toEqual([75, 100]);
    expect(points([60, 90, 120], { to: 'mean', max: 100 })[0]).toBe('200/3');
  });

  it('is a distance in standard deviations, rounded, also below 0', () => {
    expect(points([60, 80, 100], score)).toEqual([-1.225, 0, 1.225]);
    expect(points([2, 4, 4, 4, 5, 5, 7, 9], score)).toEqual([-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2]);
    expect(points([80, 80], score)).toEqual([0, 0]);
    // Before rounding it is an exact fraction, however long.
    const [low] = run(['1000/17', '1111/13', '999/11'], score);
    expect(low!.trace.nodes[0]).toEqual([expect.stringMatching(/^-\d{16,}\/\d{16,}$/), -1.397]);
  });

  it('leaves those without points out, and those alone are too few', () => {
    const [, , none] = run([80, 90, undefined], {});
    expect(none).toMatchObject({ points: null, chase: [{ kind: 'fact', fact: 'n' }] });
    const [one] = run([80, undefined], {});
    expect(one).toMatchObject({ state: 'missing', chase: [{ kind: 'pool', node: 'total', why: 'tooSmall' }] });
    expect(points([80, 90, 70], { smallest: 4 })).toEqual([null, null, null]);
    expect(points([80, 90, 70, 60], { smallest: 4 })).toEqual(['800/9', 100, '700/9', '200/3']);
  });

  it.each([
    ['nobody of the pool has any points', [0, 0]],
    ['the best is below 0, and a share of it would turn the order around', [-5, -10]],
  ])('is missing when %s', (_name, values) => {
    for (const one of run(values, {}))
      expect(one).toMatchObject({ points: null, chase: [{ kind: 'pool', node: 'total', why: 'nobody' }] });
  });

  it('chases what would say in which pool a cadre stands', () => {
    const [first] = run([80, 90], { pool: byStatus });
    expect(first!.chase).toEqual([{ kind: 'fact', fact: 'status' }]);
  });
});
