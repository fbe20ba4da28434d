import type { Draw, Listed } from '../../contract/draw.js';

/**
 * Who stands in for those drawn who do not come, in the order they are named: the first of the reserve, not yet used, who is of
 * every stratum the absent one was of. `null` where nobody in the reserve is: the seat stays empty.
 */
export function replacements(draw: Draw, roll: readonly Listed[], absent: readonly string[]): (string | null)[] {
  const strata = new Map(roll.flatMap((one) => (one.place === draw.place ? [[one.code, one.strata]] : [])));
  const free = draw.reserve.filter((code) => !absent.includes(code));
  return absent.map((code) => {
    const wanted = strata.get(code) ?? [];
    const at = free.findIndex((one) => wanted.every((id) => strata.get(one)?.includes(id)));
    return at < 0 ? null : free.splice(at, 1)[0]!;
  });
}
