import type { Condition } from '../../contract/condition.js';
import type { Id } from '../../contract/fields.js';
import { leavesOf } from '../compile-condition.js';
import { factsOf } from '../leaf-test.js';
import type { Names } from '../names.js';

/** Whether a condition can be unknown for anybody: one of the facts it reads can be missing. */
export const canBeUnknown = (condition: Condition, names: Names): boolean =>
  leavesOf(condition)
    .flatMap(factsOf)
    .some((fact) => canBeMissing(fact, names));

/** A number of findings is always known, and so is a fact whose `missing` says how absence counts. */
function canBeMissing(id: Id, names: Names): boolean {
  const { from, missing } = names.fact(id);
  const any = (ids: readonly Id[]) => ids.some((one) => canBeMissing(one, names));
  if (missing !== 'unknown') return false;
  switch (from.kind) {
    case 'count':
      return false;
    case 'cycle':
      return from.of === 'half';
    case 'total':
    case 'product':
    case 'least':
    case 'greatest':
      return any(from.of);
    case 'difference':
      return any([from.of, from.less]);
    case 'elapsed':
      return any([from.from, from.to]);
    case 'members': {
      const theirs = names.of(from.of);
      if (from.take !== 'count' && from.take !== 'sum') return true;
      const isReadMissing = from.fact !== undefined && canBeMissing(from.fact, theirs);
      return isReadMissing || (from.where !== undefined && canBeUnknown(from.where, theirs));
    }
    default:
      return true;
  }
}
