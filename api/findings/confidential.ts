import type { SelectQueryBuilder } from 'typeorm';
import type { Role } from '../contract/account.js';
import type { EntityKind } from '../contract/fields.js';
import { audiencesOf } from '../core/explain/audience.js';
import type { Actor } from '../http/access.js';
import type { ReadyRuleSet } from '../rule-sets/rule-sets.service.js';
import type { FindingEntity } from './finding.entity.js';

/** What the chain of a confidential finding does not say: neither what it is nor of whom. */
export const WITHHELD = [
  'number',
  'areaCode',
  'cadreId',
  'entityKind',
  'entityCode',
  'code',
  'day',
  'concerns',
  'amount',
  'account',
  'evidence',
  'answer',
  'grounds',
  'reason',
  'proposedWithdrawal',
] as const;

type Shown = Pick<FindingEntity, 'visibleTo'>;

/** The roles a measure shows a conduct to, as a finding keeps them; null where it shows it to all. */
export function audienceOf({ compiled }: ReadyRuleSet, kind: EntityKind, code: string): string | null {
  const layout = compiled.kinds.get(kind)?.names.layout;
  const audience = layout ? audiencesOf(layout).finding(code) : 'everybody';
  return audience === 'everybody' ? null : `,${audience.join(',')},`;
}

const isAmong = (role: Role | 'system', visibleTo: string): boolean => visibleTo.includes(`,${role},`);

/** Whether this actor may know of a finding at all. */
export const maySee = ({ role }: Actor, { visibleTo }: Shown): boolean =>
  role === 'system' || visibleTo === null || isAmong(role, visibleTo);

/** Whether the person it is about is told of it, and so has an answer to give. */
export const isToldToCadre = ({ visibleTo }: Shown): boolean => visibleTo === null || isAmong('cadre', visibleTo);

/** Whether this actor's word confirms or withdraws it: the county's, or for what the county may not see, theirs who may. */
export const mayJudge = (actor: Actor, finding: Shown): boolean =>
  actor.role === 'system' ||
  (finding.visibleTo === null ? actor.role === 'countyOrganisation' : maySee(actor, finding));

/** Leaves of a list what this actor may know of. */
export function onlySeen(builder: SelectQueryBuilder<FindingEntity>, actor: Actor): void {
  if (actor.role === 'system') return;
  builder.andWhere('(r.visibleTo IS NULL OR r.visibleTo LIKE :mine)', { mine: `%,${actor.role},%` });
}
