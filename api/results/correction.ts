import type { Cohort } from '../contract/cohort.js';
import type { Entity } from '../contract/entity.js';
import type { EntityKind } from '../contract/fields.js';
import type { RuleSet } from '../contract/rule-set.js';
import { canonical } from '../core/canonical.js';
import type { Actor } from '../http/access.js';
import { type Correction, mustBeFit } from './correction-faults.js';
import { ofOwnVillages } from './merge.js';

/**
 * What came since an entity was frozen: what those who may see it confirmed and who corrects may not, and for somebody whose grade was held
 * a repeated ballot and exemptions that were decided.
 */
export type Arrived = Required<Pick<Entity, 'facts' | 'tallies' | 'exemptions'>>;

/**
 * A frozen cohort with the corrections of one entity in it, and whether everything is as it was.
 * @throws InvalidInput for what does not fit the measure; DomainError needs-unmet for exemptions it does not allow
 */
export function corrected(
  cohort: Cohort,
  { kind, code }: { kind: EntityKind; code: string },
  correction: Correction,
  ruleSet: RuleSet,
  actor: Actor,
  arrived: Arrived,
): { cohort: Cohort; isSame: boolean } {
  const at = cohort.entities.findIndex((one) => one.kind === kind && one.code === code);
  const before = cohort.entities[at]!;
  mustBeFit(before, correction, ruleSet, actor);
  const waited = withArrived(before, arrived);
  const after = correctedEntity(waited, { ...correction, facts: { ...correction.facts, ...arrived.facts } });
  if (canonical(after) === canonical(before)) return { cohort, isSame: true };
  return { cohort: { ...cohort, entities: cohort.entities.with(at, after) }, isSame: false };
}

/** An entity with what it waited for. Nothing that was frozen goes: a repeated ballot stands beside the one before it. */
function withArrived(before: Entity, { tallies, exemptions }: Arrived): Entity {
  const own = ofOwnVillages(before, tallies);
  const decided = [
    ...(before.exemptions ?? []).filter((one) => !exemptions.some((other) => other.id === one.id)),
    ...exemptions,
  ];
  return {
    ...before,
    ...(own.length > 0 && { tallies: own }),
    ...(decided.length > 0 && { exemptions: decided }),
  };
}

function correctedEntity(before: Entity, { facts, marks, withdrawnFindings, exemptions }: Correction): Entity {
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
