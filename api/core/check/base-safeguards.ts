import type { BaseClock, BaseLayer, UngradedCase } from '../../contract/base-layer.js';
import type { Diagnostic } from '../../contract/diagnostic.js';
import type { Limit, Title } from '../../contract/fields.js';
import type { RuleSet } from '../../contract/rule-set.js';
import type { Check } from './check.js';
import { fault } from './fault.js';
import { unknownName } from './unknown-name.js';

/**
 * `looser-than-base-layer`: time limits of notice, review and appeal keep to the national ones, and a rule that names a national
 * case of being ungraded says what that case says. Judged where it can be decided: a clock of the same id, a case by its name.
 * A signed waiver that names the clock or case lifts it.
 */
export const baseSafeguards: Check = function* ({ ruleSet, base, kinds }) {
  if (!base) return;
  const waived = new Set((ruleSet.waivers ?? []).map((waiver) => waiver.ceiling));
  for (const clock of base.clocks)
    if (clock.assessment === ruleSet.assessment && !waived.has(clock.id)) yield* judgeClock(clock, ruleSet);
  for (const { effects } of kinds.flatMap((kind) => kind.ruleLines))
    for (const { effect, pointer } of effects) {
      if (effect.kind !== 'ungrade' || effect.case === undefined) continue;
      const known = base.ungraded.find(({ id }) => id === effect.case);
      if (!known) yield unknownCase(effect.case, `${pointer}/case`, base);
      else if (known.as !== effect.as && !waived.has(known.id))
        yield otherwiseUngraded(known, effect.as, `${pointer}/as`);
    }
};

function* judgeClock(clock: BaseClock, ruleSet: RuleSet): Generator<Diagnostic> {
  const i = (ruleSet.review?.clocks ?? []).findIndex(({ id }) => id === clock.id);
  const own = ruleSet.review?.clocks[i];
  const [limit, pointer] =
    clock.id === 'notice' ? [ruleSet.notice?.atLeast, '/notice/atLeast'] : [own?.limit, `/review/clocks/${i}/limit`];
  if (limit && clock.atLeast && isSurelyLess(limit, clock.atLeast))
    yield tooShort(clock, clock.atLeast, limit, pointer);
  if (limit && clock.atMost && isSurelyLess(clock.atMost, limit)) yield tooLong(clock, clock.atMost, limit, pointer);
  const extension = own?.extensionAtMost;
  if (extension && clock.extensionAtMost && isSurelyLess(clock.extensionAtMost, extension))
    yield tooLong(clock, clock.extensionAtMost, extension, `/review/clocks/${i}/extensionAtMost`);
}

/** So many working days never end before as many calendar days; fewer of them may or may not. */
const isSurelyLess = (a: Limit, b: Limit) =>
  a.days < b.days && !(a.unit === 'workingDays' && b.unit === 'calendarDays');

const days = ({ days: number, unit }: Limit): Title =>
  unit === 'workingDays'
    ? { zh: `${number}个工作日`, en: `${number} working days` }
    : { zh: `${number}日`, en: `${number} days` };

const waive = (id: string): Title => ({
  zh: `地方办法只能更严；要放宽，须在 waivers 里写明 ${id}、理由、签批人和日期。`,
  en: `A local measure may only be stricter: correct it, or name ${id} under "waivers" with reason, signature and day.`,
});

const tooShort = ({ id, title }: BaseClock, least: Limit, found: Limit, pointer: string) =>
  fault('looser-than-base-layer', pointer, {
    zh: `“${title.zh}”是${days(found).zh}，少于基础层的${days(least).zh}。${waive(id).zh}`,
    en: `"${title.en}" takes ${days(found).en}, less than the ${days(least).en} of the base layer. ${waive(id).en}`,
  });

const tooLong = ({ id, title }: BaseClock, most: Limit, found: Limit, pointer: string) =>
  fault('looser-than-base-layer', pointer, {
    zh: `“${title.zh}”是${days(found).zh}，多于基础层的${days(most).zh}。${waive(id).zh}`,
    en: `"${title.en}" takes ${days(found).en}, more than the ${days(most).en} of the base layer. ${waive(id).en}`,
  });

const otherwiseUngraded = ({ id, title, as }: UngradedCase, found: string, pointer: string) =>
  fault('looser-than-base-layer', pointer, {
    zh: `“${title.zh}”在基础层是 ${as}，这里写的是 ${found}。${waive(id).zh}`,
    en: `"${title.en}" is ${as} in the base layer; here it is ${found}. ${waive(id).en}`,
  });

const unknownCase = (name: string, pointer: string, { code, ungraded }: BaseLayer) =>
  unknownName(
    'unknown-item',
    pointer,
    name,
    { zh: `基础层 ${code} 的不定等次情形`, en: `the ungraded cases of the base layer ${code}` },
    ungraded.map(({ id }) => id),
  );
