import * as fc from 'fast-check';
import type { Assessment } from '../../api/contract/assessment.js';
import { compileRuleSet } from '../../api/core/compile-rule-set.js';
import { dependencyGraph } from '../../api/core/dependency-graph.js';
import { planSteps } from '../../api/core/plan-steps.js';
import { scoreCohort } from '../../api/core/score-cohort.js';
import { vertexKey } from '../../api/core/vertex.js';
import { aMeasure, type Draft, ruleOn } from '../build/a-measure.js';
import { aCohort } from '../build/entities.js';
import { aMeasureOfEveryStep, cadreParts, countyOfEveryStep, villageParts } from '../build/every-step.js';

const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
const score = (ruleSet: ReturnType<typeof aMeasure>, all: Draft[]) =>
  scoreCohort(compileRuleSet(ruleSet), aCohort(all));
const bytes = (assessments: Assessment[]) =>
  Object.fromEntries(assessments.map((one) => [`${one.kind} ${one.entity}`, JSON.stringify(one)]));
const reordered = (record: Draft, keys: string[]) => Object.fromEntries(keys.map((key) => [key, record[key]]));

describe('the order of lines', () => {
  const expected = bytes(score(aMeasureOfEveryStep(), countyOfEveryStep));

  it('among entities does not change a byte of anybody’s assessment', () => {
    expect(new Set(Object.values(expected).map((one) => JSON.parse(one).state))).toEqual(
      new Set(['graded', 'notGraded']),
    );
    fc.assert(
      fc.property(shuffled(countyOfEveryStep), (turned) => {
        expect(bytes(score(aMeasureOfEveryStep(), turned))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('among the marks, findings, links and facts of an entity does not change a byte', () => {
    const turned = countyOfEveryStep.map((entity) => {
      const lists = ['marks', 'tallies', 'findings'].filter((key) => entity[key]);
      const facts = entity.facts as Draft;
      const { village } = (entity.links ?? {}) as { village?: unknown };
      return {
        ...entity,
        facts: reordered(facts, Object.keys(facts).reverse()),
        ...(Array.isArray(village) ? { links: { village: [...village].reverse() } } : {}),
        ...Object.fromEntries(lists.map((key) => [key, [...(entity[key] as Draft[])].reverse()])),
      };
    });
    expect(bytes(score(aMeasureOfEveryStep(), turned))).toEqual(expected);
  });

  /** Everything but the trace, whose order is that of the measure. */
  const told = (assessments: Assessment[]) =>
    Object.fromEntries(
      assessments.map((one) => [`${one.kind} ${one.entity}`, JSON.stringify({ ...one, trace: undefined })]),
    );

  it('among the facts, rules and kinds of a measure does not change what comes out', () => {
    const wanted = told(score(aMeasureOfEveryStep(), countyOfEveryStep));
    const arbitrary = fc.record({
      facts: shuffled(Object.keys(cadreParts.facts as Draft)),
      rules: shuffled(cadreParts.rules as Draft[]),
      ofVillage: shuffled(Object.keys(villageParts.facts as Draft)),
      first: fc.constantFrom('cadre' as const, 'village' as const),
      parts: shuffled(Object.keys(cadreParts)),
    });
    fc.assert(
      fc.property(arbitrary, ({ facts, rules, ofVillage, first, parts }) => {
        const cadre = reordered({ ...cadreParts, facts: reordered(cadreParts.facts as Draft, facts), rules }, parts);
        const village = { ...villageParts, facts: reordered(villageParts.facts as Draft, ofVillage) };
        expect(told(score(aMeasureOfEveryStep(cadre, village, first), countyOfEveryStep))).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });

  it('of what ran before does not matter: one compiled measure scores any number of cohorts', () => {
    const compiled = compileRuleSet(aMeasureOfEveryStep());
    const once = bytes(scoreCohort(compiled, aCohort(countyOfEveryStep)));
    scoreCohort(compiled, aCohort(countyOfEveryStep.slice(3)));
    expect(bytes(scoreCohort(compiled, aCohort(countyOfEveryStep)))).toEqual(once);
    expect(once).toEqual(expected);
  });
});

describe('the steps of a measure', () => {
  it('compute nothing before what it reads', () => {
    const graph = dependencyGraph(aMeasureOfEveryStep());
    const done = new Set<string>();
    for (const step of planSteps(graph)) {
      const [before, inStep] = [new Set(done), new Set<string>()];
      for (const part of step.parts) {
        for (const read of part.reads.map(vertexKey)) {
          if (!graph.has(read)) continue;
          expect(before.has(read) || (step.reach !== 'link' && inStep.has(read))).toBe(true);
        }
        inStep.add(vertexKey(part.vertex));
        done.add(vertexKey(part.vertex));
      }
    }
    expect(done.size).toBe(graph.size);
  });

  it('are own, pool and link steps, each of one kind', () => {
    for (const { kind, reach, parts } of planSteps(dependencyGraph(aMeasureOfEveryStep())))
      for (const part of parts) expect([part.vertex.of, part.reach]).toEqual([kind, reach]);
  });
});

describe('a circle', () => {
  const refused = (parts: Draft) => () => compileRuleSet(aMeasure(parts));

  it('between facts is named with its whole path', () => {
    const facts = { a: { from: { kind: 'total', of: ['b'] } }, b: { from: { kind: 'total', of: ['c', 'a'] } }, c: {} };
    expect(refused({ cadre: { facts } })).toThrow('circle: cadre.fact.a → cadre.fact.b → cadre.fact.a');
  });

  it('of a rule that moves the points it reads is named', () => {
    const facts = { own: { from: { kind: 'points', node: 'total' } }, base: {} };
    const rules = [ruleOn(['own', 'lessThan', 60], 'R1', { kind: 'bonus', node: 'total', points: 5 })];
    const score = { kind: 'fact', id: 'total', fact: 'base' };
    expect(refused({ cadre: { facts, score, rules } })).toThrow(
      'circle: cadre.fact.own → cadre.node.total → cadre.condition.R1 → cadre.fact.own',
    );
  });

  it('from a cadre to the village and back is named', () => {
    const village = { facts: { up: { from: { kind: 'members', of: 'cadre', take: 'sum', fact: 'down' } } } };
    const cadre = { facts: { down: { from: { kind: 'parent', of: 'village', fact: 'up' } } } };
    expect(refused({ cadre, village })).toThrow('circle: cadre.fact.down → village.fact.up → cadre.fact.down');
  });

  it('of a rule that reads the grade it decides is named', () => {
    const facts = { grade: { choices: ['good', 'poor'], from: { kind: 'grade' } } };
    const rules = [ruleOn(['grade', 'equal', 'good'], 'R1', { kind: 'gradeCap', atMost: 'poor' })];
    expect(refused({ cadre: { facts, rules, grades: { order: ['good', 'poor'] } } })).toThrow(
      'circle: cadre.fact.grade → cadre.proposal → cadre.condition.R1 → cadre.fact.grade',
    );
  });

  it('of two facts that each rank the other is named', () => {
    const rank = (of: string) => ({ from: { kind: 'rank', of, pool: { kind: 'all' }, ties: 'refuse' } });
    expect(refused({ cadre: { facts: { a: rank('b'), b: rank('a') } } })).toThrow(/^circle: .*cadre\.pool\.rank:a/);
  });

  it('is not what several readers of one fact are', () => {
    const facts = {
      a: {},
      b: { from: { kind: 'total', of: ['a'] } },
      c: { from: { kind: 'total', of: ['a', 'b'] } },
      d: { from: { kind: 'total', of: ['c', 'b', 'a'] } },
    };
    expect(refused({ cadre: { facts } })).not.toThrow();
  });
});
