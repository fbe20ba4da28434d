import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import type { Cohort } from '../../api/contract/cohort.js';
import type { RuleSet } from '../../api/contract/rule-set.js';
import { type CompiledRuleSet, compileRuleSet } from '../../api/core/compile-rule-set.js';
import { fromFigure, multiply, toFigure, whole } from '../../api/core/exact.js';
import { scoreCohort } from '../../api/core/score-cohort.js';
import { byName, type ByName } from '../build/by-name.js';
import { everyRuleSet, type Shipped } from '../build/every-rule-set.js';
import { reordered } from '../build/reordered.js';
import { aVariedCohort } from '../build/varied-cohort.js';

let all: (Shipped & { compiled: CompiledRuleSet })[];
beforeAll(async () => {
  all = (await everyRuleSet()).map((one) => ({ ...one, compiled: compileRuleSet(one.ruleSet) }));
});

const RUNS = { seed: 20260101, numRuns: 6, endOnFailure: true };

/** Everything said of everybody, by name. */
const told = (compiled: CompiledRuleSet, cohort: Cohort): Record<string, ByName> =>
  Object.fromEntries(scoreCohort(compiled, cohort).map((one) => [`${one.kind} ${one.entity}`, byName(one, compiled)]));

/** The rule sets in which a change of their lines, which must change nothing, changed something for somebody, and for whom. */
function disturbedBy(change: (ruleSet: RuleSet, turn: number) => RuleSet): object[] {
  return all.flatMap(({ path, compiled, ruleSet, ...one }) => {
    const { failed, counterexample } = fc.check(
      fc.property(aVariedCohort({ path, ruleSet, ...one }), fc.integer({ min: 1, max: 12 }), (cohort, turn) =>
        isDeepStrictEqual(told(compileRuleSet(change(ruleSet, turn)), cohort), told(compiled, cohort)),
      ),
      RUNS,
    );
    return failed ? [{ path, counterexample }] : [];
  });
}

/** Every weighted node as a ratio, its weights so many times what they were. */
function withWeightsTimes<T>(value: T, times: number): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => withWeightsTimes(one, times)) as T;
  const entries = Object.entries(value).map(([key, part]) => {
    if (key === 'weights') return [key, 'ratio'];
    if (key !== 'weight' || part === 'unspecified') return [key, withWeightsTimes(part, times)];
    return [key, toFigure(multiply(fromFigure(part), whole(times)))];
  });
  return Object.fromEntries(entries) as T;
}

/** Entities in another order, and the marks, ballots and findings of each, and the raters behind a mark. */
const turned = (entities: Cohort['entities'], turn: number): Cohort['entities'] =>
  reordered({ rules: entities }, turn).rules.map((entity) => ({
    ...entity,
    ...(entity.marks
      ? { marks: entity.marks.map((mark) => ({ ...mark, values: mark.values.toReversed() })).toReversed() }
      : {}),
    ...(entity.tallies ? { tallies: entity.tallies.toReversed() } : {}),
    ...(entity.findings ? { findings: entity.findings.toReversed() } : {}),
  }));

describe('in every rule set', () => {
  it('the order of its lines changes nothing for anybody', () => {
    expect(all.length).toBeGreaterThan(7);
    expect(disturbedBy((ruleSet, turn) => reordered(ruleSet, turn))).toEqual([]);
  });

  it('weights say only how they stand to each other: per cent read as a ratio, all of them times the same, change nothing', () => {
    expect(disturbedBy((ruleSet, turn) => withWeightsTimes(ruleSet, turn))).toEqual([]);
  });

  it('cadres in any order, and raters in any order, give the same bytes for each', () => {
    for (const one of all)
      fc.assert(
        fc.property(aVariedCohort(one), fc.integer({ min: 1, max: 12 }), (cohort, turn) => {
          const bytes = (entities: Cohort['entities']) =>
            Object.fromEntries(
              scoreCohort(one.compiled, { ...cohort, entities }).map((found) => [
                `${one.path} ${found.kind} ${found.entity}`,
                JSON.stringify(found),
              ]),
            );
          expect(bytes(turned(cohort.entities, turn))).toEqual(bytes(cohort.entities));
        }),
        { ...RUNS, numRuns: 12 },
      );
  });
});
