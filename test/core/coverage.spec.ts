import { ExampleFile } from '../../api/contract/example.js';
import { compileRuleSet } from '../../api/core/compile-rule-set.js';
import { type Coverage, coverage } from '../../api/core/coverage.js';
import { aMeasure, type Draft, fourGrades, ruleOn } from '../build/a-measure.js';
import { inWords } from '../build/a-rule-set.js';
import { aCadre, aFinding, aMark, aTally } from '../build/entities.js';

const clause = (number: string) => ({ number, text: inWords(number), sources: [{ evidence: 'ours' as const }] });

/** A measure with one of everything that examples run, each under a clause of its own. */
function aWatchedMeasure() {
  const ruleSet = aMeasure({
    raterGroups: {
      township: { clause: 'township' },
      villagers: {
        clause: 'villagers',
        questions: { useful: { options: ['yes', 'no'] } },
        quorum: { clause: 'quorum', number: 3 },
      },
    },
    negativeList: { conduct: [{ code: 'off-post', clause: 'conduct' }] },
    cadre: {
      facts: { growth: {}, absences: { from: { kind: 'count', findings: ['off-post'] } } },
      score: {
        kind: 'sum',
        id: 'total',
        clause: 'total',
        of: [
          { kind: 'marks', id: 'work', group: 'township', item: 'work', clause: 'work' },
          {
            kind: 'ballot',
            id: 'vote',
            clause: 'vote',
            group: 'villagers',
            question: 'useful',
            options: { yes: 20, no: 0 },
          },
          {
            kind: 'bands',
            id: 'income',
            fact: 'growth',
            clause: 'income',
            bands: [
              { below: 5, points: 0 },
              { from: 5, points: 10 },
            ],
          },
        ],
      },
      rules: [
        { ...ruleOn(['growth', 'lessThan', 0], 'R1', { kind: 'gradeCap', atMost: 'weak' }), clause: 'R1' },
        { ...ruleOn(['absences', 'greaterThan', 1], 'R2', { kind: 'veto' }), clause: 'R2' },
      ],
      grades: { ...fourGrades, clause: 'grades' },
      quotas: [
        { id: 'Q1', clause: 'quota', grade: 'good', share: 0.5, ties: { by: [], then: 'allOut' }, pushedOutTo: 'fair' },
      ],
    },
  });
  const clauses = 'c1 township villagers quorum conduct total work vote income R1 R2 grades quota procedure nobody';
  return {
    ...ruleSet,
    basis: Object.fromEntries(clauses.split(' ').map((id) => [id, clause(id)])),
    procedures: [{ id: 'P1', clause: 'procedure', text: inWords('posted'), doneBy: inWords('people') }],
  };
}

const c1 = aCadre('c1', {
  facts: { growth: 6 },
  marks: [aMark('township', 'work', 60)],
  tallies: [aTally('villagers', { useful: { yes: 4 } })],
});

/** What examples show: one for each change to the cadre `c1`. */
function shown(...examples: Draft[]): Coverage {
  const file = ExampleFile.parse({
    ruleSet: 'watched',
    backgrounds: { one: { cycle: { code: '2026', startsOn: '2026-01-01', cutoffOn: '2026-12-31' }, entities: [c1] } },
    examples: examples.map(({ expect = [{ entity: 'c1' }], ...given }, i) =>
      given.kind === 'seats'
        ? { name: inWords(`example ${i}`), expect, ...given }
        : {
            kind: 'scored',
            name: inWords(`example ${i}`),
            background: 'one',
            given: Object.keys(given).length > 0 ? [{ entity: 'c1', ...given }] : [],
            expect,
          },
    ),
  });
  return coverage(compileRuleSet(aWatchedMeasure()), file);
}

const clauseOf = ({ clauses }: Coverage, id: string) => clauses.find((one) => one.clause === id)!;
/** What of a clause was shown, by example numbers: `{ 'R1 held': [0] }`. */
const told = (found: Coverage, id: string) =>
  Object.fromEntries(
    clauseOf(found, id).parts.flatMap((part) =>
      part.goals.map(({ goal, of, shownBy }) => [[part.id, goal, of].filter(Boolean).join(' '), shownBy]),
    ),
  );

describe('coverage', () => {
  it('says of a rule which examples show it holding, not holding and unknown', () => {
    const found = shown({}, { facts: { growth: -1 } }, { facts: { growth: null } }, { facts: { growth: 0 } });
    expect(told(found, 'R1')).toEqual({ 'R1 didNotHold': [0, 3], 'R1 held': [1], 'R1 unknown': [2] });
    expect(clauseOf(found, 'R1')).toMatchObject({ state: 'all', goals: 3, shown: 3 });
  });

  it('does not ask for unknown where a rule reads nothing that can be missing', () => {
    const found = shown({}, { findings: [aFinding('off-post')] });
    expect(told(found, 'R2')).toEqual({ 'R2 didNotHold': [0, 1], 'R2 held': [] });
    expect(clauseOf(found, 'R2')).toMatchObject({ state: 'some', goals: 2, shown: 1 });
    expect(told(found, 'conduct')).toEqual({ 'off-post found': [1] });
  });

  it('counts every option of a ballot and every band apart, at the edge the upper band', () => {
    const vote = (useful: Record<string, number>) => ({ tallies: [aTally('villagers', { useful })] });
    const found = shown({}, vote({ yes: 3, no: 1 }), { facts: { growth: 5 } }, { facts: { growth: 4.99 } });
    expect(told(found, 'vote')).toEqual({
      'vote points': [0, 1, 2, 3],
      'vote option yes': [0, 1, 2, 3],
      'vote option no': [1],
    });
    expect(told(found, 'income')).toEqual({
      'income points': [0, 1, 2, 3],
      'income band 1': [3],
      'income band 2': [0, 1, 2],
    });
  });

  it('shows no option by ballots below the quorum, but the quorum from its other side', () => {
    const found = shown({ tallies: [aTally('villagers', { useful: { yes: 1, no: 1 } })] });
    expect(told(found, 'vote')).toEqual({ 'vote points': [], 'vote option yes': [], 'vote option no': [] });
    expect(clauseOf(found, 'vote').state).toBe('none');
    expect(told(found, 'quorum')).toEqual({ 'villagers met': [], 'villagers below': [0] });
  });

  it('reads the band of grades from the points, and both sides of a quota from seats and standings', () => {
    const found = shown(
      {},
      { kind: 'seats', of: 'cadre', quota: 'Q1', bases: { '': 4 }, expect: { seats: { '': 2 } } },
    );
    expect(told(found, 'grades')).toEqual({
      'grades grade 1 good': [0],
      'grades grade 2 fair': [],
      'grades grade 3 weak': [],
      'grades grade 4 poor': [],
    });
    expect(told(found, 'quota')).toEqual({ 'Q1 seats': [1], 'Q1 seated': [], 'Q1 behindTheLine': [0] });
  });

  it('takes nothing from an example that does not come out', () => {
    const found = shown({ facts: { growth: -1 }, expect: [{ entity: 'c1', grade: 'good' }] });
    expect(told(found, 'R1')).toEqual({ 'R1 didNotHold': [], 'R1 held': [], 'R1 unknown': [] });
    expect(found.shown).toBe(0);
  });

  it('lists a clause that nothing carries and one that only people carry out, without counting either', () => {
    const found = shown({});
    expect(clauseOf(found, 'nobody')).toMatchObject({ state: 'nobody', goals: 0, parts: [] });
    expect(clauseOf(found, 'procedure')).toMatchObject({
      state: 'outside',
      goals: 0,
      parts: [{ what: 'outside', id: 'procedures P1', pointer: '/procedures/0' }],
    });
  });

  it('adds up: what is shown of all clauses is what is shown of each', () => {
    const found = shown({}, { facts: { growth: -1 } });
    const sum = (key: 'goals' | 'shown') => found.clauses.reduce((n, one) => n + one[key], 0);
    expect(found).toMatchObject({ goals: sum('goals'), shown: sum('shown') });
    expect(found.examples).toEqual([inWords('example 0'), inWords('example 1')]);
  });
});
