import type { MissingPart } from '../contract/records/acceptance.js';
import { DomainError } from '../http/domain-error.js';
import type { CommissionEntity } from './commission.entity.js';
import type { DeclarationEntity } from './declaration.entity.js';

/** Villages named at most in a sentence. */
const NAMED = 10;
const listed = (names: readonly string[], mark: string): string =>
  names.length > NAMED ? `${names.slice(0, NAMED).join(mark)} … (${names.length})` : names.join(mark);

/** Villages that somebody else is commissioned for in the same cycle. */
export function isCommissionedAlready(others: readonly DeclarationEntity[]): DomainError {
  const villages = [...new Set(others.map(({ areaCode }) => areaCode))];
  const firms = [...new Set(others.map(({ firm }) => firm))];
  return new DomainError(
    'already-exists',
    {
      zh: `${listed(villages, '、')} 本期已委托给 ${listed(firms, '、')}，没有保存。改由别家调查的，请先从原委托中撤出该村并写明原因。`,
      en: `${listed(villages, ', ')} were commissioned in this cycle already, to ${listed(firms, ', ')}; nothing was saved. Take the village out of that commission with a reason first.`,
    },
    { word: 'commissions', id: others[0]!.commissionId, villages },
  );
}

/** A village that this commission does not name, or no longer. */
export function isNotNamed({ id, firm }: CommissionEntity, areaCode: string): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `${firm} 的委托里没有 ${areaCode}，或者已经撤出，没有保存。请核对村。`,
      en: `The commission of ${firm} does not name ${areaCode}, or no longer; nothing was saved. Check the village.`,
    },
    { id, areaCode },
  );
}

/** Somebody who cannot assess in the place of another: interested too. */
export function isInterestedToo({ id, assessor, areaCode }: DeclarationEntity): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `${assessor} 对 ${areaCode} 也声明了利益关系，不能接替。请另选一位。`,
      en: `${assessor} declared an interest in ${areaCode} too and cannot take over. Choose another.`,
    },
    { id, areaCode },
  );
}

/** The work of a commission that is over is not declared for any more. */
export function isNotOn({ id, firm, untilOn }: CommissionEntity): DomainError {
  return new DomainError(
    'window-closed',
    {
      zh: `${firm} 的委托不在办理期内（截止 ${untilOn}），没有保存。需要继续的，请县委组织部延长或退回委托。`,
      en: `The commission of ${firm} is not open (until ${untilOn}); nothing was saved. Ask the county to extend or return it.`,
    },
    { id },
  );
}

/** A receipt is given after the work, once. */
export function isStillOn({ id, firm, untilOn }: CommissionEntity): DomainError {
  return new DomainError(
    'out-of-state',
    {
      zh: `${firm} 的委托还在办理（截止 ${untilOn}），名单还要用，没有保存。交付之后再出具销毁回执。`,
      en: `The commission of ${firm} is still open (until ${untilOn}) and its lists are needed; nothing was saved. Give the receipt after the delivery.`,
    },
    { id },
  );
}

/** Once given, a receipt stands. */
export function isDestroyed({ id, firm, receipt }: CommissionEntity): DomainError {
  return new DomainError(
    'already-exists',
    {
      zh: `${firm} 已经出具销毁回执（${receipt?.destroyedOn ?? ''}），没有再登记。`,
      en: `${firm} gave its receipt of destruction already (${receipt?.destroyedOn ?? ''}); none was added.`,
    },
    { word: 'commissions', id },
  );
}

const PARTS: Readonly<Record<MissingPart['kind'], { zh: string; en: string }>> = {
  declaration: { zh: '利益关系声明', en: 'declaration' },
  survey: { zh: '调查未报送', en: 'survey not delivered' },
  siteChecks: { zh: '核查未报送', en: 'site checks not delivered' },
  callBacks: { zh: '回访不足', en: 'too few call-backs' },
  assessor: { zh: '无人可调查', en: 'nobody to assess it' },
};

/** What is missing, by name. */
export function isMissing({ id }: CommissionEntity, missing: readonly MissingPart[], isDelivery: boolean): DomainError {
  const say = (language: 'zh' | 'en') =>
    missing.map(
      ({ kind, name, assessor }) => `${name} ${assessor ?? ''}${assessor ? ' ' : ''}${PARTS[kind][language]}`,
    );
  return new DomainError(
    'needs-unmet',
    isDelivery
      ? {
          zh: `还缺：${listed(say('zh'), '；')}。没有交付。补齐后再交付；确实做不了的村，请县委组织部撤出。`,
          en: `Still missing: ${listed(say('en'), '; ')}. Not delivered. Complete it, or ask the county to take the village out.`,
        }
      : {
          zh: `还缺：${listed(say('zh'), '；')}。没有验收。请退回补齐，或者写明理由后验收。`,
          en: `Still missing: ${listed(say('en'), '; ')}. Not accepted. Return it, or accept it with a reason.`,
        },
    { id, missing },
  );
}
