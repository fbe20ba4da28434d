import type { INestApplicationContext } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import type { Account, NewAccount } from '../contract/records/account.js';
import type { Roster } from '../demo/posting.js';
import { type Actor, systemActor } from '../http/access.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoAccount } from './demo-accounts.js';

/** Two people who do a thing: the one who enters, and the second person. */
export type Pair = readonly [enters: Actor, checks: Actor];

/** Who does what in the demonstration. */
export type People = {
  county: Pair;
  bureau: Actor;
  thirdParty: Pair;
  /** By the township's code. */
  townships: ReadonlyMap<string, Pair>;
};

/** The accounts of the county's offices, before anything else is entered; those of a cadre and a unit come with the roster. */
export async function openAccounts(app: INestApplicationContext, { townships, county }: Roster): Promise<People> {
  const made = new Map<string, Actor>();
  for (const account of DEMO_ACCOUNTS)
    if (!account.cadreCode && !account.unitCode) made.set(account.login, await activeAccount(app, blank(account)));
  const pairs = new Map<string, Pair>();
  for (const [at, { code, name }] of townships.entries()) {
    const isDemo = made.get('xiangzhen1')!.areaCode === code;
    const others = (who: string, n: number) =>
      opened(app, {
        ...NOBODYS,
        login: `xiang-${String(at + 1).padStart(2, '0')}-${n}`,
        name: name + who,
        areaCode: code,
      });
    pairs.set(
      code,
      isDemo
        ? [made.get('xiangzhen1')!, made.get('xiangzhen2')!]
        : [actorOf(await others('组织委员', 1)), actorOf(await others('书记', 2))],
    );
  }
  const of = (login: string) => made.get(login) ?? systemActor(county.code);
  return {
    county: [of('zuzhi1'), of('zuzhi2')],
    bureau: of('shuju1'),
    thirdParty: [of('disanfang1'), of('disanfang2')],
    townships: pairs,
  };
}

/** The accounts of one cadre and of one dispatching unit, whose ids the roster gave. */
export async function openAccountsOfRoster(
  app: INestApplicationContext,
  ids: { cadres: ReadonlyMap<string, string>; units: ReadonlyMap<string, string> },
): Promise<void> {
  for (const account of DEMO_ACCOUNTS) {
    const { cadreCode, unitCode } = account;
    if (cadreCode) await activeAccount(app, { ...blank(account), cadreId: ids.cadres.get(cadreCode) ?? null });
    if (unitCode) await activeAccount(app, { ...blank(account), unitId: ids.units.get(unitCode) ?? null });
  }
}

const NOBODYS = { role: 'townshipCommittee' as const, cadreId: null, unitId: null };

function blank({ login, name, role, areaCode }: DemoAccount): NewAccount {
  return { login, name, role, areaCode, cadreId: null, unitId: null };
}

function opened(app: INestApplicationContext, input: NewAccount): Promise<Account> {
  return app.get(AccountsService, { strict: false }).create(input, systemActor(input.areaCode));
}

/** Makes an account that can sign in at once. */
async function activeAccount(app: INestApplicationContext, input: NewAccount): Promise<Actor> {
  const accounts = app.get(AccountsService, { strict: false });
  const made = await opened(app, input);
  const { code, secret } = await accounts.slip(made.id, systemActor(input.areaCode));
  await accounts.activate({ code, secret, password: DEMO_PASSWORD });
  return actorOf(made);
}

function actorOf({ id, role, areaCode, cadreId, unitId }: Account): Actor {
  return { accountId: id, sessionId: '', role, areaCode, cadreId, unitId, commissions: [], requestId: 'seed' };
}
