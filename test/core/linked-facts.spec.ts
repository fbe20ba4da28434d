import { aMeasure, type Draft, fourGrades, ruleOn } from '../build/a-measure.js';
import { aCadre, aFinding, aTownship, aVillage } from '../build/entities.js';
import { scored, scoredAlone } from '../build/scored.js';

describe('a fact of the entity I belong to', () => {
  const measure = (take: string) =>
    aMeasure({
      village: {
        facts: { growth: {}, income: { from: { kind: 'points', node: 'incomePoints' } } },
        score: { kind: 'fact', id: 'incomePoints', fact: 'growth', round: { places: 1, mode: 'halfUp' } },
      },
      cadre: {
        facts: { villagePoints: { from: { kind: 'parent', of: 'village', fact: 'income', take } } },
        score: { kind: 'fact', id: 'total', fact: 'villagePoints', round: { places: 2, mode: 'halfUp' } },
        grades: fourGrades,
      },
    });
  const villages = [aVillage('v1', { facts: { growth: 90.04 } }), aVillage('v2', { facts: { growth: 71 } })];

  it('is the points of my village, as they stand after rounding', () => {
    const cadre = scored(measure('only'), [aCadre('c1', { links: { village: 'v1' } }), ...villages])('c1');
    expect([cadre.points, cadre.grade, cadre.fact('villagePoints')]).toEqual([90, 'good', 90]);
  });

  it.each([
    ['mean', 80.5],
    ['sum', 161],
    ['least', 71],
    ['greatest', 90],
  ])('is the %s over the villages of a cadre who serves several', (take, wanted) => {
    const cadre = scored(measure(take), [aCadre('c1', { links: { village: ['v2', 'v1'] } }), ...villages])('c1');
    expect(cadre.fact('villagePoints')).toBe(wanted);
    const twice = scored(measure(take), [aCadre('c1', { links: { village: ['v2', 'v1', 'v2'] } }), ...villages])('c1');
    expect(twice.fact('villagePoints')).toBe(wanted);
  });

  it.each([
    ['two villages where only one can be meant', 'only', ['v1', 'v2'], [{ kind: 'link', of: 'village' }]],
    ['no village', 'mean', undefined, [{ kind: 'link', of: 'village' }]],
    ['a village that is not in the cohort', 'mean', 'v9', [{ kind: 'link', of: 'village', code: 'v9' }]],
    [
      'one of two villages that is not in the cohort',
      'mean',
      ['v1', 'v9'],
      [{ kind: 'link', of: 'village', code: 'v9' }],
    ],
    [
      'a village whose points are missing',
      'mean',
      ['v1', 'v3'],
      [{ kind: 'entity', of: 'village', code: 'v3', fact: 'income' }],
    ],
  ])('is missing with %s', (_name, take, village, chase) => {
    const links = village === undefined ? {} : { links: { village } };
    const found = scored(measure(take), [aCadre('c1', links), ...villages, aVillage('v3')]);
    expect(found('c1')).toMatchObject({ state: 'missing', points: null, grade: null, chase });
    expect(found('c1').node('total')).toBe('missing');
  });
});

describe('a fact of those who belong to me', () => {
  const where = { all: [{ fact: 'isOnPost', operator: 'equal', value: true }] };
  const measure = (from: Draft) =>
    aMeasure({
      cadre: {
        facts: {
          absences: { from: { kind: 'count', findings: ['off-post'] } },
          days: {},
          isOnPost: { type: 'boolean' },
        },
      },
      township: {
        facts: { tried: { from: { kind: 'members', of: 'cadre', ...from } } },
        score: { kind: 'account', id: 'total', start: 10, min: 'none', round: { places: 1, mode: 'halfUp' } },
        rules: [
          ruleOn(['tried', 'greaterThan', 0], 'R1', { kind: 'deduct', node: 'total', points: 0.1, per: 'tried' }),
        ],
        grades: {
          order: ['good', 'poor'],
          bands: [
            { from: 9.8, grade: 'good' },
            { below: 9.8, grade: 'poor' },
          ],
        },
      },
    });
  const inTown = (code: string, rest: Draft) => aCadre(code, { links: { township: 't1' }, ...rest });
  const two = [
    inTown('c1', { findings: [aFinding('off-post'), aFinding('off-post')], facts: { days: 80, isOnPost: true } }),
    inTown('c2', { findings: [aFinding('off-post')], facts: { days: 90, isOnPost: false } }),
  ];
  const outside = aCadre('c9', { links: { township: 't2' }, findings: [aFinding('off-post')] });
  const of = (from: Draft, cadres = two) => scored(measure(from), [aTownship('t1'), ...cadres, outside])('t1');

  it('makes the township lose 0.1 for each absence of its cadres, and for no one else’s', () => {
    const township = of({ take: 'sum', fact: 'absences' });
    expect(township.fact('tried')).toBe(3);
    expect(township.outcome('R1')).toBe('+ +');
    expect([township.node('total'), township.grade]).toEqual([[10, 9.7], 'poor']);
  });

  it.each([
    [{ take: 'count' }, 2],
    [{ take: 'count', where }, 1],
    [{ take: 'share', where }, 0.5],
    [{ take: 'sum', fact: 'days' }, 170],
    [{ take: 'mean', fact: 'days' }, 85],
    [{ take: 'least', fact: 'days' }, 80],
    [{ take: 'greatest', fact: 'days', where }, 80],
  ])('takes %j', (from, wanted) => {
    expect(of(from).fact('tried')).toBe(wanted);
  });

  it('is 0 as a count or sum of nobody, and missing as anything else of nobody', () => {
    expect([of({ take: 'count' }, []).fact('tried'), of({ take: 'sum', fact: 'days' }, []).fact('tried')]).toEqual([
      0, 0,
    ]);
    for (const take of ['share', 'mean', 'least'])
      expect(of({ take, fact: 'days' }, [])).toMatchObject({ grade: null, chase: [{ kind: 'link', of: 'cadre' }] });
  });

  it('is missing when one member’s value is, and names the member', () => {
    const town = of({ take: 'mean', fact: 'days' }, [...two, inTown('c3', {})]);
    expect(town.fact('tried')).toBeNull();
    expect(town.outcome('R1')).toBe('? ?');
    expect(town.chase).toEqual([{ kind: 'entity', of: 'cadre', code: 'c3', fact: 'days' }]);
  });

  it('is missing when it cannot be said whether a member counts, and names the fact that would say so', () => {
    const town = of({ take: 'count', where }, [...two, inTown('c3', {})]);
    expect(town.fact('tried')).toBeNull();
    expect(town.chase).toEqual([{ kind: 'entity', of: 'cadre', code: 'c3', fact: 'isOnPost' }]);
  });

  it('does not chase a member who does not count', () => {
    const cadres = [...two, inTown('c3', { facts: { isOnPost: false } }), inTown('c4', { facts: { isOnPost: true } })];
    expect(of({ take: 'sum', fact: 'days', where }, cadres).chase).toEqual([
      { kind: 'entity', of: 'cadre', code: 'c4', fact: 'days' },
    ]);
  });

  it('counts a member who names the township twice once', () => {
    expect(of({ take: 'count' }, [aCadre('c1', { links: { township: ['t1', 't1'] } })]).fact('tried')).toBe(1);
  });
});

describe('links within one kind', () => {
  it('read what others came to, however many links lie between', () => {
    // Each cadre guides the next: what a guide has is the sum of what the guided have, plus one.
    const measure = aMeasure({
      cadre: {
        facts: {
          own: {},
          guided: { from: { kind: 'members', of: 'cadre', take: 'sum', fact: 'own' } },
          below: { from: { kind: 'members', of: 'cadre', take: 'sum', fact: 'guided' } },
          ofGuide: { from: { kind: 'parent', of: 'cadre', fact: 'below' }, missing: 'zero' },
        },
      },
    });
    const chain = ['c1', 'c2', 'c3', 'c4'].map((code, i) =>
      aCadre(code, { facts: { own: i + 1 }, ...(i === 0 ? {} : { links: { cadre: `c${i}` } }) }),
    );
    for (const entities of [chain, [...chain].reverse()]) {
      const found = scored(measure, entities);
      expect(chain.map(({ code }) => found(code as string).trace.facts)).toEqual([
        [2, 3, 0],
        [3, 4, 3],
        [4, 0, 4],
        [0, 0, 0],
      ]);
    }
  });
});

describe('points and grades as facts', () => {
  it('are read by other kinds only after quotas, caps and rounding', () => {
    const measure = aMeasure({
      team: {
        facts: { grade: { choices: ['good', 'poor'], from: { kind: 'grade' } }, score: {} },
        score: { kind: 'fact', id: 'teamTotal', fact: 'score' },
        grades: {
          order: ['good', 'poor'],
          bands: [
            { from: 60, grade: 'good' },
            { below: 60, grade: 'poor' },
          ],
        },
        quotas: [{ id: 'Q1', grade: 'good', seats: 1, ties: { then: 'allOut' }, pushedOutTo: 'poor' }],
      },
      cadre: {
        facts: {
          teamGrade: { choices: ['good', 'poor'], from: { kind: 'parent', of: 'team', fact: 'grade' } },
        },
        rules: [ruleOn(['teamGrade', 'equal', 'poor'], 'R1', { kind: 'gradeCap', atMost: 'poor' })],
        grades: { order: ['good', 'poor'] },
      },
    });
    const team = (code: string, score: number) => ({ kind: 'team', code, facts: { score } });
    const found = scored(measure, [
      aCadre('c1', { links: { team: 't1' } }),
      aCadre('c2', { links: { team: 't2' } }),
      team('t1', 80),
      team('t2', 70),
    ]);
    expect([found('t1').grade, found('t2').grade]).toEqual(['good', 'poor']);
    expect(found('t2').seat).toMatchObject({ place: 2, seats: 1, outcome: 'pushedOut' });
    expect([found('c1').outcome('R1'), found('c2').outcome('R1')]).toEqual(['- -', '+ +']);
    expect(found('c1')).toMatchObject({ state: 'notDetermined', within: { atMost: 'good', atLeast: 'poor' } });
    expect(found('c2').grade).toBe('poor');
  });

  it('are missing while the entity has none', () => {
    const measure = aMeasure({
      cadre: {
        facts: { grade: { choices: ['good', 'poor'], from: { kind: 'grade' } }, score: {} },
        score: { kind: 'fact', id: 'total', fact: 'score' },
        grades: {
          order: ['good', 'poor'],
          bands: [
            { from: 60, grade: 'good' },
            { below: 60, grade: 'poor' },
          ],
        },
        recommendations: [ruleOn(['grade', 'equal', 'poor'], 'R1', { kind: 'recommend', what: 'talk' })],
      },
    });
    expect(scoredAlone(measure, aCadre('c1', { facts: { score: 59 } })).effects).toEqual([
      { rule: 'R1', effect: { kind: 'recommend', what: 'talk' } },
    ]);
    const missing = scoredAlone(measure, aCadre('c1'));
    expect(missing.outcome('R1')).toBe('? ?');
    expect([missing.effects, missing.chased]).toEqual([[], ['fact:score']]);
  });
});
