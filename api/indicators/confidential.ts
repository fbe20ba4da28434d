import type { Fact } from '../contract/fact.js';
import type { Role } from '../contract/account.js';
import type { Actor } from '../http/access.js';
import { DomainError } from '../http/domain-error.js';
import type { FigureEntity } from './figure.entity.js';
import type { IndicatorEntity } from './indicator.entity.js';

/** What the chain of a confidential figure does not say: neither what was reported nor of whom. */
export const WITHHELD = [
  'value',
  'baseline',
  'note',
  'fact',
  'entityCode',
  'areaCode',
  'unit',
  'ownerUnit',
  'ownerUnitId',
  'enteredByRole',
  'reason',
] as const;

/** Those who enter figures and judge none of other people's. */
const ONLY_ENTER: ReadonlySet<string> = new Set(['dataProvider', 'caseHandler']);

/** The roles as a figure keeps them, so that a list can ask for one. */
export const rolesKept = (visibleTo: readonly Role[] | undefined): string | null =>
  visibleTo ? `,${visibleTo.join(',')},` : null;

/** Whether this actor knows of those figures alone that the role enters, and of those that name a unit only the own unit's. */
export const seesOwnAlone = ({ role }: Actor): boolean => ONLY_ENTER.has(role);

/** Who enters a fact beside the county organisation department: the measure says it, or else the county's indicator. */
export const whoEnters = (fact: Fact, indicator: Pick<IndicatorEntity, 'enteredBy'> | undefined): Role | null =>
  fact.enteredBy ?? indicator?.enteredBy ?? null;

/** Whether a figure may be known to this actor at all. */
export function maySee(
  actor: Actor,
  { visibleTo, enteredByRole, ownerUnitId }: Pick<FigureEntity, 'visibleTo' | 'enteredByRole' | 'ownerUnitId'>,
): boolean {
  if (actor.role === 'system') return true;
  if (visibleTo !== null && !visibleTo.includes(`,${actor.role},`)) return false;
  return !seesOwnAlone(actor) || (enteredByRole === actor.role && isOfUnit(actor, ownerUnitId));
}

const isOfUnit = ({ unitId }: Actor, ownerUnitId: string | null): boolean =>
  ownerUnitId === null || ownerUnitId === unitId;

/** Whether this actor's word confirms or returns a figure: the county's, or for what the county may not see, theirs who may. */
export function mayJudge(
  actor: Actor,
  figure: Pick<FigureEntity, 'visibleTo' | 'enteredByRole' | 'ownerUnitId'>,
): boolean {
  if (actor.role === 'system') return true;
  return figure.visibleTo === null ? actor.role === 'countyOrganisation' : maySee(actor, figure);
}

/**
 * Refuses a role that does not enter this fact: the measure says who does, or else the county's indicator, which may also name the one
 * unit that does; the county organisation department always may, except what it may not see.
 * @throws DomainError not-permitted
 */
export function mustEnter(
  actor: Actor,
  id: string,
  fact: Fact,
  indicator: Pick<IndicatorEntity, 'enteredBy' | 'ownerUnitId'> | undefined,
): void {
  if (!mayEnter(actor, fact, indicator)) throw notYours(id, fact);
}

/** Whether this actor enters the fact. */
export function mayEnter(
  actor: Actor,
  fact: Fact,
  indicator: Pick<IndicatorEntity, 'enteredBy' | 'ownerUnitId'> | undefined,
): boolean {
  const { role } = actor;
  if (role === 'system') return true;
  const maySeeIt = !fact.visibleTo || fact.visibleTo.includes(role);
  const isOwn = role === whoEnters(fact, indicator) && isOfUnit(actor, indicator?.ownerUnitId ?? null);
  return maySeeIt && (role === 'countyOrganisation' || isOwn);
}

export function notYours(id: string, fact?: Fact): DomainError {
  return new DomainError(
    'not-permitted',
    {
      zh: `“${fact?.title.zh ?? id}”不由您的账号填报或核定。请核对填报项目；确需由您办理的，请联系县委组织部。`,
      en: `"${fact?.title.en ?? id}" is not entered or confirmed by your account. Check which figure you mean, or ask the county organisation department.`,
    },
    { fact: id },
  );
}
