import type { INestApplicationContext } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import type { Role } from '../contract/account.js';
import type { Account, ActivationSlip } from '../contract/records/account.js';
import { systemActor } from '../http/access.js';

/** Whom nobody else lets in when the last of them is locked out: those who open accounts, and those who approve them. */
const LAST_ONES: readonly Role[] = ['operator', 'countyOrganisation', 'province'];

/** What was printed, or why nothing was. */
export type Printed = { slip: ActivationSlip } | { refused: 'unknown' | 'closed' | 'other-role' };

/**
 * Prints a slip on the machine itself, for when nobody can sign in who could print one: for the account of this login, or for a new
 * operator's. The chain says that the program did it.
 */
export async function slipOnTheMachine(app: INestApplicationContext, login: string | undefined): Promise<Printed> {
  const accounts = app.get(AccountsService, { strict: false });
  const actor = systemActor('');
  const account = login === undefined ? await aNewOperator(accounts) : await byLogin(accounts, login);
  if (!account) return { refused: 'unknown' };
  if (account.state === 'closed') return { refused: 'closed' };
  if (!LAST_ONES.includes(account.role) || account.state === 'proposed') return { refused: 'other-role' };
  return { slip: await accounts.slip(account.id, actor) };
}

async function byLogin(accounts: AccountsService, login: string): Promise<Account | undefined> {
  const { records } = await accounts.list({ filter: { login }, range: [0, 0] }, systemActor(''));
  return records[0];
}

/** The first of `operator`, `operator2`, `operator3` … that nobody has had. */
async function aNewOperator(accounts: AccountsService): Promise<Account> {
  const whose = {
    name: '技术人员',
    role: 'operator' as const,
    areaCode: '',
    cadreId: null,
    unitId: null,
  };
  for (let n = 1; ; n++) {
    const login = n === 1 ? 'operator' : `operator${n}`;
    if (!(await byLogin(accounts, login))) return accounts.create({ ...whose, login }, systemActor(''));
  }
}
