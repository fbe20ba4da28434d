import type { Cohort } from '../contract/cohort.js';
import type { Entity } from '../contract/entity.js';
import type { EntityKind } from '../contract/fields.js';
import type { Supersede } from '../contract/records/result.js';
import type { RuleSet } from '../contract/rule-set.js';
import { canonical } from '../core/canonical.js';
import { fromFigure } from '../core/exact.js';
import type { Actor } from '../http/access.js';
import { DomainError } from '../http/domain-error.js';
import { InvalidInput } from '../http/invalid-input.js';

/**
 * A frozen cohort with the corrections of one entity in it.
 * @throws InvalidInput for facts the measure does not record or the actor may not see, and findings that are not there
 * @throws DomainError needs-unmet when everything is as it was
 */
export function corrected(
  cohort: Cohort,
  { kind, code, id }: { kind: EntityKind; code: string; id: string },
  correction: Supersede,
  ruleSet: RuleSet,
  actor: Actor,
): Cohort {
  const at = cohort.entities.findIndex((one) => one.kind === kind && one.code === code);
  const before = cohort.entities[at]!;
  refuseUnknown(before, correction, ruleSet, actor);
  const after = correctedEntity(before, correction);
  if (canonical(after) === canonical(before)) throw nothingCorrected(id, code);
  return { ...cohort, entities: cohort.entities.with(at, after) };
}

function correctedEntity(before: Entity, { facts, marks, withdrawnFindings, exemptions }: Supersede): Entity {
  const values = Object.entries({ ...before.facts, ...facts }).filter(([, value]) => value !== null);
  const entity: Entity = {
    ...before,
    facts: Object.fromEntries(values) as Entity['facts'],
    marks: [
      ...(before.marks ?? []).filter(
        (one) => !marks.some(({ group, item }) => group === one.group && item === one.item),
      ),
      ...marks,
    ],
    findings: (before.findings ?? []).filter((one) => !withdrawnFindings.includes(one.id)),
    exemptions: [
      ...(before.exemptions ?? []).filter((one) => !exemptions.some((other) => other.id === one.id)),
      ...exemptions,
    ],
  };
  // A part that was not there and is still empty stays away, so that it reads as it was frozen.
  for (const part of ['facts', 'marks', 'findings', 'exemptions'] as const)
    if (before[part] === undefined && Object.keys(entity[part] ?? {}).length === 0) delete entity[part];
  return entity;
}

type Fault = { pointer: string; zh: string; en: string };

function refuseUnknown(
  before: Entity,
  { facts, marks, withdrawnFindings }: Supersede,
  ruleSet: RuleSet,
  actor: Actor,
): void {
  const declared = ruleSet.entities[before.kind]?.facts ?? {};
  const faults: Fault[] = [];
  for (const fact of Object.keys(facts)) {
    const { from, visibleTo } = declared[fact] ?? {};
    const mayNot = visibleTo !== undefined && actor.role !== 'system' && !visibleTo.includes(actor.role);
    // What this person may not see looks like what is not there.
    if (from?.kind !== 'recorded' || mayNot)
      faults.push({
        pointer: `/facts/${fact}`,
        zh: '办法没有由您更正的这项数据',
        en: 'the measure has no such fact that you may correct',
      });
  }
  const numbers = [
    ...Object.entries(facts).map(([fact, value]) => ({ pointer: `/facts/${fact}`, value })),
    ...marks.flatMap(({ values }, i) => values.map((value, k) => ({ pointer: `/marks/${i}/values/${k}`, value }))),
  ];
  for (const { pointer, value } of numbers)
    if (typeof value === 'number' && !isExact(value))
      faults.push({ pointer, zh: '数字最多 15 位', en: 'a number has at most 15 digits' });
  for (const [i, { group }] of marks.entries())
    if (!(group in ruleSet.raterGroups))
      faults.push({
        pointer: `/marks/${i}/group`,
        zh: '办法没有这个评价主体',
        en: 'the measure has no such rater group',
      });
  for (const [i, finding] of withdrawnFindings.entries())
    if (!before.findings?.some((one) => one.id === finding))
      faults.push({
        pointer: `/withdrawnFindings/${i}`,
        zh: '这一期没有计入这条情形',
        en: 'no such finding was counted in this cycle',
      });
  if (faults.length > 0)
    throw new InvalidInput('body', (language) =>
      faults.map(({ pointer, [language]: message }) => ({ pointer, in: 'body' as const, message })),
    );
}

/** Whether a number is one that scoring can take as it is written. */
function isExact(value: number): boolean {
  if (Math.abs(value) >= 1e15) return false;
  try {
    fromFigure(value);
    return true;
  } catch {
    return false;
  }
}

function nothingCorrected(id: string, code: string): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `${code} 的更正没有改动任何数据，没有生成新结果。请写明哪项数据有误、正确的值是什么。`,
      en: `The correction of ${code} changes none of what was recorded, so there is no new result. Say which fact was wrong and what it ought to be.`,
    },
    { word: 'results', id },
  );
}
