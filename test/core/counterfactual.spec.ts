import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { Cohort } from '../../api/contract/cohort.js';
import { RuleSet } from '../../api/contract/rule-set.js';
import { compileRuleSet } from '../../api/core/compile-rule-set.js';
import { counterfactual } from '../../api/core/counterfactual.js';
import { counterfactualSentences } from '../../api/core/counterfactual/sentences.js';
import type { Counterfactual, Step } from '../../api/core/counterfactual/shapes.js';
import { withSteps } from '../../api/core/counterfactual/trial.js';
import { scoreCohort } from '../../api/core/score-cohort.js';
import { aMeasure, type Draft, fourGrades, ruleOn } from '../build/a-measure.js';
import { aCadre, aCohort, aMark, aVillage } from '../build/entities.js';

const ORDER = ['good', 'fair', 'weak', 'poor'];
const onPost = { range: [0, 120], changeable: true };

/** Tasks and the village's income give points, presence below two thirds caps the grade, and one seat is for good. */
const measureWith = (more: Draft = {}): RuleSet =>
  aMeasure({
    raterGroups: { township: {} },
    cadre: {
      facts: {
        tasks: { range: [0, 100], places: 0, changeable: true },
        isTrained: { type: 'boolean', changeable: true },
        daysOnPost: onPost,
        dutyDays: { range: [1, 120] },
        attendance: { from: { kind: 'quotient', of: 'daysOnPost', by: 'dutyDays' } },
        income: { from: { kind: 'parent', of: 'village', fact: 'income' } },
        ...(more.facts as Draft),
      },
      score: {
        kind: 'sum',
        id: 'total',
        round: { places: 2, mode: 'halfUp' },
        of: [
          { kind: 'scaled', id: 'work', max: 50, of: { kind: 'fact', id: 'tasks', fact: 'tasks', max: 100 } },
          {
            kind: 'bands',
            id: 'growth',
            fact: 'income',
            max: 30,
            bands: [
              { from: 10, points: 30 },
              { from: 5, below: 10, points: 20 },
              { below: 5, points: 5 },
            ],
          },
          { kind: 'marks', id: 'guidance', group: 'township', item: 'guidance', max: 20 },
        ],
      },
      rules: [
        ruleOn(['attendance', 'lessThan', '2/3'], 'R1', { kind: 'gradeCap', atMost: 'weak' }),
        ruleOn(['isTrained', 'equal', false], 'R2', { kind: 'deduct', node: 'total', points: 3 }),
      ],
      grades: fourGrades,
      quotas: (more.quotas as Draft[]) ?? [
        {
          id: 'Q1',
          grade: 'good',
          strata: { kind: 'all' },
          base: 'shouldTakePart',
          seats: 1,
          round: 'floor',
          ties: { by: [], then: 'determine' },
          pushedOutTo: 'fair',
        },
      ],
    },
    village: { facts: { income: { range: [0, 20], places: 1, changeable: true } } },
  });

const measure = measureWith();
const withoutSeats = compileRuleSet(measureWith({ quotas: [] }));
const compiled = compileRuleSet(measure);

interface Person {
  tasks: number;
  isTrained: boolean;
  daysOnPost: number;
  dutyDays: number;
  income: number;
  guidance: number;
}
const person: Person = { tasks: 80, isTrained: true, daysOnPost: 100, dutyDays: 120, income: 12, guidance: 18 };
const people = (...all: Partial<Person>[]): Draft[] =>
  all.flatMap((one, i) => {
    const { income, guidance, ...facts } = { ...person, ...one };
    return [
      aVillage(`v${i}`, { facts: { income } }),
      aCadre(`c${i}`, { facts, links: { village: `v${i}` }, marks: [aMark('township', 'guidance', guidance)] }),
    ];
  });
const ask = (entities: Draft[], wanted?: string, code = 'c0'): Counterfactual =>
  counterfactual(compiled, aCohort(entities), { kind: 'cadre', code }, wanted);
const toldOf = (entities: Draft[], wanted?: string) =>
  counterfactualSentences(ask(entities, wanted), measure, 'zh', (_, code) => `名${code}`);
const gradeAfter = (rules: ReturnType<typeof compileRuleSet>, entities: Draft[], steps: Step[], code = 'c0') => {
  const cohort = aCohort(entities);
  return scoreCohort(rules, { ...cohort, entities: withSteps(cohort.entities, steps) }).find(
    (one) => one.entity === code,
  )!.grade;
};
const HELD = '前提：其他人登记的数据不变，各方评分和票数不变，已占的名额不动';

describe('what would have changed the grade', () => {
  it('is the least that does: with 84 tasks of 100 the points are exactly 90, and the seat is free', () => {
    const entities = people({ tasks: 80 });
    expect(ask(entities)).toMatchObject({
      outcome: 'promised',
      grade: 'fair',
      wanted: 'good',
      promises: [
        { steps: [{ fact: 'tasks', from: 80, to: 84 }], points: 90, grade: 'good', seat: { seats: 1, free: 1 } },
      ],
    });
    expect(toldOf(entities)).toEqual([
      `如果“tasks”由 80 变为 84，可评“good”（90.00 分）。${HELD}；“Q1”本组 1 个，现空 1 个。`,
    ]);
  });

  it('follows a threshold through what is made of a fact: 80 of 120 days are two thirds, 79 are not', () => {
    const { promises } = ask(people({ daysOnPost: 60 }), 'fair');
    expect(promises.map(({ steps }) => steps)).toEqual([[expect.objectContaining({ fact: 'daysOnPost', to: 80 })]]);
  });

  it('turns a yes or no', () => {
    expect(
      ask(people({ tasks: 100, income: 8, guidance: 20, isTrained: false })).promises.map(({ steps }) => steps[0]),
    ).toContainEqual(expect.objectContaining({ fact: 'isTrained', from: false, to: true }));
  });

  it('says of a fact of the village that it is the team’s', () => {
    const entities = people({ tasks: 100, income: 8, guidance: 12 });
    expect(toldOf(entities)).toContain(
      `如果名v0（同队共用，算全队的）的“income”由 8 变为 10，可评“good”（92.00 分）。${HELD}；“Q1”本组 1 个，现空 1 个。`,
    );
  });

  it('takes two facts where one alone does not do, each to its last step', () => {
    const { promises } = ask(people({ tasks: 60, daysOnPost: 60, guidance: 10 }), 'fair');
    expect(promises.map(({ steps }) => steps.map(({ fact, to }) => [fact, to]))).toEqual([
      [
        ['tasks', 80],
        ['daysOnPost', 80],
      ],
    ]);
  });

  it('promises no grade for which no seat is free, and says so', () => {
    const entities = people({ tasks: 80 }, { tasks: 95 });
    expect(ask(entities)).toMatchObject({ outcome: 'noSeat', promises: [] });
    expect(toldOf(entities)).toEqual(['分数可以达到“good”，但名额没有空缺；已占的名额不动时，没有办法评为“good”。']);
  });

  it('promises none to somebody pushed out whose points are enough already', () => {
    expect(ask(people({ tasks: 90 }, { tasks: 95 }))).toMatchObject({ outcome: 'noSeat', grade: 'fair' });
  });

  it('counts a seat over which others are tied as not free', () => {
    expect(ask(people({ tasks: 80 }, { tasks: 95 }, { tasks: 95 }))).toMatchObject({ outcome: 'noSeat' });
  });

  it('never moves a mark, and says plainly that nothing was found', () => {
    const entities = people({ tasks: 100, income: 12, guidance: 0 });
    expect(toldOf(entities)).toEqual([
      '只改变一项或两项可以改变的数据（tasks、isTrained、daysOnPost、income），都到不了“good”；各方评分和票数不在可以改变之列。',
    ]);
  });

  it('says nothing while there is no grade, or none better', () => {
    const [missing] = people().concat(aCadre('c0', { facts: {} }));
    expect(ask([missing!])).toMatchObject({ outcome: 'noGrade', promises: [] });
    expect(ask(people({ tasks: 95 }))).toMatchObject({ outcome: 'bestAlready', promises: [] });
    expect(ask(people({ tasks: 80 }), 'weak')).toMatchObject({ outcome: 'bestAlready', promises: [] });
  });

  it('says nothing where the measure lets nothing be changed, or only what is counted from findings', () => {
    const draft = structuredClone(measure);
    for (const { facts } of Object.values(draft.entities))
      for (const fact of Object.values(facts)) fact.changeable = false;
    draft.entities.cadre!.facts['attendance']!.changeable = true;
    const found = counterfactual(compileRuleSet(draft), aCohort(people({ tasks: 80 })), { kind: 'cadre', code: 'c0' });
    expect(found).toMatchObject({ outcome: 'nothingChangeable', promises: [], changeable: [] });
  });

  it('keeps from the cadre what the cadre may not see', () => {
    const hidden = measureWith({ facts: { daysOnPost: { ...onPost, visibleTo: ['caseHandler'] } } });
    const found = counterfactual(
      compileRuleSet(hidden),
      aCohort(people({ daysOnPost: 60 })),
      { kind: 'cadre', code: 'c0' },
      'fair',
    );
    expect(found).toMatchObject({ outcome: 'outOfReach' });
    expect(found.changeable.map(({ fact }) => fact)).not.toContain('daysOnPost');
  });
});

const aPerson = fc.record<Person>({
  tasks: fc.integer({ min: 0, max: 100 }),
  isTrained: fc.boolean(),
  daysOnPost: fc.integer({ min: 0, max: 120 }),
  dutyDays: fc.integer({ min: 60, max: 120 }),
  income: fc.integer({ min: 0, max: 200 }).map((tenths) => tenths / 10),
  guidance: fc.integer({ min: 0, max: 20 }),
});
const some = fc.tuple(fc.array(aPerson, { minLength: 1, maxLength: 3 }), fc.constantFrom('good', 'fair', 'weak'));
const isAtLeast = (grade: string | null, wanted: string) =>
  grade !== null && ORDER.indexOf(grade) <= ORDER.indexOf(wanted);
const STEP: Record<string, number> = { tasks: 1, daysOnPost: 1, income: 0.1 };

describe('every promise', () => {
  it('holds when it is applied and everything is scored from scratch, and one step less does not do', () => {
    let many = 0;
    fc.assert(
      fc.property(some, ([all, wanted]) => {
        const entities = people(...all);
        for (const { steps, grade, seat } of ask(entities, wanted).promises) {
          many++;
          expect(isAtLeast(grade, wanted)).toBe(true);
          expect(gradeAfter(compiled, entities, steps)).toBe(grade);
          if (grade === 'good') expect(seat!.free).toBeGreaterThan(0);
          for (const [i, step] of steps.entries()) {
            const sign = Math.sign((step.to as number) - (step.from as number));
            const less =
              typeof step.to === 'number' ? Number((step.to - sign * STEP[step.fact]!).toFixed(1)) : step.from;
            expect(isAtLeast(gradeAfter(withoutSeats, entities, steps.with(i, { ...step, to: less })), wanted)).toBe(
              false,
            );
          }
        }
      }),
      { numRuns: 120 },
    );
    expect(many).toBeGreaterThan(40);
  });

  it('is there whenever one number alone does it, and no smaller one does', () => {
    fc.assert(
      fc.property(some, ([all, wanted]) => {
        const entities = people(...all);
        const { promises, grade } = ask(entities, wanted);
        if (grade === null || isAtLeast(grade, wanted)) return;
        for (const fact of ['tasks', 'daysOnPost'] as const) {
          const from = all[0]![fact];
          const does = (to: number) =>
            isAtLeast(
              gradeAfter(compiled, entities, [{ kind: 'cadre', entity: 'c0', fact, from, to, isShared: false }]),
              wanted,
            );
          const up = Array.from({ length: (fact === 'tasks' ? 100 : 120) - from }, (_, i) => from + i + 1).find(does);
          const promised = promises.find(({ steps: [step, more] }) => !more && step!.fact === fact)?.steps[0]!.to;
          expect(promised).toBe(up);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('in the demonstration county', () => {
  it('promises Luo Qiming good if the village earned 16.5 instead of 15.93, and scoring it all again gives that', () => {
    const ruleSet = RuleSet.parse(JSON.parse(readFileSync('rules/half-year/2026-01-01.json', 'utf8')));
    const cohort = Cohort.parse(JSON.parse(readFileSync('fixtures/demo/2026-H1.json', 'utf8')));
    const rules = compileRuleSet(ruleSet);
    const { promises, changeable } = counterfactual(rules, cohort, { kind: 'cadre', code: '529901-016' });
    expect(promises.map(({ steps }) => steps.map(({ fact, to }) => [fact, to]))).toEqual([[['incomeNow', 16.5]]]);
    expect(changeable.map(({ fact }) => fact)).not.toContain('unexcusedAbsences');
    const again = scoreCohort(rules, { ...cohort, entities: withSteps(cohort.entities, promises[0]!.steps) });
    expect(again.find(({ entity }) => entity === '529901-016')).toMatchObject({
      grade: 'good',
      points: promises[0]!.points,
    });
  });
});
