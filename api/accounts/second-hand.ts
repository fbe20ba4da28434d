import { type EntityManager, In, Not } from 'typeorm';
import type { Role } from '../contract/account.js';
import type { NewAccount } from '../contract/records/account.js';
import type { Actor } from '../http/access.js';
import { DomainError } from '../http/domain-error.js';
import { AccountEntity } from './account.entity.js';

/** Two people open these whoever they are: what such accounts read or enter, nobody else does. */
const TAKE_TWO: readonly Role[] = ['disciplineInspector', 'caseHandler'];
/** Who approves accounts. */
const APPROVE: readonly Role[] = ['countyOrganisation', 'province'];

/**
 * Whether a new account waits for another person. What an operator opens does, or the operator would be whoever he opens it for; the
 * first account of those who approve has nobody yet to approve it.
 */
export async function needsSecond(
  { role, areaCode }: Pick<NewAccount, 'role' | 'areaCode'>,
  actor: Actor,
  read: EntityManager,
): Promise<boolean> {
  if (actor.role === 'system') return false;
  if (TAKE_TWO.includes(role)) return true;
  if (actor.role !== 'operator' || role === 'operator') return false;
  if (!APPROVE.includes(role)) return true;
  return read.existsBy(AccountEntity, { role, areaCode, state: In(['approved', 'active']) });
}

/** Whether a new slip for this account that is in use waits for another person. Operators approve nothing, and nobody approves them. */
export function isProposedAgain({ role, state }: AccountEntity, actor: Actor): boolean {
  return state === 'active' && role !== 'operator' && actor.role !== 'system';
}

/** Whether this person approves accounts of this role: the province approves those of the province. */
export function approves(actor: Actor, role: Role): boolean {
  return actor.role !== 'province' || role === 'province';
}

/**
 * Refuses to close the last operator in use whom a place has: nobody could let anybody in there any more. One above it counts as well.
 * @throws DomainError needs-unmet
 */
export async function mustLeaveAnOperator(
  { id, role, areaCode, state }: AccountEntity,
  read: EntityManager,
): Promise<void> {
  if (role !== 'operator' || state !== 'active') return;
  const others = await read.findBy(AccountEntity, { id: Not(id), role, state: 'active' });
  if (others.some((other) => areaCode.startsWith(other.areaCode))) return;
  throw new DomainError(
    'needs-unmet',
    {
      zh: '这是本地区唯一在用的技术人员账号，停用后就没有人能开设账号、打印激活单了。请先开设并启用另一个技术人员账号，再停用这一个。',
      en: 'This is the only operator in use here: without it nobody could open accounts or print slips. Open and activate another operator first, then close this one.',
    },
    { id },
  );
}

/**
 * Refuses to end the last account in use of those who approve: an operator could then open the next one alone. The program itself may.
 * @throws DomainError needs-unmet
 */
export async function mustLeaveAnApprover(account: AccountEntity, actor: Actor, read: EntityManager): Promise<void> {
  const { id, role, areaCode, state } = account;
  if (actor.role === 'system' || state !== 'active' || !APPROVE.includes(role)) return;
  if (await read.existsBy(AccountEntity, { id: Not(id), role, areaCode, state: 'active' })) return;
  throw new DomainError(
    'needs-unmet',
    {
      zh: '这是本地区唯一在用的同类账号，停用或重印后就没有人能批准账号了。请先由本人开设并启用另一个同类账号；本人已无法登录的，请在服务器上运行 npm run -s sifang -- slip 账号。',
      en: 'This is the only account of its kind in use here: without it nobody could approve accounts. Have its owner open another first; where the owner cannot sign in any more, run npm run -s sifang -- slip <login> on the machine.',
    },
    { id },
  );
}
