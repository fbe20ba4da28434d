import * as fc from 'fast-check';
import { RaterQuestion, type Reading } from '../../api/contract/rater-question.js';
import { recoveries } from '../../api/cli/raters-trial.js';
import { raterDiagnostics } from '../../api/core/rater-diagnostics.js';
import { agreementOf } from '../../api/core/raters/agreement.js';
import { nobodyTwice } from '../../api/core/raters/taking-turns.js';
import { biasedReadings, inventedTurns } from '../../api/demo/biased-raters.js';

const kinds = (readings: Reading[]) => raterDiagnostics(readings).map(({ kind }) => kind);
/** The marks of an invented group without the cadres of the first rater after so many. */
const withFirst = (readings: Reading[], cadres: number) =>
  readings.filter(({ rater, cadre }) => rater !== 'r0' || Number(cadre.split('-c')[1]) < cadres);

describe('a worked example: six people and four judges (Shrout and Fleiss 1979)', () => {
  const table = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ];

  it('the judges agree to .17 as strangers, .29 with their severity, .71 without it', () => {
    const found = agreementOf(table)!;
    expect(found.any).toBeCloseTo(0.17, 2);
    expect(found.absolute).toBeCloseTo(0.29, 2);
    expect(found.consistent).toBeCloseTo(0.71, 2);
  });

  it('is asked as a question about all four', () => {
    const readings = table.flatMap((row, i) =>
      row.map((points, j) => ({ rater: `j${j}`, cadre: `p${i}`, item: 'all', points })),
    );
    const question = raterDiagnostics(readings).find(({ kind }) => kind === 'disagreement')!;
    expect(question).toMatchObject({ about: ['j0', 'j1', 'j2', 'j3'], figure: 0.29, count: 6 });
    expect(question.question.zh).toContain('0.29');
    expect(raterDiagnostics(readings.filter(({ cadre }) => cadre !== 'p5'))).toEqual([]);
  });

  it('judges who all say the same agree completely, and a table without differences says nothing', () => {
    expect(
      agreementOf([
        [1, 1],
        [5, 5],
        [9, 9],
      ])!.absolute,
    ).toBe(1);
    expect(
      agreementOf([
        [5, 5],
        [5, 5],
      ]),
    ).toBeNull();
    expect(agreementOf([[5, 6]])).toBeNull();
  });
});

describe('a planted bias', () => {
  const found = recoveries(60, 'spec');

  it.each(found.map((one) => [one.bias, one] as const))('%s is asked about, and seldom without it', (_, one) => {
    expect(one.found / one.groups).toBeGreaterThanOrEqual(0.65);
    expect(one.wrongly / one.groups).toBeLessThanOrEqual(0.05);
  });

  it('is asked about by the same figures every time', () => {
    expect(recoveries(5, 'again')).toEqual(recoveries(5, 'again'));
  });
});

describe('below its size nothing is said', () => {
  it.each([
    ['severe', 6],
    ['halo', 6],
    ['sameForAll', 6],
    ['narrow', 8],
  ] as const)('%s needs so many cadres: %i', (bias, cadres) => {
    const seeds = Array.from({ length: 20 }, (_, i) => biasedReadings(`size ${i}`, bias));
    const asked = (many: number) =>
      seeds.filter((one) =>
        raterDiagnostics(withFirst(one, many)).some(({ kind, about }) => kind === bias && about.join() === 'r0'),
      ).length;
    expect(asked(cadres - 1)).toBe(0);
    expect(asked(cadres)).toBeGreaterThan(0);
  });

  it('marks in the last hour: of twelve, ten are asked about and nine are not; of eleven nothing is said', () => {
    const marks = (late: number, early: number): Reading[] =>
      Array.from({ length: late + early }, (_, i) => ({
        rater: 'r',
        cadre: `c${i}`,
        item: 'all',
        points: i % 3,
        leftMinutes: i < late ? 60 : 61,
      }));
    expect(kinds(marks(10, 2))).toEqual(['lateBurst']);
    expect(kinds(marks(9, 3))).toEqual([]);
    expect(kinds(marks(11, 0))).toEqual([]);
    expect(kinds(marks(10, 2).map((one) => ({ ...one, leftMinutes: undefined })))).toEqual([]);
  });

  it('two sheets with eleven marks in common are not compared, with twelve they are', () => {
    const shared = biasedReadings('pair', 'twins');
    const first = (many: number) => {
      const keys = [...new Set(shared.map(({ cadre, item }) => `${cadre} ${item}`))].slice(0, many);
      return shared.filter(({ cadre, item }) => keys.includes(`${cadre} ${item}`));
    };
    const twins = (many: number) => raterDiagnostics(first(many)).filter(({ kind }) => kind === 'twins');
    expect(twins(11)).toEqual([]);
    expect(twins(12).map(({ about }) => about)).toEqual([['r0', 'r1']]);
  });

  it('one rater alone is compared with nobody', () => {
    expect(kinds(biasedReadings('alone', 'sameForAll').filter(({ rater }) => rater === 'r0'))).toEqual([]);
    expect(kinds([])).toEqual([]);
  });
});

describe('taking turns', () => {
  const turn = (cycle: string, best: string[], members = ['a', 'b', 'c', 'd']) => ({ pool: 'p', cycle, members, best });

  it('one of four, four times and never twice, happens by lot in 3/4 × 2/4 × 1/4 of cases', () => {
    expect(nobodyTwice([turn('1', ['a']), turn('2', ['b']), turn('3', ['c']), turn('4', ['d'])])).toBeCloseTo(
      6 / 64,
      12,
    );
    expect(nobodyTwice([turn('1', ['a', 'b']), turn('2', ['c', 'd'])])).toBeCloseTo(1 / 6, 12);
    expect(nobodyTwice([turn('1', ['a']), turn('2', ['a'])])).toBeNull();
    expect(nobodyTwice([turn('1', ['a']), turn('2', ['b'], ['b', 'c', 'd'])])).toBe(1);
  });

  it('five of five in turn is asked, four of four is not rare enough, and who comes back ends it', () => {
    const inTurn = (many: number) => {
      const members = Array.from({ length: many }, (_, i) => `m${i}`);
      return members.map((one, i) => turn(`${i}`, [one], members));
    };
    expect(raterDiagnostics([], inTurn(5))).toMatchObject([
      { kind: 'takingTurns', about: ['p'], figure: 0.038, count: 5 },
    ]);
    expect(raterDiagnostics([], inTurn(4))).toEqual([]);
    expect(raterDiagnostics([], [...inTurn(5).slice(0, 4), turn('5', ['m0'])])).toEqual([]);
  });

  it('over two cycles it takes at least five pools in none of which anybody returned', () => {
    const pools = (many: number, returns: number) =>
      Array.from({ length: many }, (_, p) =>
        ['1', '2'].map((cycle) => ({
          pool: `p${p}`,
          cycle,
          members: ['a', 'b', 'c', 'd'],
          best: cycle === '1' || p < returns ? ['a', 'b'] : ['c', 'd'],
        })),
      ).flat();
    expect(raterDiagnostics([], pools(5, 0))).toMatchObject([{ about: ['p0', 'p1', 'p2', 'p3', 'p4'], count: 5 }]);
    expect(raterDiagnostics([], pools(4, 0))).toEqual([]);
    expect(raterDiagnostics([], pools(6, 1))).toEqual([]);
  });
});

describe('every question', () => {
  const biases = ['lenient', 'severe', 'narrow', 'halo', 'sameForAll', 'twins', 'lateBurst'] as const;
  const all = [
    ...biases.flatMap((bias) => [0, 1, 2, 3].flatMap((i) => raterDiagnostics(biasedReadings(`q${i}`, bias)))),
    ...raterDiagnostics([], inventedTurns('q', true)),
  ];

  it('is a question in both languages about somebody, with its figure', () => {
    expect(new Set(all.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(8);
    for (const one of all) {
      expect(RaterQuestion.parse(one)).toEqual(one);
      expect(one.question.zh).toMatch(/^(?=.*\{names\}).*\d.*？$/);
      expect(one.question.en).toMatch(/^(?=.*\{names\}).*\d.*\?$/);
    }
  });

  it('is the same in whatever order marks come', () => {
    const readings = [...biasedReadings('order', 'halo', true), ...biasedReadings('order', 'severe')];
    const asked = raterDiagnostics(readings);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: readings.length }), (turn) => {
        expect(raterDiagnostics([...readings.slice(turn), ...readings.slice(0, turn)])).toEqual(asked);
      }),
      { numRuns: 10 },
    );
  });
});
