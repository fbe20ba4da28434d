import { aNumber } from '../../build/a-fact.js';
import { aFactNode, aWeighted, someBands } from '../../build/a-node.js';
import { aLadder, aRuleSet, someGrades } from '../../build/a-rule-set.js';
import { found, theOnly } from './found.js';

type Bands = Parameters<typeof someGrades>[1];

/** Grades on a score of so many places, 0 to 100. */
const graded = (bands: Bands, places: number | undefined = 2, score: object = {}) =>
  aRuleSet({
    cadre: {
      facts: { points: aNumber({ range: [0, 100], ...(places === undefined ? {} : { places }) }) },
      score: aFactNode('points', { max: 100, ...score }),
      grades: someGrades(['good', 'fair', 'poor'], bands),
    },
  });
const banded = (bands: object[], fact: object = {}) =>
  aRuleSet({ cadre: { facts: { growth: aNumber(fact) }, score: someBands('A1', 'growth', bands as never) } });

const score = (round?: object) => ({
  facts: { a: aNumber({ range: [0, 100] }), b: aNumber({ range: [0, 100] }) },
  score: aWeighted(
    'total',
    [
      ['100/3', aFactNode('a')],
      ['200/3', aFactNode('b')],
    ],
    { max: 100, ...round },
  ),
  grades: someGrades(
    ['good', 'poor'],
    [
      { from: 80, grade: 'good' },
      { to: 79, grade: 'poor' },
    ],
  ),
});

describe('grade bands', () => {
  it('hold every value once', () => {
    expect(
      found(
        graded([
          { from: 80, grade: 'good' },
          { from: 60, below: 80, grade: 'fair' },
          { below: 60, grade: 'poor' },
        ]),
      ),
    ).toEqual([]);
  });

  it('have no gap between 79.99 and 80 where the score has two places, and one where it has three', () => {
    const bands: Bands = [
      { from: 80, grade: 'good' },
      { to: 79.99, grade: 'poor' },
    ];
    expect(found(graded(bands, 2))).toEqual([]);
    const { code, pointer, message } = theOnly(graded(bands, 3));
    expect([code, pointer]).toEqual(['band-gap', '/entities/cadre/grades/bands']);
    expect(message.en).toContain('none holds from 79.991 to 79.999 (judged at 3 decimal places)');
    expect(message.zh).toContain('没有一档包含 79.991 至 79.999（按 3 位小数判断）');
  });

  it('of M03 leave 80.5 to nobody, unless a band "unspecified" owns the gap', () => {
    const bands: Bands = [
      { from: 81, grade: 'good' },
      { from: 60, to: 80, grade: 'fair' },
      { below: 60, grade: 'poor' },
    ];
    expect(theOnly(graded(bands, 1)).message.en).toContain('from 80.1 to 80.9');
    expect(found(graded([...bands!, { above: 80, below: 81, grade: 'unspecified' }], 1))).toEqual([]);
    expect(found(graded(bands, 0))).toEqual([]);
  });

  it('of M15 share 80, which is told apart from an overlap', () => {
    const edge = graded([
      { from: 80, grade: 'good' },
      { from: 60, to: 80, grade: 'fair' },
      { below: 60, grade: 'poor' },
    ]);
    expect(theOnly(edge).code).toBe('shared-edge');
    expect(theOnly(edge).message.zh).toContain('80 同时属于“不低于 80”和“60 至 80”两档');
    const overlap = graded([
      { from: 80, grade: 'good' },
      { from: 60, to: 80.01, grade: 'fair' },
      { below: 60, grade: 'poor' },
    ]);
    expect(theOnly(overlap).code).toBe('band-overlap');
    expect(theOnly(overlap).message.en).toContain('both hold from 80 to 80.01');
  });

  it('reach down to 0 and up to the maximum of the score, not further', () => {
    expect(
      found(
        graded([
          { from: 60, to: 100, grade: 'good' },
          { from: 0, below: 60, grade: 'poor' },
        ]),
      ),
    ).toEqual([]);
    expect(
      theOnly(
        graded([
          { from: 60, below: 100, grade: 'good' },
          { below: 60, grade: 'poor' },
        ]),
      ).message.en,
    ).toContain('none holds 100 (');
    expect(
      theOnly(
        graded([
          { from: 60, grade: 'good' },
          { above: 0, below: 60, grade: 'poor' },
        ]),
      ).message.en,
    ).toContain('none holds 0 (');
  });

  it('reach below 0 where the score may, and without end where it is uncapped', () => {
    const bands: Bands = [
      { from: 60, to: 102, grade: 'good' },
      { from: 0, below: 60, grade: 'poor' },
    ];
    expect(theOnly(graded(bands, 2, { max: 102, min: 'none' })).message.en).toContain('none holds up to -0.01');
    expect(theOnly(graded(bands, 2, { max: 'uncapped' })).message.en).toContain('none holds from 102.01 up');
    expect(found(graded(bands, 2, { max: 102 }))).toEqual([]);
  });

  it('are judged at the places of a rounded mean', () => {
    expect(found(aRuleSet({ cadre: score({ round: { places: 0, mode: 'halfUp' } }) }))).toEqual([]);
    expect(found(aRuleSet({ cadre: score() }))).toEqual([
      'band-gap /entities/cadre/grades/bands',
      'needs-rounding /entities/cadre/score',
    ]);
  });
});

const counted = (bands: object[]) =>
  aRuleSet({
    cadre: {
      facts: { times: aNumber({ from: { kind: 'turnout', group: 'raters', of: 'valid' } }) },
      score: someBands('A1', 'times', bands as never),
    },
    raterGroups: { raters: { title: { zh: '群众', en: 'Raters' }, clause: 'c1' } },
  });

describe('bands over a fact', () => {
  it('cover the range it declares', () => {
    const bands = [
      { from: 10, points: 25 },
      { from: 0, below: 10, points: 17 },
    ];
    expect(found(banded(bands, { range: [0, 100] }))).toEqual([]);
    expect(theOnly(banded(bands, { range: [-5, 100] })).message.en).toContain('none holds from -5 to below 0');
    expect(theOnly(banded(bands)).message.en).toContain(
      'none holds below 0 (the value has no declared decimal places)',
    );
  });

  it('are not judged past an end that the measure leaves unspecified, only between them', () => {
    expect(
      found(
        banded(
          [
            { from: 5, below: 10, points: 1 },
            { from: 10, to: 20, points: 2 },
          ],
          { range: ['unspecified', 'unspecified'] },
        ),
      ),
    ).toEqual([]);
    const gap = banded(
      [
        { from: 5, below: 10, points: 1 },
        { above: 10, to: 20, points: 2 },
      ],
      { range: ['unspecified', 'unspecified'] },
    );
    expect(theOnly(gap).message.zh).toContain('没有一档包含 10（');
  });

  it('over a count start at 0 and mind whole numbers only', () => {
    expect(
      found(
        counted([
          { to: 9, points: 0 },
          { from: 10, points: 5 },
        ]),
      ),
    ).toEqual([]);
    expect(
      theOnly(
        counted([
          { to: 9, points: 0 },
          { from: 11, points: 5 },
        ]),
      ).message.en,
    ).toContain('none holds 10 (judged at whole numbers)');
  });

  it('are each told when they lie inside another', () => {
    const inside = [{ points: 1 }, { from: 3, to: 4, points: 2 }, { from: 6, to: 7, points: 3 }];
    expect(found(banded(inside))).toEqual([
      'band-overlap /entities/cadre/score/bands/1',
      'band-overlap /entities/cadre/score/bands/2',
    ]);
  });
});

const step = (bounds: object, fact: object = {}) =>
  aRuleSet({ cadre: { facts: { days: aNumber(fact) }, rules: [aLadder('L', 'days', [bounds])] } });

const plan = (atLeast: number) =>
  aRuleSet({
    raterGroups: { raters: { title: { zh: '群众', en: 'Raters' }, clause: 'c1' } },
    sampling: [
      {
        id: 'S',
        group: 'raters',
        title: { zh: '抽样', en: 'Draw' },
        clause: 'c1',
        per: 'village',
        atLeast,
        size: 3,
      },
    ],
  });

describe('bounds', () => {
  it('may name one value, but not less', () => {
    expect(found(step({ from: 3, to: 3 }))).toEqual([]);
    expect(theOnly(step({ from: 3, below: 3 })).message.en).toContain('no value lies from 3 to below 3');
    expect(theOnly(step({ from: 5, to: 3 })).code).toBe('empty-range');
  });

  it('name each side once', () => {
    expect(theOnly(step({ from: 3, above: 3 })).message.zh).toContain('同时写了 from 和 above');
    expect(theOnly(step({ to: 3, below: 4 })).message.en).toContain('says both "to" and "below"');
  });

  it('hold a value that can occur', () => {
    expect(found(step({ above: 3, below: 4 }))).toEqual([]);
    expect(theOnly(step({ above: 3, below: 4 }, { places: 0 })).message.en).toContain(
      'no value lies above 3 to below 4 (judged at whole numbers)',
    );
  });

  it('of a declared range do not run backwards, nor do "at least" and "at most"', () => {
    expect(found(aRuleSet({ cadre: { facts: { days: aNumber({ range: [3, 3] }) } } }))).toEqual([]);
    expect(found(aRuleSet({ cadre: { facts: { days: aNumber({ range: [3, 2] }) } } }))).toEqual([
      'empty-range /entities/cadre/facts/days/range',
    ]);
    expect(found(plan(3))).toEqual([]);
    expect(found(plan(4))).toEqual(['empty-range /sampling/0/atLeast']);
  });
});

const ladder = (...steps: object[]) =>
  aRuleSet({ cadre: { facts: { days: aNumber({ places: 0 }) }, rules: [aLadder('L', 'days', steps)] } });

describe('steps of a ladder', () => {
  it('may leave values out', () => {
    expect(found(ladder({ from: 1, to: 1 }, { from: 3 }))).toEqual([]);
  });

  it('share none, not even the edge', () => {
    expect(found(ladder({ from: 1, to: 2 }, { above: 2 }))).toEqual([]);
    expect(theOnly(ladder({ from: 1, to: 2 }, { from: 2 })).code).toBe('step-overlap');
    expect(theOnly(ladder({ from: 1 }, { from: 2 })).message.en).toContain(
      '"from 1 up" and "from 2 up" both hold from 2 up',
    );
  });
});
