import * as fc from 'fast-check';
import type { Assessment } from '../../api/contract/assessment.js';
import type { Cohort } from '../../api/contract/cohort.js';
import type { Entity, Mark } from '../../api/contract/entity.js';
import type { ExemptionPolicy } from '../../api/contract/exemption.js';
import type { RuleSet } from '../../api/contract/rule-set.js';
import type { ScoreNode } from '../../api/contract/score-node.js';
import { type CompiledRuleSet, compileRuleSet } from '../../api/core/compile-rule-set.js';
import { compare, fromFigure } from '../../api/core/exact.js';
import { scoreCohort } from '../../api/core/score-cohort.js';
import { exactOf } from '../../api/core/value.js';
import { everyRuleSet, type Shipped } from '../build/every-rule-set.js';
import { aVariedCohort } from '../build/varied-cohort.js';

type Ready = Shipped & { compiled: CompiledRuleSet };
let all: Ready[];
beforeAll(async () => {
  all = (await everyRuleSet()).map((one) => ({ ...one, compiled: compileRuleSet(one.ruleSet) }));
});

const RUNS = { seed: 20260101, endOnFailure: true };

/** The assessment of one entity. */
function assessed({ compiled }: Ready, cohort: Cohort, { kind, code }: Entity): Assessment {
  return scoreCohort(compiled, cohort).find((one) => one.kind === kind && one.entity === code)!;
}

const withEntity = (cohort: Cohort, entity: Entity): Cohort => ({
  ...cohort,
  entities: cohort.entities.map((one) => (one.kind === entity.kind && one.code === entity.code ? entity : one)),
});

const lower = (after: Assessment, before: Assessment) => compare(exactOf(after.points!)!, exactOf(before.points!)!) < 0;

describe('a higher mark', () => {
  /** A mark that can be raised: the value at a place, and what it becomes. */
  interface Raise {
    entity: Entity;
    mark: number;
    place: number;
    to: Mark['values'][number];
  }

  /** The node that reads a mark says which value is better: a level of more points, a place further up, or the larger number. */
  function higher(node: Extract<ScoreNode, { kind: 'marks' }>, value: number | string, { raterGroups }: RuleSet) {
    if (node.scale !== undefined) {
      const levels = Object.entries(raterGroups[node.group]!.scales![node.scale]!).flatMap(([id, { points }]) =>
        points === 'unspecified' ? [] : [{ id, points: fromFigure(points) }],
      );
      const now = levels.find(({ id }) => id === value);
      return now && levels.filter(({ points }) => compare(points, now.points) > 0).map(({ id }) => id);
    }
    const number = Number(value);
    if (!Number.isInteger(number)) return undefined;
    if (node.rankToPoints) return number > 1 ? [number - 1] : [];
    return [number + 1, number + 5];
  }

  const raises = ({ compiled, ruleSet }: Ready, cohort: Cohort): Raise[] =>
    cohort.entities.flatMap((entity) => {
      const nodes = compiled.kinds.get(entity.kind)?.names.layout.nodes.map(({ node }) => node) ?? [];
      return (entity.marks ?? []).flatMap(({ group, item, values }, mark) => {
        const reads = nodes.flatMap((one) =>
          one.kind === 'marks' && one.group === group && one.item === item ? [one] : [],
        );
        if (reads.length !== 1) return [];
        return values.flatMap((value, place) =>
          (higher(reads[0]!, value, ruleSet) ?? []).map((to) => ({ entity, mark, place, to })),
        );
      });
    });

  const raised = ({ entity, mark, place, to }: Raise): Entity => ({
    ...entity,
    marks: entity.marks!.map((one, i) => (i === mark ? { ...one, values: one.values.with(place, to) } : one)),
  });

  /**
   * A rule says so when a condition came out differently: a bonus no longer due above a line, another branch of cases, a part that
   * no longer counts. Where every condition of the entity came out the same, there is no excuse.
   */
  const saysSo = (before: Assessment, after: Assessment) => before.trace.conditions !== after.trace.conditions;

  it('never lowers the own total, unless it changed the outcome of a rule', () => {
    let looked = 0;
    for (const one of all)
      fc.assert(
        fc.property(aVariedCohort(one), fc.nat(), (cohort, which) => {
          const open = raises(one, cohort);
          if (open.length === 0) return;
          const raise = open[which % open.length]!;
          const before = assessed(one, cohort, raise.entity);
          const after = assessed(one, withEntity(cohort, raised(raise)), raise.entity);
          if (before.points === null || after.points === null || saysSo(before, after)) return;
          looked += 1;
          expect({ path: one.path, raise, isLower: lower(after, before) }).toMatchObject({ isLower: false });
        }),
        { ...RUNS, numRuns: 25 },
      );
    expect(looked).toBeGreaterThan(100);
  });
});

describe('striking a finding', () => {
  const applied = (policy: ExemptionPolicy, strikes: string[]): NonNullable<Entity['exemptions']>[number] => ({
    id: 'struck',
    situation: policy.situations[0]!.id,
    state: 'granted',
    answers: Object.fromEntries([
      ...policy.conditions.map(({ id }) => [id, true]),
      ...policy.exclusions.map(({ id }) => [id, false]),
    ]),
    strikes,
    setsAside: [],
  });

  /** Findings that the policy lets be struck. */
  const strikable = (policy: ExemptionPolicy, cohort: Cohort) =>
    cohort.entities.flatMap((entity) =>
      (entity.findings ?? []).filter(({ code }) => policy.strikes.includes(code)).map(({ id }) => ({ entity, id })),
    );

  it('by a granted exemption never lowers the grade, nor the points', () => {
    let looked = 0;
    const policed = all.filter(({ ruleSet }) => (ruleSet.exemptions?.strikes.length ?? 0) > 0);
    expect(policed.length).toBeGreaterThan(0);
    for (const one of policed)
      fc.assert(
        fc.property(aVariedCohort(one), fc.nat(), (cohort, which) => {
          const policy = one.ruleSet.exemptions!;
          const open = strikable(policy, cohort);
          if (open.length === 0) return;
          const { entity, id } = open[which % open.length]!;
          const before = assessed(one, cohort, entity);
          const exempted = { ...entity, exemptions: [...(entity.exemptions ?? []), applied(policy, [id])] };
          const after = assessed(one, withEntity(cohort, exempted), entity);
          expect(after.exemptions.some(({ struck }) => struck.includes(id))).toBe(true);
          const order = one.ruleSet.entities[entity.kind]!.grades?.order.map((grade) => grade.id) ?? [];
          if (before.grade !== null) {
            looked += 1;
            expect(order).toContain(after.grade);
            expect(order.indexOf(after.grade!)).toBeLessThanOrEqual(order.indexOf(before.grade));
          }
          if (before.points !== null && after.points !== null) expect(lower(after, before)).toBe(false);
        }),
        { ...RUNS, numRuns: 400 },
      );
    expect(looked).toBeGreaterThan(20);
  });
});
