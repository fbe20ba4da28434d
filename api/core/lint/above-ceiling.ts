import type { LintAnswer } from '../../contract/lint.js';
import { baseLayer } from '../check/base-layer.js';
import type { Inventory } from '../check/inventory.js';
import type { Linter } from './linter.js';

/**
 * Rule 10: what `check` holds against the national ceilings, also where a signed waiver lets it pass; the waiver is then the answer.
 * Without one, `check` refuses the file.
 */
export const aboveCeiling: Linter = function* (inventory) {
  const unwaived = { ...inventory, ruleSet: { ...inventory.ruleSet, waivers: [] } };
  for (const { code, pointer, message } of baseLayer(unwaived)) {
    if (code !== 'quota-above-base-layer') continue;
    const [, , kindName, , index] = pointer.split('/');
    const kind = inventory.kinds.find((one) => one.kind === kindName)!;
    const of = `${kind.kind}.${kind.rules.quotas[Number(index)]!.id}`;
    const answer = waiverFor(of, kind.kind, inventory);
    const found = { rule: 'aboveCeiling', strength: 'warning', foundBy: 'structure', of, pointer, message } as const;
    yield answer ? { ...found, answer } : found;
  }
};

function waiverFor(of: string, kind: string, { ruleSet, base }: Inventory): LintAnswer | undefined {
  const ceilings = (base?.ceilings ?? []).filter((one) => one.assessment === ruleSet.assessment && one.of === kind);
  const waiver = (ruleSet.waivers ?? []).find((one) => ceilings.some(({ id }) => id === one.ceiling));
  if (!waiver) return undefined;
  return { rule: 'aboveCeiling', of, reason: waiver.reason, by: waiver.signedBy, on: waiver.signedOn };
}
