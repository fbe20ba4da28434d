import type { APIRequestContext } from 'playwright-core';
import type { Role } from '../../../api/contract/account.js';
import { DEMO_PASSWORD } from '../../../api/seed/demo-accounts.js';
import type { ConsolePage, Look, TestConsole } from './console.js';

type Given = { login: string; role: Role; areaCode: string; cadreId?: string };

/** An account more than the demonstration has: opened by the operator, approved by the county, activated with its slip. */
export async function anAccount({ address, as }: TestConsole, given: Given): Promise<void> {
  const operator = (await as('operator')).context();
  const county = (await as('zuzhi1')).context();
  const post = async ({ request }: { request: APIRequestContext }, path: string, data: object) => {
    const answer = await request.post(`${address}/api/${path}`, { data });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as { id: string; code: string; secret: string };
  };
  const { id } = await post(operator, 'accounts', { name: given.login, ...given });
  await post(county, `accounts/${id}/approve`, {});
  const { code, secret } = await post(operator, `accounts/${id}/slip`, {});
  await post(operator, 'accounts/activate', { code, secret, password: DEMO_PASSWORD });
  await operator.close();
  await county.close();
}

/** Somebody signed in with such an account, on a page of the console. */
export async function signedIn(
  console: TestConsole,
  login: string,
  path: string,
  look: Look = {},
): Promise<ConsolePage> {
  const page = await console.anonymous(look);
  const data = { login, password: DEMO_PASSWORD };
  const answer = await page.context().request.post(`${console.address}/api/sessions`, { data });
  if (!answer.ok()) throw new Error(await answer.text());
  await page.go(path);
  return page;
}
