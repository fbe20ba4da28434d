import { aMeasure, type Draft, fourGrades, ruleOn } from '../build/a-measure.js';
import { aCadre, aMark, aTally } from '../build/entities.js';
import { scored, scoredAlone } from '../build/scored.js';

const raterGroups = {
  leaders: {},
  villagers: {
    questions: { overall: { options: { yes: {}, no: {}, dontKnow: { counts: false } } } },
    quorum: { number: 3 },
  },
};
const leaders = { kind: 'marks', id: 'leaders', group: 'leaders', item: 'work' };
const vote = { kind: 'ballot', id: 'vote', group: 'villagers', question: 'overall', options: { yes: 100, no: 0 } };

/** Leaders 60, villagers 40, each with its own list of policies. */
const measure = (ofLeaders?: Draft[], ofVillagers?: Draft[]) =>
  aMeasure({
    raterGroups,
    cadre: {
      facts: { team: { choices: ['red', 'blue'] }, absences: { from: { kind: 'count', findings: ['off-post'] } } },
      score: {
        kind: 'weighted',
        id: 'total',
        weights: 'percent',
        of: [
          { weight: 60, node: leaders, ...(ofLeaders ? { missing: ofLeaders } : {}) },
          { weight: 40, node: vote, ...(ofVillagers ? { missing: ofVillagers } : {}) },
        ],
      },
      rules: [ruleOn(['absences', 'greaterThan', 0], 'R1', { kind: 'ungrade', as: 'commentOnly' })],
      grades: fourGrades,
    },
  });
const marks = (...values: number[]) => [aMark('leaders', 'work', ...values)];
const tally = (yes: number, no: number, rest: Draft = {}) => aTally('villagers', { overall: { yes, no } }, rest);
const hold = { kind: 'hold' };

describe('a missing rater group', () => {
  it('is not zero: zero counts, missing waits for whatever the measure says', () => {
    const [zero, missing] = [marks(0), []].map((all) =>
      scoredAlone(measure(), aCadre('c1', { marks: all, tallies: [tally(3, 0)] })),
    );
    expect(zero).toMatchObject({ state: 'graded', points: 40, grade: 'poor', chase: [] });
    expect(missing).toMatchObject({ state: 'missing', points: null, grade: null });
    expect(missing!.chase).toEqual([{ kind: 'marks', group: 'leaders', item: 'work' }]);
  });

  it('holds the grade of its cadre, and of nobody else', () => {
    const found = scored(measure(undefined, [hold]), [
      aCadre('c1', { marks: marks(90), tallies: [tally(2, 0)] }),
      aCadre('c2', { marks: marks(90), tallies: [tally(3, 0)] }),
    ]);
    expect(found('c1')).toMatchObject({ state: 'onHold', points: null, grade: null });
    expect(found('c1').chase).toEqual([{ kind: 'tally', group: 'villagers', why: 'belowQuorum', found: 2, wanted: 3 }]);
    expect([found('c1').node('vote'), found('c1').node('leaders')]).toEqual(['missing', 90]);
    expect(found('c2')).toMatchObject({ state: 'graded', grade: 'good' });
  });

  it('leaves its weight to the others: 90 and 80 at 60 and 20 of 100 are 87.5', () => {
    const three = aMeasure({
      raterGroups: { leaders: {}, village: {}, office: {} },
      cadre: {
        score: {
          kind: 'weighted',
          id: 'total',
          weights: 'percent',
          of: [60, 20, 20].map((weight, i) => {
            const group = ['leaders', 'village', 'office'][i]!;
            return {
              weight,
              missing: [{ kind: 'renormalise' }],
              node: { kind: 'marks', id: group, group, item: 'work' },
            };
          }),
        },
      },
    });
    const given = (...groups: [string, number][]) => groups.map(([group, points]) => aMark(group, 'work', points));
    expect(scoredAlone(three, aCadre('c1', { marks: given(['leaders', 90], ['office', 80]) })).points).toBe(87.5);
    expect(scoredAlone(three, aCadre('c1', { marks: given(['village', 61]) })).points).toBe(61);
    const nobody = scoredAlone(three, aCadre('c1'));
    expect(nobody).toMatchObject({ state: 'missing', points: null });
    expect(nobody.chased).toEqual(['marks:leaders.work', 'marks:village.work', 'marks:office.work']);
  });

  it('counts fixed points where the measure fixes them', () => {
    const found = scoredAlone(measure(undefined, [{ kind: 'fixed', points: 60 }]), aCadre('c1', { marks: marks(90) }));
    expect([found.points, found.node('vote'), found.state]).toEqual([78, 'missing', 'graded']);
  });

  it('is never filled up where a child is present', () => {
    const policies = [{ kind: 'fixed', points: 60 }];
    const found = scoredAlone(measure(policies, policies), aCadre('c1', { marks: marks(0), tallies: [tally(0, 3)] }));
    expect(found.points).toBe(0);
  });
});

describe('the mean of the pool', () => {
  const impute = (pool: Draft) => ({ kind: 'imputePoolMean', pool });
  const all = impute({ kind: 'all' });
  const team = impute({ kind: 'sameFact', fact: 'team' });
  const cadre = (code: string, color: string | null, votes?: [number, number]) =>
    aCadre(code, {
      facts: color === null ? {} : { team: color },
      marks: marks(90),
      ...(votes ? { tallies: [tally(...votes)] } : {}),
    });
  const cohort = [
    cadre('r1', 'red', [3, 0]),
    cadre('r2', 'red', [3, 1]),
    cadre('r3', 'red'),
    cadre('b1', 'blue', [0, 4]),
    cadre('b2', 'blue'),
  ];

  it('stands in for the missing one, counted over those who have their own', () => {
    const found = scored(measure(undefined, [team, hold]), cohort);
    expect(found('r3').points).toBe(54 + 0.4 * 87.5);
    expect(found('b2').points).toBe(54);
    expect(found('r3').node('vote')).toBe('missing');
    expect(scored(measure(undefined, [all]), cohort)('r3').points).toBe('232/3');
  });

  it('gives way to the next policy where nobody of the pool has it, or the cadre stands in none', () => {
    const alone = [cadre('b2', 'blue'), cadre('r1', 'red', [3, 0]), cadre('x1', null)];
    const found = scored(measure(undefined, [team, { kind: 'fixed', points: 50 }]), alone);
    expect([found('b2').points, found('x1').points]).toEqual([74, 74]);
    expect(scored(measure(undefined, [team]), alone)('b2')).toMatchObject({ state: 'missing', points: null });
  });

  it('of a wider pool follows that of a narrower one', () => {
    const alone = [cadre('b2', 'blue'), cadre('r1', 'red', [3, 1]), cadre('r2', 'red')];
    const found = scored(measure(undefined, [team, all, hold]), alone);
    expect([found('b2').points, found('r2').points]).toEqual([84, 84]);
    const turned = scored(measure(undefined, [all, team, hold]), [...cohort, cadre('x1', null)]);
    expect(turned('x1').points).toBe('232/3');
    expect(scored(measure(undefined, [team, all, hold]), [...cohort, cadre('x1', null)])('x1').points).toBe('232/3');
    expect(scored(measure(undefined, [team, all, hold]), cohort)('b2').points).toBe(54);
  });
});

describe('asking again', () => {
  const until = { kind: 'holdUntil', step: 'repeat', attempts: 1, within: { days: 5, unit: 'workingDays' } };
  const asked = (...tallies: Draft[]) =>
    scoredAlone(
      measure(undefined, [until, { kind: 'fixed', points: 50 }]),
      aCadre('c1', { marks: marks(90), tallies }),
    );

  it('waits until the group was asked once more, and then takes the next policy', () => {
    expect(asked()).toMatchObject({ state: 'onHold', points: null });
    expect(asked(tally(2, 0))).toMatchObject({ state: 'onHold', points: null });
    expect(asked(tally(2, 0, { attempt: 2 }))).toMatchObject({ state: 'graded', points: 74 });
    expect(asked(tally(2, 1, { attempt: 2 })).points).toBe('242/3');
  });

  it('counts the attempts of each place by itself: all of them must have been asked again', () => {
    const v1 = (attempt: number) => tally(2, 0, { place: 'v1', attempt });
    const v2 = (attempt: number) => tally(0, 2, { place: 'v2', attempt });
    expect(asked(v1(1), v2(2)).state).toBe('onHold');
    expect(asked(v1(2), v2(2)).points).toBe(74);
    // Where the vote went well, nobody need be asked again.
    expect(asked(tally(3, 0, { place: 'v1' }), v2(2)).points).toBe(74);
    expect(asked(v1(1), v1(2), v2(2)).points).toBe(74);
  });

  it('also ends where ballots came in but nobody answered the question', () => {
    const unanswered = (attempt: number) => aTally('villagers', { overall: { dontKnow: 4 } }, { attempt });
    expect(asked(unanswered(1)).state).toBe('onHold');
    expect(asked(unanswered(2)).points).toBe(74);
  });
});
