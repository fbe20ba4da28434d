import type { Cohort } from '../../api/contract/cohort.js';
import { compileRuleSet } from '../../api/core/compile-rule-set.js';
import { exampleOf } from '../../api/core/example-of.js';
import { expandTrace } from '../../api/core/expand-trace.js';
import { stepsOf } from '../../api/core/explain/steps.js';
import { runExamples } from '../../api/core/run-examples.js';
import { scoreCohort } from '../../api/core/score-cohort.js';
import { demoCounty } from '../../api/demo/demo-county.js';
import { readRuleSet } from '../../api/rule-files/read-rule-set.js';

describe('A cadre of the demonstration county', () => {
  let compiled: ReturnType<typeof compileRuleSet>;
  let cohort: Cohort;
  beforeAll(async () => {
    compiled = compileRuleSet((await readRuleSet('rules/half-year/2026-01-01.json')).value!);
    cohort = demoCounty();
  });
  const cadres = () => cohort.entities.filter(({ kind }) => kind === 'cadre');

  test('becomes an example that agrees with the measure and says neither a code nor a name', () => {
    const copies = cadres().flatMap((cadre) => {
      const copy = exampleOf(compiled, cohort, cadre);
      return copy ? [{ cadre, copy }] : [];
    });
    expect(copies.length).toBeGreaterThan(0);
    for (const { cadre, copy } of copies) {
      const backgrounds = { copied: copy.background };
      const [ran] = runExamples(compiled, { ruleSet: 'half-year', backgrounds, examples: [copy.example] });
      expect(ran!.disagreements).toEqual([]);
      const written = JSON.stringify(copy);
      for (const told of [cadre.code, cadre.name!, ...Object.values(cadre.links ?? {}).flat()])
        expect(written).not.toContain(`"${told}"`);
    }
  });

  test('is no example where a question was answered alike by all, or by too few to be shown', () => {
    const [cadre] = cadres().filter((one) => exampleOf(compiled, cohort, one) !== null);
    const withTally = (change: (tally: NonNullable<typeof cadre>['tallies'] & object) => unknown) => {
      const entities = cohort.entities.map((one) =>
        one === cadre ? { ...one, tallies: change(one.tallies!) as typeof one.tallies } : one,
      );
      return exampleOf(compiled, { ...cohort, entities }, cadre!);
    };
    expect(withTally((all) => all.map((one) => ({ ...one, valid: 1 })))).toBeNull();
    expect(
      withTally((all) =>
        all.map((one) => ({
          ...one,
          questions: Object.fromEntries(Object.keys(one.questions).map((id) => [id, { yes: one.valid }])),
        })),
      ),
    ).toBeNull();
  });

  test('is told step by step: a part before the whole, a rule before what it moves, the grade after all of them', () => {
    const assessment = scoreCohort(compiled, cohort).find(({ kind, state }) => kind === 'cadre' && state === 'graded')!;
    const entity = cadres().find(({ code }) => code === assessment.entity)!;
    const lines = expandTrace(compiled.ruleSet, entity, assessment);
    const steps = stepsOf(lines, { language: 'zh', viewer: 'countyOrganisation' });
    const at = (id: string) => steps.findIndex((step) => step.part === 'node' && step.id === id);
    for (const { id, parent, takesPart, tree } of lines.nodes)
      if (parent !== undefined && takesPart && tree === 'score') expect(at(id)).toBeLessThan(at(parent));
    for (const [i, { moves }] of steps.entries()) for (const node of moves) expect(i).toBeLessThan(at(node));
    expect(steps.find(({ part }) => part === 'grade')!.after).toEqual(assessment.points);
    expect(new Set(steps.map(({ part, id }) => `${part} ${id}`)).size).toBe(steps.length);
    expect(steps.filter(({ part }) => part === 'rule')).toHaveLength(lines.rules.length);
  });
});
