import type { Tally } from '../contract/ballot.js';
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
 * a repeated ballot, exemptions that were decided, and surveys that were made up in the own villages.
 */
export type Arrived = Required<Pick<Entity, 'facts' | 'tallies' | 'exemptions'>> & { villages: readonly Entity[] };

/** Nobody waited for anything. */
export const NOTHING_ARRIVED: Omit<Arrived, 'facts'> = { tallies: [], exemptions: [], villages: [] };

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
  const entities = cohort.entities.with(at, after).map((one) => surveyedAgain(one, before, arrived));
  if (entities.every((one, place) => canonical(one) === canonical(cohort.entities[place])))
    return { cohort, isSame: true };
  return { cohort: { ...cohort, entities }, isSame: false };
}

/** A village of the entity with the survey that was made up there. The one before stays beside it. */
function surveyedAgain(village: Entity, { links }: Entity, { villages }: Arrived): Entity {
  if (village.kind !== 'village' || ![links?.village].flat().includes(village.code)) return village;
  const made = villages.find(({ code }) => code === village.code);
  if (!made) return village;
  const isNew = (one: Tally) => !made.tallies!.some((is) => is.group === one.group && is.attempt === one.attempt);
  return {
    ...village,
    ...(made.facts && { facts: { ...made.facts, ...village.facts } }),
    tallies: [...(village.tallies ?? []).filter(isNew), ...made.tallies!],
  };
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
