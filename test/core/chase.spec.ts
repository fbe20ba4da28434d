import type { Chase } from '../../api/contract/assessment.js';
import { chaseName } from '../../api/core/chase-name.js';
import { aMeasure, type Draft, fourGrades, ruleOn } from '../build/a-measure.js';
import { aCadre, aFinding, aMark, aTally, aVillage } from '../build/entities.js';
import { scored, scoredAlone } from '../build/scored.js';

const raterGroups = {
  township: {},
  villagers: {
    questions: { overall: { options: ['yes', 'no'] }, attitude: { options: ['good', 'bad'] } },
    quorum: { number: 2 },
  },
};
const ballot = (id: string, question: string, options: Draft) => ({
  kind: 'ballot',
  id,
  group: 'villagers',
  question,
  options,
});
const score = {
  kind: 'sum',
  id: 'total',
  of: [
    { kind: 'marks', id: 'work', group: 'township', item: 'work' },
    ballot('overall', 'overall', { yes: 10, no: 0 }),
    ballot('attitude', 'attitude', { good: 10, bad: 0 }),
    { kind: 'bands', id: 'growth', fact: 'growth', bands: [{ from: 0, points: 5 }] },
  ],
};
const measure = aMeasure({
  raterGroups,
  negativeList: { conduct: [{ code: 'off-post' }, { code: 'village-only', of: 'village' }] },
  cadre: {
    facts: { growth: {}, attendance: { missing: 'zero' }, absences: { from: { kind: 'count', findings: ['late'] } } },
    score,
    rules: [ruleOn(['attendance', 'lessThan', 60], 'R1', { kind: 'gradeCap', atMost: 'weak' })],
    grades: fourGrades,
  },
});
const tally = (rest: Draft = {}, overall: Record<string, number> = { yes: 2 }) =>
  aTally('villagers', { overall, attitude: { good: 2 } }, rest);
const whole: Draft = {
  facts: { growth: 3, attendance: 90 },
  marks: [aMark('township', 'work', 70)],
  tallies: [tally()],
};
const run = (changes: Draft) => scoredAlone(measure, aCadre('c1', { ...whole, ...changes }));

describe('what is to be chased', () => {
  it('is nothing when nothing is missing', () => {
    expect(run({})).toMatchObject({ state: 'graded', points: 95, grade: 'good', chase: [] });
  });

  it('is everything at once, each thing once, in the order of the measure', () => {
    const found = run({ facts: {}, marks: [], tallies: [tally({ valid: 1, place: 'v1' })] });
    expect(found).toMatchObject({ state: 'missing', points: null, grade: null });
    expect(found.chase).toEqual([
      { kind: 'marks', group: 'township', item: 'work' },
      { kind: 'tally', group: 'villagers', place: 'v1', why: 'belowQuorum', found: 1, wanted: 2 },
      { kind: 'fact', fact: 'growth' },
    ]);
    expect(found.chased).toEqual(['marks:township.work', 'tally:villagers', 'fact:growth']);
  });

  it('does not depend on which of two questions of one missing vote is asked first', () => {
    const found = run({ tallies: [] });
    expect(found.chase).toEqual([{ kind: 'tally', group: 'villagers', why: 'absent' }]);
  });
});

describe('a name the measure does not know', () => {
  it.each([
    ['fact', { facts: { growth: 3, attendence: 90 } }, 'attendence', 'attendance'],
    ['fact', { facts: { growth: 3, attendance: 90, absences: 2 } }, 'absences', undefined],
    [
      'mark',
      { marks: [aMark('township', 'work', 70), aMark('township', 'wrok', 70)] },
      'township.wrok',
      'township.work',
    ],
    ['mark', { marks: [aMark('township', 'work', 70), aMark('villagers', 'work', 70)] }, 'villagers.work', undefined],
    ['tally', { tallies: [tally(), aTally('vilagers', {})] }, 'vilagers', 'villagers'],
    [
      'tally',
      { tallies: [aTally('villagers', { overal: { yes: 2 }, overall: { yes: 2 }, attitude: { good: 2 } })] },
      'villagers.overal',
      'villagers.overall',
    ],
    ['tally', { tallies: [tally({}, { yes: 2, yse: 3 })] }, 'villagers.overall.yse', 'villagers.overall.yes'],
    ['finding', { findings: [aFinding('off-pots')] }, 'off-pots', 'off-post'],
    ['finding', { findings: [aFinding('village-only')] }, 'village-only', undefined],
  ])('is a mistake in the data, not something absent: a %s', (of, changes, name, nearest) => {
    const found = run(changes);
    expect(found).toMatchObject({ state: 'missing', grade: null });
    expect(found.chase).toContainEqual({
      kind: 'unknownName',
      of,
      name,
      ...(nearest === undefined ? {} : { nearest: expect.any(String) }),
    });
    const unknown = found.chase.find((one) => one.kind === 'unknownName');
    if (nearest !== undefined) expect(unknown).toMatchObject({ nearest });
  });

  it('does not hide behind what its absence would mean: attendance would have counted 0', () => {
    const found = run({ facts: { growth: 3, attendence: 90 } });
    expect([found.outcome('R1'), found.grade, found.points]).toEqual(['+ +', null, 95]);
  });

  it('is none when it is listed, counted, or of a group whose questions the measure does not list', () => {
    expect(run({ findings: [aFinding('off-post'), aFinding('late')] }).chase).toEqual([]);
    const turnout = aMeasure({
      raterGroups: { villagers: {} },
      cadre: { facts: { n: { from: { kind: 'turnout', group: 'villagers', of: 'valid' } } }, grades: fourGrades },
    });
    expect(scoredAlone(turnout, aCadre('c1', { tallies: [tally()] })).chase).toEqual([
      { kind: 'unspecified', grade: true },
    ]);
  });
});

describe('an entity that is scored but not graded', () => {
  const villages = aMeasure({
    village: { facts: { growth: { missing: 'zero' } }, score: { kind: 'fact', id: 'income', fact: 'growth' } },
    cadre: {
      facts: { income: { from: { kind: 'points', node: 'mine' } } },
      score: { kind: 'constant', id: 'mine', points: 1 },
    },
  });

  it('is told what is missing as well', () => {
    const plain = aMeasure({
      village: { facts: { growth: {} }, score: { kind: 'fact', id: 'income', fact: 'growth' } },
    });
    expect(scoredAlone(plain, aVillage('v1'))).toMatchObject({
      state: 'missing',
      points: null,
      chase: [{ kind: 'fact', fact: 'growth' }],
    });
    expect(scoredAlone(plain, aVillage('v1', { facts: { growth: 4 } }))).toMatchObject({
      state: 'notGraded',
      points: 4,
      chase: [],
    });
  });

  it('is told of a name the measure does not know, though it has points', () => {
    const found = scored(villages, [
      aVillage('v1', { facts: { grwoth: 4 } }),
      aVillage('v2', { facts: { growth: 4 } }),
    ]);
    expect(found('v1')).toMatchObject({ state: 'missing', points: 0, chased: ['unknownName:grwoth'] });
    expect(found('v2')).toMatchObject({ state: 'notGraded', points: 4, chase: [] });
  });
});

describe('the name of what is chased', () => {
  it.each([
    [{ kind: 'fact', fact: 'growth' }, 'fact:growth'],
    [{ kind: 'unknownName', of: 'fact', name: 'grwoth' }, 'unknownName:grwoth'],
    [{ kind: 'marks', group: 'township', item: 'work' }, 'marks:township.work'],
    [{ kind: 'tally', group: 'villagers', why: 'absent' }, 'tally:villagers'],
    [{ kind: 'link', of: 'village', code: 'v1' }, 'link:village'],
    [{ kind: 'entity', of: 'village', code: 'v1', fact: 'growth' }, 'entity:village.growth'],
    [{ kind: 'pool', node: 'total', why: 'tie' }, 'pool:total'],
    [{ kind: 'setAside', node: 'B' }, 'setAside:B'],
    [{ kind: 'unspecified', node: 'B' }, 'unspecified:B'],
    [{ kind: 'unspecified', grade: true }, 'unspecified:grade'],
    [{ kind: 'exemption', exemption: 'x1', why: 'undecided' }, 'exemption:x1'],
  ] as [Chase, string][])('is short enough for an example: %j', (chase, name) => {
    expect(chaseName(chase)).toBe(name);
  });
});
