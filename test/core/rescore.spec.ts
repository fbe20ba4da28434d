import * as fc from 'fast-check';
import type { Cohort } from '../../api/contract/cohort.js';
import { RuleSet } from '../../api/contract/rule-set.js';
import { changedParts } from '../../api/core/changed-parts.js';
import { type CompiledRuleSet, compileRuleSet } from '../../api/core/compile-rule-set.js';
import { rescored, type States } from '../../api/core/rescore.js';
import { assessAll, placeAll, scoreStates } from '../../api/core/score-cohort.js';
import { aCohort } from '../build/entities.js';
import { everyRuleSet } from '../build/every-rule-set.js';
import { aMeasureOfEveryStep, countyOfEveryStep } from '../build/every-step.js';
import { aVariedCohort } from '../build/varied-cohort.js';

const RUNS = Number(process.env.CHANGED_RULE_SETS ?? 300);

const measures: { ruleSet: RuleSet; compiled: CompiledRuleSet; cohorts: fc.Arbitrary<Cohort> }[] = [];
beforeAll(async () => {
  const shipped = await everyRuleSet();
  const cohorts = fc.constant(aCohort(countyOfEveryStep));
  for (const one of shipped.map((each) => ({ ruleSet: each.ruleSet, cohorts: aVariedCohort(each) })))
    measures.push({ ...one, compiled: compileRuleSet(one.ruleSet) });
  // Most measures need no pool and no link; this one stands for every other.
  const ruleSet = aMeasureOfEveryStep();
  measures.push(...shipped.map(() => ({ ruleSet, cohorts, compiled: compileRuleSet(ruleSet) })));
});

/** What is changed where, by numbers. */
const someChanges = fc.array(fc.record({ at: fc.nat(), pick: fc.nat() }), { minLength: 1, maxLength: 3 });
const cases = fc
  .nat()
  .map((n) => n % measures.length)
  .chain((which) => measures[which]!.cohorts.map((cohort) => ({ which, cohort })));

/** What people only read changes nothing that is computed. */
const READ = ['title', 'clause', 'about', 'shownAs', 'unit', 'visibleTo', 'kind', 'id'];

/** A measure with some figures and names in it changed; undefined where it is none any more. */
function draftOf(ruleSet: RuleSet, changes: readonly { at: number; pick: number }[]): CompiledRuleSet | undefined {
  const draft = structuredClone(ruleSet);
  for (const { at, pick } of changes) {
    const places = figuresAndNames(draft.entities);
    const { holder, key, value } = places[at % places.length]!;
    const alike = places.filter((other) => other.key === key && typeof other.value === typeof value);
    const figure = typeof value === 'number' && pick % 3 < 2 ? value * 2 + (pick % 3) : undefined;
    holder[key] = figure ?? alike[pick % alike.length]!.value;
  }
  const { data } = RuleSet.safeParse(draft);
  return data && ifSound(() => compileRuleSet(data));
}

/** Undefined where it throws: what `check` would refuse need not be scored. */
function ifSound<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

const EVERY_PART = ['fact own', 'fact link', 'condition own', 'node own', 'pool pool', 'proposal own', 'quota pool'];

type Place = { holder: Record<string, unknown>; key: string; value: unknown };

const figuresAndNames = (json: object): Place[] =>
  Object.entries(json).flatMap(([key, value]: [string, unknown]) => {
    if (READ.includes(key)) return [];
    if (typeof value === 'object' && value !== null) return figuresAndNames(value);
    return [{ holder: json as Record<string, unknown>, key, value }];
  });

const told = (compiled: CompiledRuleSet, cohort: Cohort, states: States): string =>
  JSON.stringify(assessAll(compiled, cohort, states));

describe('a cohort that is scored with a changed measure', () => {
  it('comes out the same whether all is computed anew or only what changed, to the last line of the trace', () => {
    const seen = new Map<string, number>();
    const see = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    fc.assert(
      fc.property(cases, someChanges, ({ which, cohort }, changes) => {
        const { ruleSet, compiled: older } = measures[which]!;
        const newer = draftOf(ruleSet, changes);
        const parts = newer && changedParts(older, newer);
        const expected = newer && ifSound(() => told(newer, cohort, scoreStates(newer, cohort)));
        if (!parts || !expected) return;
        for (const { vertex, reach } of parts) see(`${vertex.what} ${reach}`);
        const scored = scoreStates(older, cohort);
        const before = told(older, cohort, scored);
        expect(rescored(scored, newer, parts, () => told(newer, cohort, scored))).toBe(expected);
        if (before !== expected) see('moved');
        expect(told(older, cohort, scored)).toBe(before);
      }),
      { numRuns: RUNS },
    );
    // Each kind of part was computed anew in some, and in enough of them somebody was moved.
    expect([...seen.keys()]).toEqual(expect.arrayContaining(EVERY_PART));
    expect(seen.get('moved')).toBeGreaterThan(RUNS / 10);
  });

  it('leaves everybody where the assessment says', () => {
    for (const { compiled, cohorts } of measures)
      for (const cohort of fc.sample(cohorts, 2)) {
        const states = scoreStates(compiled, cohort);
        const assessed = assessAll(compiled, cohort, states).map(({ kind, entity, points, grade, state }) => ({
          kind,
          entity,
          points,
          grade,
          state,
        }));
        expect(placeAll(compiled, cohort, states)).toEqual(assessed);
      }
  });

  it('is scored in full when what was recorded is read otherwise', () => {
    const { compiled, ruleSet } = measures.at(-1)!;
    const draft = structuredClone(ruleSet);
    draft.entities.village!.facts.growth!.missing = 'zero';
    expect(changedParts(compiled, compileRuleSet(draft))).toBeNull();
  });

  it('is not computed anew where only words changed', () => {
    const { compiled, ruleSet } = measures.at(-1)!;
    const draft = { ...ruleSet, title: { zh: '另一个', en: 'Another' } };
    expect(changedParts(compiled, compileRuleSet(draft))?.size).toBe(0);
  });
});
