import type { Assessment } from '../contract/assessment.js';
import type { ResultRecord } from '../contract/records/result.js';
import { canonical } from '../core/canonical.js';
import type { ResultEntity } from './result.entity.js';

/** Everybody else whose outcome would be another on the corrected facts. */
export function movedBeside(
  current: ReadonlyMap<string, Assessment>,
  anew: readonly Assessment[],
  { kind, code }: Pick<ResultEntity, 'kind' | 'code'>,
): NonNullable<ResultRecord['alsoMoves']> {
  return anew.flatMap((one) => {
    if (one.kind === kind && one.entity === code) return [];
    const was = current.get(`${one.kind} ${one.entity}`);
    return was && outcomeOf(was) === outcomeOf(one) ? [] : [{ kind: one.kind, code: one.entity }];
  });
}

/** What of an assessment people are graded by, to compare. */
export const outcomeOf = ({ points, grade, state, within }: Assessment): string =>
  canonical({ points, grade, state, within });
