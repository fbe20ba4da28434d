import type { Role } from '../../api/contract/account.js';
import { aMeasure, fourGrades, ruleOn } from '../build/a-measure.js';
import { aCadre, aMark } from '../build/entities.js';
import { aGoodCadre, aGrowingVillage, smallMeasure } from '../build/small-measure.js';
import { told } from '../build/told.js';

const everybodyElse: Role[] = ['cadre', 'townshipCommittee', 'dispatchingUnit', 'disciplineInspector', 'province'];

describe('nothing is a rank', () => {
  const out = told(
    smallMeasure,
    [aGrowingVillage(), aGoodCadre(), aGoodCadre('wang', { tallies: [] }), aGoodCadre('he')],
    'lin',
  );

  it.each(everybodyElse)('place and seats are not told to the %s', (viewer) => {
    expect(out.texts({}, { viewer }).join()).not.toMatch(/第 \d+ 位|名额 \d+ 个/);
    expect(out.texts({}, { viewer, language: 'en' }).join()).not.toMatch(/place \d|\d seats?/);
  });

  it('they are told to the county’s organisation department', () => {
    expect(out.why()).toContain('（第 1 位，名额 1 个）');
  });

  const ranked = aMeasure({
    cadre: {
      facts: {
        visits: {},
        place: { from: { kind: 'rank', of: 'visits', pool: { kind: 'all' }, ties: 'shareBetter' } },
      },
      score: {
        kind: 'rank',
        id: 'root',
        fact: 'visits',
        pool: { kind: 'all' },
        first: 100,
        step: 10,
        ties: 'shareBetter',
        max: 100,
      },
      rules: [ruleOn(['place', 'greaterThan', 1], 'R1', { kind: 'notify', whom: 'cadre' })],
      grades: fourGrades,
    },
  });
  const entities = [aCadre('lin', { facts: { visits: 3 } }), aCadre('wang', { facts: { visits: 5 } })];

  it('the place in a pool is withheld where a rule reads it, and points by place name no other', () => {
    const { texts } = told(ranked, entities, 'lin');
    expect(texts({ id: 'R1', part: 'rule' }, { viewer: 'cadre' })).toEqual([
      'R1〔1〕：place高于 1（名次不列示），成立：告知本人。',
    ]);
    expect(texts({ id: 'R1', part: 'rule' })).toEqual(['R1〔1〕：place高于 1（实为 2），成立：告知本人。']);
    expect(texts({ part: 'node' }, { viewer: 'cadre' })).toEqual([
      'root〔1〕：visits在全县中排序，计 90 分；满分 100 分。',
    ]);
  });
});

describe('marks of several raters', () => {
  const measure = aMeasure({
    cadre: {
      score: {
        kind: 'sum',
        id: 'root',
        of: [
          { kind: 'marks', id: 'points', group: 'peers', item: 'points', max: 100, trim: { from: 3, high: 1, low: 1 } },
          { kind: 'marks', id: 'levels', group: 'peers', item: 'levels', scale: 'level', max: 10 },
          {
            kind: 'marks',
            id: 'places',
            group: 'peers',
            item: 'places',
            rankToPoints: { first: 15, step: 1 },
            max: 15,
          },
        ],
      },
    },
    raterGroups: { peers: { scales: { level: { high: { points: 10 }, low: { points: 4 } } } } },
  });
  const marks = [
    aMark('peers', 'points', 90, 60, 70),
    aMark('peers', 'levels', 'low', 'high', 'low'),
    aMark('peers', 'places', 3),
  ];
  const { texts } = told(measure, [aCadre('lin', { marks })], 'lin');

  it('are for the cadre how many there are, or how many at each level', () => {
    expect(texts({ part: 'node' }, { viewer: 'cadre' }).slice(1)).toEqual([
      'points〔1〕：peers评分 3 份，计 70 分；满分 100 分。',
      'levels〔1〕：peers评“low” 2 个、“high” 1 个，计 6 分；满分 10 分。',
      'places〔1〕：peers评分 1 份，计 13 分；满分 15 分。',
    ]);
  });

  it('are each told to the county’s organisation department', () => {
    expect(texts({ id: 'points' })).toEqual([
      'points〔1〕：peers评分 90、60、70，满 3 份的去 1 个最高、1 个最低，计 70 分；满分 100 分。',
    ]);
    expect(texts({ id: 'points' }, { language: 'en' })).toEqual([
      'Points [1]: peers: 90, 60, 70, from 3 on, 1 highest and 1 lowest are left out; counts 70 points; of 100 points.',
    ]);
    expect(texts({ id: 'places' })).toEqual(['places〔1〕：peers评分 3，计 13 分；满分 15 分。']);
  });
});
