import type { Listed } from '../contract/draw.js';
import type { SamplingPlan } from '../contract/procedure.js';
import type { Household, HouseholdListRecord, SampledHousehold } from '../contract/records/household-list.js';
import { DomainError } from '../http/domain-error.js';
import { type Fault, refused } from '../http/fault.js';
import type { CommissionEntity } from './commission.entity.js';
import type { HouseholdListEntity, RollHousehold } from './household-list.entity.js';

const SHOWN = 20;

/** @throws InvalidInput naming each household that stands twice on a roll and would have two chances */
export function mustBeSoundRoll(households: readonly Household[]): void {
  const first = new Map<string, number>();
  const faults: Fault[] = [];
  for (const [at, { code }] of households.entries()) {
    const before = first.get(code);
    if (before !== undefined)
      faults.push({
        pointer: `/households/${at}/code`,
        zh: `编号 ${code} 与第 ${before + 1} 户重复，会有两次机会`,
        en: `number ${code} is that of household ${before + 1} too and would have two chances`,
      });
    first.set(code, before ?? at);
  }
  if (faults.length > 0) throw refused(faults.slice(0, SHOWN));
}

/** The roll as it is drawn from: no name is in it. */
export const listedOf = ({ areaCode, roll }: Pick<HouseholdListEntity, 'areaCode' | 'roll'>): Listed[] =>
  roll.map(({ code, kind }) => ({ code, place: areaCode, strata: [kind] }));

/**
 * The measure's plan with so many standing by of every kind: who refuses is replaced by a household of the same kind, also where the plan
 * names but one kind that is always visited.
 */
export const planWithReserve = (plan: SamplingPlan, reserve: number): SamplingPlan => ({
  ...plan,
  reserve,
  everyStratum: plan.everyStratum ?? {},
});

/** 张*: the family name alone, whatever the length of the name. */
export const maskedName = (name: string): string => `${[...name][0] ?? ''}*`;

/** The first three and the last two characters; of what is shorter than eight, the first alone. */
export function maskedContact(contact: string): string {
  const signs = [...contact];
  if (signs.length < 8) return `${signs[0] ?? ''}***`;
  return `${signs.slice(0, 3).join('')}****${signs.slice(-2).join('')}`;
}

/** Those that were drawn and those that stand by, in the order of the draw, masked. */
export function sampleOf({ roll, draw }: Pick<HouseholdListEntity, 'roll' | 'draw'>): SampledHousehold[] {
  if (!draw) return [];
  const byCode = new Map(roll.map((one) => [one.code, one]));
  const again = new Set(draw.callBack);
  const shown = (isReserve: boolean) => (code: string, at: number) => {
    const { kind, name, contact } = byCode.get(code)!;
    return {
      number: at + 1,
      isReserve,
      isCalledBack: again.has(code),
      code,
      kind,
      name: name === null ? null : maskedName(name),
      contact: contact === null ? null : maskedContact(contact),
    };
  };
  return [...draw.drawn.map(shown(false)), ...draw.reserve.map(shown(true))];
}

/** How many households of each kind stand on a roll. */
export function kindsOf(roll: readonly RollHousehold[]): HouseholdListRecord['kinds'] {
  const kinds = { monitored: 0, formerPoor: 0, ordinary: 0 };
  for (const { kind } of roll) kinds[kind] += 1;
  return kinds;
}

/** A roll of which nobody could be told any more who it names. */
export const withoutNames = (roll: readonly RollHousehold[]): RollHousehold[] =>
  roll.map(({ code, kind }) => ({ code, kind, name: null, contact: null }));

/** A village nobody is commissioned for in this cycle. */
export function nobodyCommissioned(areaCode: string): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `本期没有委托任何机构调查 ${areaCode}，没有保存名单。请先委托，再录入名单。`,
      en: `Nobody is commissioned for ${areaCode} in this cycle; no list was saved. Commission a firm first.`,
    },
    { areaCode },
  );
}

/** A village of which a list stands. */
export function hasList({ id, areaCode }: HouseholdListEntity): DomainError {
  return new DomainError(
    'already-exists',
    {
      zh: `${areaCode} 本期已有名单，没有保存。抽取之前可以修改；已经抽取又有误的，先作废并写明原因。`,
      en: `${areaCode} has a list in this cycle already; nothing was saved. Before the draw it is changed; after it, discard it with a reason first.`,
    },
    { word: 'household-lists', id },
  );
}

/** A list that is opened too late. */
export function isExpired({ id, areaCode }: HouseholdListEntity, { untilOn }: CommissionEntity): DomainError {
  return new DomainError(
    'window-closed',
    {
      zh: `${areaCode} 的名单已于 ${untilOn} 到期，不能再打开。确需继续的，请县委组织部调整委托期限。`,
      en: `The list of ${areaCode} expired on ${untilOn} and is not opened any more. Ask the county to set other days.`,
    },
    { id, untilOn },
  );
}

/** A household outside the sample. */
export function isNotSampled({ id, areaCode }: HouseholdListEntity, code: string): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `${areaCode} 的 ${code} 不在样本和备用样本里，没有打开。只能打开抽中的户。`,
      en: `Household ${code} of ${areaCode} was not drawn and does not stand by; it was not opened.`,
    },
    { id, code },
  );
}

/** A measure that draws no households. */
export function drawsNone(code: string): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `这一期的办法（${code}）没有规定逐村抽取农户，没有抽取。请核对办法的抽样部分。`,
      en: `The measure of this cycle (${code}) draws no households of villages; nothing was drawn.`,
    },
    { ruleSet: code },
  );
}
