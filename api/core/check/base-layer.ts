import type { Ceiling } from '../../contract/base-layer.js';
import type { Diagnostic } from '../../contract/diagnostic.js';
import type { Figure } from '../../contract/fields.js';
import type { Quota } from '../../contract/grade.js';
import { compare, type Exact, fromFigure, greatest, toFigure } from '../exact.js';
import type { Check } from './check.js';
import { fault } from './fault.js';
import type { Inventory, KindInventory } from './inventory.js';
import { maximumWithin } from './maximum-within.js';
import { unknownName } from './unknown-name.js';

/**
 * `quota-above-base-layer`: the best grade goes to no larger share than the national ceiling for this kind of assessment, unless a
 * signed waiver names that ceiling. Ceilings that no text states are `unspecified` and bind nobody.
 */
export const baseLayer: Check = function* (inventory) {
  const { ruleSet, base, kinds } = inventory;
  yield* knownItems(inventory);
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

/**
 * `quota-above-base-layer` for a share that a fact holds (it follows the unit's grade, or consent): the most that fact can be is no
 * more than the highest share that any ceiling of this assessment allows, with consent or by the unit's grade.
 */
export const sharesHeldByFacts: Check = function* (inventory) {
  const { ruleSet, base, kinds } = inventory;
  const waived = new Set((ruleSet.waivers ?? []).map((waiver) => waiver.ceiling));
  for (const kind of kinds) {
    const ceilings = (base?.ceilings ?? []).filter(
      (one) => one.assessment === ruleSet.assessment && one.of === kind.kind,
    );
    const highest = highestOf(ceilings);
    if (!highest || ceilings.some(({ id }) => waived.has(id))) continue;
    for (const [i, quota] of kind.rules.quotas.entries()) {
      const most = quota.grade === kind.grades[0] ? mostOf(quota, kind, inventory) : null;
      if (!most || compare(most, highest) <= 0) continue;
      yield fault('quota-above-base-layer', `${kind.pointer}/quotas/${i}/share`, {
        zh: `名额 ${quota.id} 的比例由数据项给出，最高可到 ${toFigure(most)}，高于基础层各上限（含经同意的、随班子等次的）允许的最高比例 ${toFigure(highest)}。请降低，或在 waivers 里写明上限（${idsOf(ceilings)}）、理由、签批人和日期。`,
        en: `The share of quota ${quota.id} is a fact that can reach ${toFigure(most)}, above ${toFigure(highest)}, the highest that the base layer allows with consent or by the unit's grade. Lower it, or name one of ${idsOf(ceilings)} under "waivers" with reason, signature and day.`,
      });
    }
  }
};

const idsOf = (ceilings: readonly Ceiling[]) => ceilings.map(({ id }) => id).join(', ');

/** The highest share the ceilings allow to anybody; undefined when none of them, or not all, state one. */
function highestOf(ceilings: readonly Ceiling[]): Exact | undefined {
  const shares: Figure[] = [];
  for (const { share, withConsent, byUnitGrade } of ceilings) {
    if (share === 'unspecified') return undefined;
    shares.push(share, ...(withConsent === undefined ? [] : [withConsent]), ...Object.values(byUnitGrade ?? {}));
  }
  return shares.length === 0 ? undefined : shares.map(fromFigure).reduce(greatest);
}

/** The most the fact can be that holds a quota's share; null where it is no fact of a node, or has no limit. */
function mostOf({ share }: Quota, kind: KindInventory, inventory: Inventory): Exact | null {
  const from = typeof share === 'object' ? kind.facts.get(share.fact)?.from : undefined;
  const node = from?.kind === 'points' ? kind.nodesById.get(from.node)?.node : undefined;
  return node ? maximumWithin(node, inventory) : null;
}

/** A waiver names something that the base layer has; a misspelt one would waive nothing. */
const knownItems: Check = function* ({ ruleSet, base }) {
  const ids = base ? [...base.ceilings, ...base.ungraded, ...base.clocks].map(({ id }) => id) : [];
  for (const [i, { ceiling }] of (ruleSet.waivers ?? []).entries())
    if (base && !ids.includes(ceiling))
      yield unknownName(
        'unknown-item',
        `/waivers/${i}/ceiling`,
        ceiling,
        {
          zh: `基础层 ${base.code} 的上限、不定等次情形和时限`,
          en: `the ceilings, ungraded cases and clocks of the base layer ${base.code}`,
        },
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
