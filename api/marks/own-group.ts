import type { Actor } from '../http/access.js';
import { DomainError } from '../http/domain-error.js';

/** The sides that mark through an account; each sees and writes its own marks alone. A group is named as the role that speaks for it. */
const SIDES: ReadonlySet<string> = new Set(['townshipCommittee', 'thirdParty']);

/** The one rater group whose marks this actor may know of; null for those who see every group's. */
export function ownGroup({ role }: Actor): string | null {
  return SIDES.has(role) ? role : null;
}

/** @throws DomainError not-permitted when the marks are another group's */
export function mustBeOwnGroup(actor: Actor, group: string): void {
  if (actor.role === 'system' || actor.role === group) return;
  throw new DomainError(
    'not-permitted',
    {
      zh: `“${group}”的评分不由您的账号录入。您的账号只录入本单位的评分。`,
      en: `Your account does not enter marks of "${group}". It enters those of its own side only.`,
    },
    { group },
  );
}
