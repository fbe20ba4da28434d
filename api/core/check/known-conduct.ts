import type { Check } from './check.js';
import { fault } from './fault.js';
import type { KindInventory } from './inventory.js';
import { unknownName } from './unknown-name.js';

/** `unknown-conduct`: what is counted, or may be struck by an exemption, is on the list of conduct, for that kind of entity; and what is recorded of townships. */
export const knownConduct: Check = function* ({ ruleSet, kinds }) {
  const listed = ruleSet.negativeList?.conduct ?? [];
  const codes = listed.map((conduct) => conduct.code);
  const where = { zh: '负面清单所列行为（negativeList.conduct）', en: 'the listed conduct (negativeList.conduct)' };
  const counted = kinds.flatMap(countedBy);
  for (const { code, kind, pointer } of counted) {
    const of = listed.filter((conduct) => conduct.code === code).map((conduct) => conduct.of);
    if (of.length === 0) yield unknownName('unknown-conduct', pointer, code, where, codes);
    else if (!of.includes(kind))
      yield fault('unknown-conduct', pointer, {
        zh: `行为 ${code} 记在 ${of.join('、')} 名下，${kind} 永远数不到。请改正 conduct 的 of，或在 ${of[0]} 里计数后由 ${kind} 读取。`,
        en: `Findings of ${code} are about ${of.join(', ')}, so ${kind} would never count one. Correct "of" of the conduct, or count them in ${of[0]} and let ${kind} read that.`,
      });
  }
  for (const [i, code] of (ruleSet.exemptions?.strikes ?? []).entries())
    if (!codes.includes(code)) yield unknownName('unknown-conduct', `/exemptions/strikes/${i}`, code, where, codes);
  const recorded = ruleSet.negativeList?.reports?.conduct;
  const ofTownships = listed.filter((conduct) => conduct.of === 'township').map((conduct) => conduct.code);
  if (recorded !== undefined && !ofTownships.includes(recorded))
    yield unknownName('unknown-conduct', '/negativeList/reports/conduct', recorded, where, ofTownships);
};

const countedBy = ({ kind, facts, pointer }: KindInventory) =>
  [...facts].flatMap(([id, { from }]) =>
    from.kind === 'count' || from.kind === 'sum'
      ? from.findings.map((code, i) => ({ code, kind, pointer: `${pointer}/facts/${id}/from/findings/${i}` }))
      : [],
  );
