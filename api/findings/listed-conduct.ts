import type { NewFinding } from '../contract/records/finding.js';
import type { RuleSet } from '../contract/rule-set.js';
import { nearestName } from '../core/nearest-name.js';
import { notConcerned, notListed } from './refusals.js';

/**
 * Refuses what the measure does not list for this kind, with the name it most resembles. A conduct that voids the item it concerns says
 * which: without it the finding would do nothing.
 * @throws DomainError needs-unmet
 */
export function mustBeListed({ negativeList }: RuleSet, { entityKind, code, concerns }: NewFinding): void {
  const listed = (negativeList?.conduct ?? []).filter((conduct) => conduct.of === entityKind);
  const conduct = listed.find((one) => one.code === code);
  const codes = listed.map((one) => one.code);
  if (!conduct) throw notListed(code, nearestName(code, codes), codes);
  const { mayConcern = [] } = conduct;
  const isFit = concerns === null ? mayConcern.length === 0 : mayConcern.includes(concerns);
  if (!isFit) throw notConcerned(conduct, concerns);
}
