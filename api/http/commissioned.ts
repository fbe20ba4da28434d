import { Injectable } from '@nestjs/common';
import type { Reach } from '../contract/permissions.js';
import { DomainError } from './domain-error.js';

/** What one commission gives one assessor: of which cycle, which villages, and whether work can be entered today. */
export type Commissioned = {
  id: string;
  cycleId: string;
  /** Its days have come and are not over, and it was neither delivered nor ended. */
  isOn: boolean;
  /** Without those in which the assessor declared an interest, or that were taken out. */
  villages: readonly string[];
  /** Those of them of which the assessor declared that there is no interest. */
  declared: ReadonlySet<string>;
};

/** How much of a commission a reach asks for. */
export type CommissionReach = Extract<Reach, 'commissioned' | 'assessing' | 'delivering'>;

/** Where something stands that an assessor asks for. */
type Asked = { areaCode: string; cycleId?: string | null; commissionId?: string | null };

export const isOfCommission = (reach: Reach): reach is CommissionReach =>
  reach === 'commissioned' || reach === 'assessing' || reach === 'delivering';

/**
 * Whether commissions cover a place for a reach: its village in its cycle, or the commission itself. What belongs to no cycle is covered
 * by a commission of any.
 */
export function isCommissioned(commissions: readonly Commissioned[], reach: CommissionReach, asked: Asked): boolean {
  return commissions.some(
    (one) =>
      names(one, asked) && (reach === 'commissioned' || one.isOn) && (reach !== 'delivering' || isDeclared(one, asked)),
  );
}

function names({ id, cycleId, villages }: Commissioned, asked: Asked): boolean {
  if (asked.commissionId === id && asked.areaCode.length < 12) return true;
  const isOfCycle = !asked.cycleId || asked.cycleId === cycleId;
  const isOfThisOne = !asked.commissionId || asked.commissionId === id;
  return isOfCycle && isOfThisOne && villages.includes(asked.areaCode);
}

/** A whole commission is declared where each of its villages is. */
function isDeclared({ villages, declared }: Commissioned, { areaCode }: Asked): boolean {
  return areaCode.length < 12 ? villages.every((village) => declared.has(village)) : declared.has(areaCode);
}

/**
 * Says why an assessor who is commissioned for a place may not do this now; nothing where the assessor is not.
 * @throws DomainError window-closed where the commission is over, needs-unmet where a declaration is missing
 */
export function mustStand(commissions: readonly Commissioned[], reach: CommissionReach, asked: Asked): void {
  if (reach === 'commissioned' || !isCommissioned(commissions, 'commissioned', asked)) return;
  if (!isCommissioned(commissions, 'assessing', asked)) throw isOver(asked);
  if (!isCommissioned(commissions, reach, asked)) throw undeclared(asked);
}

function isOver({ areaCode }: Asked): DomainError {
  return new DomainError(
    'window-closed',
    {
      zh: `${areaCode} 的委托不在办理期内（未到开始日、已过截止日、已交付或已终止），没有保存。仍需补录的，请县委组织部退回或延长委托。`,
      en: `The commission for ${areaCode} is not open: its days have not come, are over, or it was delivered or ended. Nothing was saved. Ask the county to return or extend it.`,
    },
    { areaCode },
  );
}

function undeclared({ areaCode }: Asked): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `您还没有对 ${areaCode} 作利益关系声明，不能办理。请先在“利益关系声明”中逐村签署。`,
      en: `You have not declared for ${areaCode} whether you have an interest; this cannot be done. Sign your declarations first.`,
    },
    { areaCode },
  );
}

/** Finds what an account is commissioned for. */
type FindCommissions = (accountId: string) => Promise<readonly Commissioned[]>;

/** What each assessor is commissioned for. The module that keeps commissions registers; the guard asks. */
@Injectable()
export class Commissions {
  #find: FindCommissions = () => Promise.resolve([]);

  register(find: FindCommissions): void {
    this.#find = find;
  }

  of(accountId: string): Promise<readonly Commissioned[]> {
    return this.#find(accountId);
  }
}
