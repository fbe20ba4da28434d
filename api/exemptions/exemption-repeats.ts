import type { EntityManager } from 'typeorm';
import type { ExemptionPolicy } from '../contract/exemption.js';
import type { EarlierExemption, ExemptionFile } from '../contract/records/exemption.js';
import { ExemptionEntity } from './exemption.entity.js';
import { unmet } from './exemption-policy.js';

/** What an exemption is about: what somebody would do again. */
type Error = Pick<ExemptionEntity, 'id' | 'entityCode' | 'situation' | 'codes' | 'setsAside'>;

/**
 * The exemptions granted to the same entity, in any cycle, of the same situation and for the same listed conduct or the same node: what
 * "the same error again" is asked of. None where the measure allows it again.
 */
export async function repeatsOf(
  read: EntityManager,
  policy: ExemptionPolicy,
  { id, entityCode, situation, codes, setsAside }: Error,
): Promise<EarlierExemption[]> {
  if (policy.repeat === 'allowed') return [];
  const granted = await read.find(ExemptionEntity, {
    where: { entityCode, situation, state: 'granted' },
    order: { decidedOn: 'ASC', number: 'ASC' },
  });
  return granted
    .filter((one) => one.id !== id)
    .filter((one) => sharesOne(one.codes, codes) || sharesOne(one.setsAside, setsAside))
    .map((one) => ({
      id: one.id,
      number: one.number,
      cycleId: one.cycleId,
      decidedOn: one.decidedOn,
      codes: one.codes,
      setsAside: one.setsAside,
    }));
}

const sharesOne = (some: readonly string[], others: readonly string[]) => some.some((one) => others.includes(one));

/** The question that earlier exemptions raise, and under which exclusion it is answered. */
export function repeatAsked(
  { exclusions, situations }: ExemptionPolicy,
  repeats: readonly EarlierExemption[],
  situation: string,
): ExemptionFile['repeatAsked'] {
  if (repeats.length === 0) return null;
  const name = situations.find(({ id }) => id === situation)?.title ?? { zh: situation, en: situation };
  const zh = repeats.map(({ number, decidedOn }) => `${number}（${decidedOn ?? '日期不明'}）`).join('、');
  const en = repeats.map(({ number, decidedOn }) => `${number} (${decidedOn ?? 'day unknown'})`).join(', ');
  return {
    exclusion: exclusions.find((one) => one.asksAboutRepeat)?.id ?? null,
    question: {
      zh: `此前已就“${name.zh}”认定过同类容错：${zh}。这一次是不是同一错误再犯？不可抗力造成的除外。`,
      en: `Exempted before for "${name.en}" of the same kind: ${en}. Is this the same error again? Force majeure aside.`,
    },
  };
}

/**
 * Refuses to grant where the same error was exempted before and nobody answered whether this is it again.
 * @param seen what who verified it was shown
 * @throws DomainError needs-unmet
 */
export function mustHaveAnsweredRepeat(
  policy: ExemptionPolicy,
  repeats: readonly EarlierExemption[],
  seen: readonly string[],
): void {
  if (repeats.length === 0) return;
  const details = { repeats: repeats.map(({ id, number }) => ({ id, number })) };
  const numbers = repeats.map(({ number }) => number);
  if (!policy.exclusions.some((one) => one.asksAboutRepeat))
    throw unmet(
      `同类错误此前已经容错（${numbers.join('、')}），本办法规定再犯不再容错，没有保存。只能不予认定。`,
      `An error of this kind was exempted before (${numbers.join(', ')}), and the measure exempts none again; nothing was saved. It can only be refused.`,
      details,
    );
  if (repeats.every(({ id }) => seen.includes(id))) return;
  throw unmet(
    `核实之后又认定了同类容错（${numbers.join('、')}），“同一错误再犯”一项没有据此作答，没有保存。请退回重新核实。`,
    `Since it was looked into, another of its kind was granted (${numbers.join(', ')}); whether this is the same error again was answered without it. Nothing was saved. Send it back to be looked into again.`,
    details,
  );
}
