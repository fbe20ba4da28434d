import type { INestApplicationContext } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import type { NewAccount } from '../contract/records/account.js';
import { systemActor } from '../http/access.js';

/** Makes an account that can sign in at once with this password. @returns its id */
export async function activeAccount(
  app: INestApplicationContext,
  account: NewAccount,
  password: string,
): Promise<string> {
  const accounts = app.get(AccountsService, { strict: false });
  const actor = systemActor(account.areaCode);
  const { id } = await accounts.create(account, actor);
  const { code, secret } = await accounts.slip(id, actor);
  await accounts.activate({ code, secret, password });
  return id;
}
