import type { INestApplicationContext } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import type { ActivationSlip } from '../contract/records/account.js';
import { systemActor } from '../http/access.js';

const NOBODY_YET = {
  login: 'operator',
  name: '技术人员',
  role: 'operator' as const,
  areaCode: '',
  cadreId: null,
  unitId: null,
};

/**
 * Where nobody has an account, makes the first operator's. Its slip is printed anew at every start until somebody has used it.
 * @returns the slip, or undefined when there are people already
 */
export async function firstOperator(app: INestApplicationContext): Promise<ActivationSlip | undefined> {
  const accounts = app.get(AccountsService, { strict: false });
  const actor = systemActor('');
  const { records, total } = await accounts.list({ range: [0, 0] }, actor);
  if (total > 1) return undefined;
  const only = records[0] ?? (await accounts.create(NOBODY_YET, actor));
  return only.state === 'approved' && only.proposedBy === actor.accountId ? accounts.slip(only.id, actor) : undefined;
}
