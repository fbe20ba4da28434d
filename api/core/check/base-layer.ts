import type { Ceiling } from '../../contract/base-layer.js';
import type { Diagnostic } from '../../contract/diagnostic.js';
import type { Figure } from '../../contract/fields.js';
import { compare, fromFigure } from '../exact.js';
import type { Check } from './check.js';
import { fault } from './fault.js';
import { unknownName } from './unknown-name.js';

/**
 * `quota-above-base-layer`: the best grade goes to no larger share than the national ceiling for this kind of assessment, unless a
 * signed waiver names that ceiling. Ceilings that no text states are `unspecified` and bind nobody.
 */
export const baseLayer: Check = function* (inventory) {
  const { ruleSet, base, kinds } = inventory;
  yield* knownCeilings(inventory);
  const waived = new Set((ruleSet.waivers ?? []).map((waiver) => waiver.ceiling));
  for (const ceiling of base?.ceilings ?? []) {
    if (ceiling.assessment !== ruleSet.assessment || ceiling.share === 'unspecified' || waived.has(ceiling.id))
      continue;
    const kind = kinds.find((one) => one.kind === ceiling.of);
    for (const [i, quota] of (kind?.rules.quotas ?? []).entries()) {
      if (quota.grade !== kind!.grades[0]) continue;
      const at = `${kind!.pointer}/quotas/${i}`;
      if (quota.share !== undefined && typeof quota.share !== 'object')
        yield* judge(quota.id, quota.share, `${at}/share`, ceiling);
      if (quota.ceiling) yield* judge(quota.id, quota.ceiling.share, `${at}/ceiling/share`, ceiling);
    }
  }
};

/** A waiver names a ceiling that the base layer has; a misspelt one would waive nothing. */
const knownCeilings: Check = function* ({ ruleSet, base }) {
  const ids = (base?.ceilings ?? []).map((ceiling) => ceiling.id);
  for (const [i, { ceiling }] of (ruleSet.waivers ?? []).entries())
    if (base && !ids.includes(ceiling))
      yield unknownName(
        'unknown-item',
        `/waivers/${i}/ceiling`,
        ceiling,
        { zh: `基础层 ${base.code} 的上限`, en: `the ceilings of the base layer ${base.code}` },
        ids,
      );
};

function* judge(quota: string, share: Figure, pointer: string, ceiling: Ceiling): Generator<Diagnostic> {
  const most = ceiling.share as Figure;
  if (compare(fromFigure(share), fromFigure(most)) <= 0) return;
  const consent = ceiling.withConsent;
  const isConsented = consent !== undefined && compare(fromFigure(share), fromFigure(consent)) <= 0;
  yield fault('quota-above-base-layer', pointer, {
    zh: `名额 ${quota} 的比例 ${share} 高于基础层上限 ${ceiling.id}（${ceiling.title.zh}）的 ${most}。${isConsented ? `经同意可到 ${consent}，但` : ''}地方办法只能更严；要放宽，须在 waivers 里写明上限 ${ceiling.id}、理由、签批人和日期，否则请降到 ${most} 以内。`,
    en: `Quota ${quota} gives the best grade to a share of ${share}, above ${most}, the ceiling ${ceiling.id} (${ceiling.title.en}) of the base layer. ${isConsented ? `With consent ${consent} is possible, but a` : 'A'} local measure may only be stricter: lower it to ${most}, or name ${ceiling.id} under "waivers" with reason, signature and day.`,
  });
}
