import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createService } from '../bootstrap.js';
import { SystemClock } from '../clock.js';
import { type Config, readConfig } from '../config.js';
import type { ActivationSlip } from '../contract/records/account.js';
import { HeldByAnother, holdAlone } from '../db/alone.js';
import { Database } from '../db/database.js';
import { ENTITIES } from '../entities.js';
import { type Printed, slipOnTheMachine } from '../seed/lost-access.js';
import { whyNotStarted } from '../start-fault.js';
import { Fault } from './fault.js';
import { type Language, say } from './language.js';
import { print } from './output.js';

/**
 * `slip [login]`: lets somebody in on the machine itself when nobody can sign in any more who could print a slip: prints the one-time link
 * of a new operator, or of the operator or the person of the organisation department with this login. Whoever may run this has the
 * database anyway; the audit chain says that it was done.
 */
export async function slip(login: string | undefined, { lang }: { lang: Language }): Promise<number> {
  const config = readConfig();
  const done = await printed(config, login).catch((error: unknown) => {
    throw notOpened(error, config);
  });
  if (!('slip' in done)) throw refusal(login!, done.refused);
  await print(...linesOf(done.slip, config, lang));
  return 0;
}

async function printed(config: Config, login: string | undefined): Promise<Printed> {
  const file = join(config.SIFANG_DATA, 'sifang.db');
  if (!config.DATABASE_URL && !existsSync(file)) throw noDatabase(file);
  const letGo = config.DATABASE_URL ? undefined : holdAlone(file);
  try {
    const database = await Database.open(config.DATABASE_URL ? { url: config.DATABASE_URL } : { file }, ENTITIES);
    const quiet = { ...config, SIFANG_LOG: 'error' as const };
    const app = await createService({ config: quiet, database, clock: new SystemClock() });
    try {
      return await slipOnTheMachine(app, login);
    } finally {
      await app.close();
      await database.close();
    }
  } finally {
    letGo?.();
  }
}

function linesOf({ login, code, secret, expiresAt }: ActivationSlip, config: Config, lang: Language): string[] {
  const address = config.SIFANG_ORIGIN ?? `http://${config.HOST}:${config.PORT}`;
  const until = expiresAt.slice(0, 10);
  return [
    say(
      lang,
      `账号“${login}”的一次性链接（${until} 前有效，只显示这一次；原密码已作废，操作记录里有这一笔）：`,
      `The one-time link of "${login}" (until ${until}, shown this once; the old password has ended, and the audit chain says so):`,
    ),
    `    ${address}/activate#${code}`,
    `    ${say(lang, '第二密码', 'second secret')}: ${secret}`,
  ];
}

function refusal(login: string, why: 'unknown' | 'closed' | 'other-role'): Fault {
  if (why === 'unknown')
    return new Fault({ zh: `没有“${login}”这个账号。请核对后再试。`, en: `There is no account "${login}".` });
  if (why === 'closed')
    return new Fault({
      zh: `账号“${login}”已经停用，不能再启用。不写账号名，就开设一个新的技术人员账号。`,
      en: `The account "${login}" was closed for good. Leave the login out to open a new operator's.`,
    });
  return new Fault({
    zh: `账号“${login}”请在系统里办：技术人员打印激活单，县委组织部批准。这里只救技术人员、组织部和省级自己的账号。`,
    en: `The account "${login}" is for the service itself: an operator prints its slip and the county approves it. Only accounts of those who open and approve accounts are let in here.`,
  });
}

function noDatabase(file: string): Fault {
  return new Fault({
    zh: `找不到正式数据 ${file}。请用启动服务时的 SIFANG_DATA 或 DATABASE_URL 运行。`,
    en: `There is no database ${file}. Run this with the SIFANG_DATA or DATABASE_URL that the service is started with.`,
  });
}

function notOpened(error: unknown, config: Config): unknown {
  if (error instanceof HeldByAnother)
    return new Fault({
      zh: '服务正在使用这个数据库。请先停止服务，办完再启动。',
      en: 'The service has this database open. Stop it first, and start it again afterwards.',
    });
  const why = whyNotStarted(error, config)?.split('\n');
  return why ? new Fault({ zh: why[0]!, en: why[1] ?? why[0]! }) : error;
}
