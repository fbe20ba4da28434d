import type { RecordPlace } from './access.js';
import { type Fault, refused } from './fault.js';

type Named = { entityKind: string; entityCode: string };
type OfCounty = { areaCode: string };

/** Whether what a code names is of this kind, and of the county of the cycle. */
export function isEntityOf({ areaCode, entityKind }: RecordPlace, wanted: Named, cycle: OfCounty): boolean {
  return areaCode.startsWith(cycle.areaCode) && (entityKind ?? wanted.entityKind) === wanted.entityKind;
}

/** @throws InvalidInput where the code names something of another kind or of another county */
export function mustBeEntityOf(place: RecordPlace, wanted: Named, cycle: OfCounty): void {
  if (!isEntityOf(place, wanted, cycle)) throw refused([notOfCycle(wanted)]);
}

/** The county of the cycle has nothing of this kind with this code. */
export function notOfCycle({ entityKind, entityCode }: Named): Fault {
  return {
    pointer: '/entityCode',
    zh: `本期所在县没有编号为“${entityCode}”的对象（${entityKind}）`,
    en: `the county of this cycle has no ${entityKind} "${entityCode}"`,
  };
}
