import { aMeasure, type Draft, fourGrades, ruleOn } from '../build/a-measure.js';
import { aCadre, aFinding } from '../build/entities.js';
import { scored } from '../build/scored.js';

const facts = {
  points: {},
  tie: {},
  status: { choices: ['civil', 'other'] },
  share: {},
  absences: { from: { kind: 'count', findings: ['off-post'] } },
  ground: {},
};
const rules = [
  ruleOn(['absences', 'equal', 1], 'R1', { kind: 'ungrade', as: 'commentOnly' }),
  ruleOn(['absences', 'equal', 2], 'R2', { kind: 'veto' }),
  ruleOn(['absences', 'equal', 3], 'R3', { kind: 'hold', until: { zh: '核查', en: 'inquiry' } }),
];
const quota = (rest: Draft): Draft => ({ id: 'Q1', grade: 'good', pushedOutTo: 'fair', ...rest });

/** Cadres scored under quotas; the tree is the points and, beside it, a node that breaks ties. */
const run = (quotas: Draft[], cadres: Draft[], rest: Draft = {}) =>
  scored(
    aMeasure({
      cadre: {
        facts,
        score: { kind: 'fact', id: 'total', fact: 'points' },
        figures: [{ kind: 'fact', id: 'tieBreaker', fact: 'tie' }],
        rules,
        grades: fourGrades,
        quotas,
        ...rest,
      },
    }),
    cadres,
  );
const cadre = (code: string, points: number | undefined, rest: Draft = {}, absences = 0) =>
  aCadre(code, { facts: { points, ...rest }, findings: Array.from({ length: absences }, () => aFinding('off-post')) });
const seats = (quotas: Draft[], cadres: Draft[]) => run(quotas, cadres)('c1').seat!.seats;

describe('the base of a quota', () => {
  const half = (base: string) => [quota({ share: 0.5, base })];
  const graded = [cadre('c1', 95), cadre('c2', 70)];

  it.each([
    ['a cadre whose points are missing', cadre('c3', undefined), 1, 1],
    ['two whose points are missing', [cadre('c3', undefined), cadre('c4', undefined)], 1, 2],
    ['two on hold', [cadre('c3', 95, {}, 3), cadre('c4', 95, {}, 3)], 1, 2],
    ['two who are not graded', [cadre('c3', 95, {}, 1), cadre('c4', 95, {}, 1)], 1, 1],
    ['two with a veto, who keep their place in the base', [cadre('c3', 95, {}, 2), cadre('c4', 95, {}, 2)], 2, 2],
  ])('with %s', (_name, more, tookPart, shouldTakePart) => {
    const cadres = [...graded, ...[more].flat()];
    expect(seats(half('tookPart'), cadres)).toBe(tookPart);
    expect(seats(half('shouldTakePart'), cadres)).toBe(shouldTakePart);
  });

  it('gives no seat to a cadre with a veto, whatever the points', () => {
    const found = run([quota({ seats: 2 })], [cadre('c1', 99, {}, 2), cadre('c2', 91)]);
    expect(found('c1')).toMatchObject({ grade: 'poor', vetoed: true });
    expect(found('c1').seat).toBeUndefined();
    expect(found('c2').seat).toEqual({ quota: 'Q1', stratum: '', place: 1, seats: 2, outcome: 'seated' });
  });
});

describe('those behind the line', () => {
  const three = [cadre('c1', 95), cadre('c2', 93), cadre('c3', 91), cadre('c4', 85)];

  it('get the grade the measure names, keep their points, and are told their place', () => {
    const found = run([quota({ seats: 2 })], three);
    expect(three.map(({ code }) => found(code as string).grade)).toEqual(['good', 'good', 'fair', 'fair']);
    expect(found('c3')).toMatchObject({
      state: 'graded',
      points: 91,
      seat: { place: 3, seats: 2, outcome: 'pushedOut' },
      trace: { nodes: [91, 'missing'] },
    });
    expect(found('c4').seat).toBeUndefined();
  });

  it('leave unused seats lapsed', () => {
    expect(run([quota({ seats: 9 })], three)('c4').grade).toBe('fair');
  });

  it('are told apart by the nodes the measure lists, and left to the authority where those are equal', () => {
    const tied = [cadre('c1', 95, { tie: 1 }), cadre('c2', 93, { tie: 2 }), cadre('c3', 93, { tie: 3 })];
    const byTie = [quota({ seats: 2, ties: { by: ['tieBreaker'], then: 'determine' } })];
    expect(run(byTie, tied)('c3').seat).toMatchObject({ place: 2, outcome: 'seated' });
    expect(run(byTie, tied)('c2').seat).toMatchObject({ place: 3, outcome: 'pushedOut' });
    const equal = [cadre('c1', 95), cadre('c2', 93, { tie: 2 }), cadre('c3', 93, { tie: 2 })];
    for (const code of ['c2', 'c3'])
      expect(run(byTie, equal)(code)).toMatchObject({ grade: 'fair', seat: { place: 2, outcome: 'tied' } });
  });

  it('do not lose a tie to somebody only because their own tie-breaker is missing', () => {
    const byTie = [quota({ seats: 1, ties: { by: ['tieBreaker'], then: 'determine' } })];
    const found = run(byTie, [cadre('c1', 93, { tie: 3 }), cadre('c2', 93)]);
    expect([found('c1').seat!.outcome, found('c2').seat!.outcome]).toEqual(['tied', 'tied']);
  });

  it('of one quota stand in the next for the grade they got', () => {
    const second = { id: 'Q2', grade: 'fair', pushedOutTo: 'weak', seats: 1, ties: { then: 'allOut' } };
    const found = run([quota({ seats: 1 }), second], three);
    expect(three.map(({ code }) => found(code as string).grade)).toEqual(['good', 'fair', 'weak', 'weak']);
  });
});

describe('a stratum', () => {
  const byStatus = quota({ strata: { kind: 'sameFact', fact: 'status' }, seats: 1 });
  const byTeam = quota({ strata: { kind: 'sameLink', link: 'team' }, seats: 1 });
  const inTeam = (code: string, points: number, team?: string | string[]) => ({
    ...cadre(code, points),
    ...(team ? { links: { team } } : {}),
  });

  it('has its own line', () => {
    const cadres = [
      cadre('c1', 95, { status: 'civil' }),
      cadre('c2', 91, { status: 'other' }),
      cadre('c3', 94, { status: 'civil' }),
    ];
    const found = run([byStatus], cadres);
    expect(cadres.map(({ code }) => found(code as string).seat)).toMatchObject([
      { stratum: 'civil', place: 1, outcome: 'seated' },
      { stratum: 'other', place: 1, outcome: 'seated' },
      { stratum: 'civil', place: 2, outcome: 'pushedOut' },
    ]);
  });

  it('is one for those with the same links, in whatever order they are written', () => {
    const found = run(
      [byTeam],
      [inTeam('c1', 95, ['t1', 't2']), inTeam('c2', 94, ['t2', 't1']), inTeam('c3', 93, 't1')],
    );
    expect(['c1', 'c2', 'c3'].map((code) => found(code).seat!.outcome)).toEqual(['seated', 'pushedOut', 'seated']);
  });

  it('that nobody knows gives nobody the grade past the quota: it is chased', () => {
    const noChoice = run([byStatus], [cadre('c1', 95), cadre('c2', 94, { status: 'civil' }), cadre('c3', 70)]);
    expect(noChoice('c1')).toMatchObject({
      state: 'missing',
      points: 95,
      grade: null,
      chase: [{ kind: 'fact', fact: 'status' }],
    });
    expect(noChoice('c1').seat).toBeUndefined();
    expect([noChoice('c2').grade, noChoice('c3').grade]).toEqual(['good', 'weak']);
    const noTeam = run([byTeam], [inTeam('c1', 95), inTeam('c2', 94, 't1')]);
    expect(noTeam('c1')).toMatchObject({ state: 'missing', grade: null, chase: [{ kind: 'link', of: 'team' }] });
  });
});

describe('seats that nobody can count', () => {
  it('leave the grade open where the measure does not say how to round', () => {
    const open = [quota({ share: 0.5, round: 'unspecified' })];
    const found = run(open, [cadre('c1', 95), cadre('c2', 70), cadre('c3', 70)]);
    expect(found('c1')).toMatchObject({
      state: 'notDetermined',
      grade: null,
      within: { atMost: 'good', atLeast: 'fair' },
      chase: [{ kind: 'unspecified', grade: true }],
    });
    expect(found('c2').grade).toBe('weak');
    expect(run(open, [cadre('c1', 95), cadre('c2', 70)])('c1').grade).toBe('good');
  });

  it('leave the grade open with the fact that would say how many, and that fact is chased', () => {
    const byFact = [quota({ share: { fact: 'share' }, strata: { kind: 'all' } })];
    const found = run(byFact, [cadre('c1', 95, { share: 0.5 }), cadre('c2', 94)]);
    expect(found('c2')).toMatchObject({ state: 'notDetermined', grade: null });
    expect(found('c2').chased).toEqual(['fact:share', 'unspecified:grade']);
    expect(found('c1')).toMatchObject({ state: 'notDetermined', grade: null });
    expect(run(byFact, [cadre('c1', 95, { share: 0.5 }), cadre('c2', 94, { share: 0.5 })])('c1').grade).toBe('good');
  });

  it('are open where people of one stratum would have different shares', () => {
    const byFact = [quota({ share: { fact: 'share' } })];
    const found = run(byFact, [cadre('c1', 95, { share: 0.5 }), cadre('c2', 94, { share: 0.3 })]);
    expect([found('c1').state, found('c2').state]).toEqual(['notDetermined', 'notDetermined']);
  });
});
