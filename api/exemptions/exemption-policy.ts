import type { Exemption, ExemptionPolicy } from '../contract/exemption.js';
import type { EntityKind } from '../contract/fields.js';
import type { ExemptionAnswer } from '../contract/records/exemption.js';
import { DomainError } from '../http/domain-error.js';

type Answers = Readonly<Record<string, boolean>>;

/** The kinds of entity that a disaster strikes. */
const PLACES: readonly EntityKind[] = ['village', 'township', 'county'];

/** Yes or no alone, as the scoring reads it. */
export const saidOf = (answers: Readonly<Record<string, ExemptionAnswer>>): Record<string, boolean> =>
  Object.fromEntries(Object.entries(answers).map(([id, { holds }]) => [id, holds]));

/** Whether the situation is one that strikes a whole place, and not one of somebody's own making. */
export const isForceMajeure = ({ forceMajeure }: ExemptionPolicy, situation: string): boolean =>
  forceMajeure?.situations.some(({ id }) => id === situation) ?? false;

/**
 * Refuses what the measure would not exempt, of an exemption that comes decided with a correction.
 * @param findings the codes of the findings of the entity, by number
 * @throws DomainError needs-unmet
 */
export function mustFollowPolicy(
  policy: ExemptionPolicy | undefined,
  exemption: Exemption,
  findings: ReadonlyMap<string, string>,
): void {
  if (!policy) throw exemptsNothing();
  if (exemption.state === 'undecided')
    throw unmet(
      `容错 ${exemption.id} 还没有决定，没有保存。请先决定是否认定。`,
      `Exemption ${exemption.id} is not decided; nothing was saved. Decide it first.`,
      { number: exemption.id },
    );
  mustBeExempted(policy, exemption);
  for (const number of exemption.strikes) mustStrike(policy, number, findings.get(number));
  // What is refused strikes nothing, whatever was answered.
  if (exemption.state === 'refused') return;
  mustAnswerAll(policy, exemption.answers);
  mustHold(policy, exemption.answers);
}

export const exemptsNothing = () =>
  unmet('本办法没有容错规定，没有保存。', 'The measure exempts nothing; nothing was saved.', {});

/** @throws DomainError needs-unmet for a situation that the measure does not know, or a node that it does not set aside */
export function mustBeExempted(
  policy: ExemptionPolicy,
  { situation, setsAside }: { situation: string; setsAside: readonly string[] },
): void {
  if (!policy.situations.some(({ id }) => id === situation)) throw unknownSituation(policy, situation);
  const wrong = setsAside.find((node) => !policy.setsAside.includes(node));
  if (wrong !== undefined)
    throw unmet(
      `评分项 ${wrong} 不在可以不计的范围内，没有保存。可以不计的有：${policy.setsAside.join('、') || '无'}。`,
      `The node ${wrong} may not be set aside; nothing was saved. Those that may: ${policy.setsAside.join(', ') || 'none'}.`,
      { setsAside: policy.setsAside },
    );
}

/**
 * What struck a place is confirmed for the place, by the county itself, and strikes no finding: nobody erred.
 * @throws DomainError needs-unmet
 */
export function mustBeOfPlace(
  { entityKind, situation, strikes, setsAside }: OfPlace,
  { isOwnMotion }: { isOwnMotion: boolean },
): void {
  if (!isOwnMotion || !PLACES.includes(entityKind))
    throw unmet(
      `“${situation}”属不可抗力，由县里依职权对一个村、乡镇或者全县认定，没有保存。请选择所在的地方。`,
      `"${situation}" is force majeure: the county confirms it by itself, for a village, a township or itself; nothing was saved. Choose the place.`,
      { situation, entityKind, places: PLACES },
    );
  if (strikes.length + setsAside.length > 0)
    throw unmet(
      '不可抗力的认定不划掉事件，也不指名评分项：不计哪一项由办法规定。没有保存。',
      'Force majeure strikes no finding and names no node: the measure says what does not count. Nothing was saved.',
      { strikes, setsAside },
    );
}
type OfPlace = { entityKind: EntityKind; situation: string; strikes: readonly string[]; setsAside: readonly string[] };

/** @throws DomainError needs-unmet for a finding that is not this entity's in this cycle, or that the measure does not exempt */
export function mustStrike(policy: ExemptionPolicy, number: string, code: string | undefined): void {
  if (code === undefined)
    throw unmet(
      `本期没有记在此人名下的事件 ${number}，没有保存。请核对编号。`,
      `Nobody recorded a finding ${number} of this entity in this cycle; nothing was saved. Check the number.`,
      { number },
    );
  if (!policy.strikes.includes(code))
    throw unmet(
      `事件 ${number}（${code}）依本办法不能容错，没有保存。`,
      `The measure does not exempt finding ${number} (${code}); nothing was saved.`,
      { number, code, strikes: policy.strikes },
    );
}

/** @throws DomainError needs-unmet, with what is open */
export function mustAnswerAll(policy: ExemptionPolicy, answers: Answers): void {
  const asked = [...policy.conditions, ...policy.exclusions];
  const open = asked.filter(({ id }) => answers[id] === undefined);
  const unknown = Object.keys(answers).filter((id) => !asked.some((one) => one.id === id));
  if (open.length > 0 || unknown.length > 0)
    throw unmet(
      `条件和排除情形须逐项作答，没有保存。未答：${open.map(({ title }) => title.zh).join('、') || '无'}。${unknown.length > 0 ? `本办法没有：${unknown.join('、')}。` : ''}`,
      `Every condition and exclusion needs an answer; nothing was saved. Open: ${open.map(({ title }) => title.en).join(', ') || 'none'}.${unknown.length > 0 ? ` Not in the measure: ${unknown.join(', ')}.` : ''}`,
      { open: open.map(({ id }) => id), unknown },
    );
}

/** @throws DomainError needs-unmet where a condition does not hold or an exclusion does */
export function mustHold(policy: ExemptionPolicy, answers: Answers): void {
  const failed = policy.conditions.filter(({ id }) => answers[id] === false);
  const excluded = policy.exclusions.filter(({ id }) => answers[id] === true);
  if (failed.length + excluded.length === 0) return;
  const against = [...failed, ...excluded];
  throw unmet(
    `不能认定容错，没有保存：${against.map(({ title }) => title.zh).join('、')}。只能不予认定；核实有误的，先退回重新核实。`,
    `The exemption cannot be granted; nothing was saved: ${against.map(({ title }) => title.en).join(', ')}. It can only be refused; where the verification is wrong, send it back first.`,
    { failed: failed.map(({ id }) => id), excluded: excluded.map(({ id }) => id) },
  );
}

export function unmet(zh: string, en: string, details: Record<string, unknown>): DomainError {
  return new DomainError('needs-unmet', { zh, en }, details);
}

function unknownSituation({ situations, forceMajeure }: ExemptionPolicy, situation: string): DomainError {
  const known = situations.map(({ id }) => id);
  const ofPlaces = (forceMajeure?.situations ?? []).map(({ id }) => id);
  return unmet(
    `本办法的容错情形中没有 ${situation}，没有保存。可选：${[...known, ...ofPlaces].join('、')}。`,
    `The measure has no situation ${situation}; nothing was saved. It has ${[...known, ...ofPlaces].join(', ')}.`,
    { situations: known, forceMajeure: ofPlaces },
  );
}
