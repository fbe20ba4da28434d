import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import { AccountEntity } from '../../../api/accounts/account.entity.js';
import { SessionEntity } from '../../../api/accounts/session.entity.js';
import { createService } from '../../../api/bootstrap.js';
import { readConfig } from '../../../api/config.js';
import type { Role } from '../../../api/contract/account.js';
import { Database, type Place } from '../../../api/db/database.js';
import { ENTITIES } from '../../../api/entities.js';
import { TestClock } from '../../build/test-clock.js';
import { commissioned } from './commissioned.js';
import { DATABASES, type DatabaseName, emptyDatabase } from './databases.js';

/** Whose account: the defaults are the county organisation department of county 529901. */
export type Who = Partial<Pick<AccountEntity, 'areaCode' | 'cadreId' | 'unitId' | 'name'>> & {
  /** What an assessor is commissioned for, in every cycle that is there by then. */
  villages?: readonly string[];
};

/** The whole service on a database of its own, reached over HTTP. */
export type TestService = {
  app: NestFastifyApplication;
  database: Database;
  databaseName: DatabaseName;
  place: Place;
  clock: TestClock;
  /** Where files are kept that are in no database. */
  dataFolder: string;
  /** Somebody who is not signed in. */
  anonymous: () => TestAgent;
  /** A signed-in person with a new account. Calls with the same role give different people. */
  as: (role: Role, who?: Who) => Promise<TestAgent & { accountId: string; cookie: string }>;
};

/** Starts the service on an empty database. */
export async function startService(databaseName: DatabaseName): Promise<TestService & { stop: () => Promise<void> }> {
  const { place, drop } = await emptyDatabase(databaseName);
  const database = await Database.open(place, ENTITIES);
  const clock = new TestClock();
  const dataFolder = await mkdtemp(join(tmpdir(), 'sifang-data-'));
  const SIFANG_LOG = process.env.SIFANG_LOG ?? 'silent';
  const config = readConfig({ SIFANG_LOG, SIFANG_DEMO: 'off', SIFANG_DATA: dataFolder });
  const app = await createService({
    config,
    database,
    clock,
    workerFile: process.env.SIFANG_TEST_THREADS,
    sheetWorkerFile: process.env.SIFANG_TEST_SHEET_THREADS,
    consoleFolder: process.env.SIFANG_TEST_CONSOLE,
  });
  const server = app.getHttpServer();
  return {
    app,
    database,
    databaseName,
    place,
    clock,
    dataFolder,
    anonymous: () => request.agent(server),
    as: async (role, who = {}) => {
      const { accountId, cookie } = await signedIn(database, role, who);
      const agent = request.agent(server).set('cookie', cookie);
      return Object.assign(agent, { accountId, cookie });
    },
    stop: async () => {
      await app.close();
      await database.close();
      await drop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Describes something that holds on both databases; `service()` is the one that runs. */
export function onBothDatabases(title: string, specs: (service: () => TestService) => void): void {
  describe.each(DATABASES)(`${title} (%s)`, (databaseName) => {
    let service: Awaited<ReturnType<typeof startService>>;
    beforeAll(async () => {
      service = await startService(databaseName);
    });
    afterAll(() => service.stop());
    specs(() => service);
  });
}

/** An account with a session, written straight into the tables: argon2 would make every spec wait. Signing in has specs of its own. */
async function signedIn(
  database: Database,
  role: Role,
  { villages = [], ...who }: Who,
): Promise<{ accountId: string; cookie: string }> {
  const accountId = randomUUID();
  const token = randomBytes(16).toString('hex');
  const at = '2026-01-01T00:00:00.000Z';
  await database.write(async (manager) => {
    await manager.insert(AccountEntity, {
      id: accountId,
      version: 1,
      createdAt: at,
      updatedAt: at,
      login: `${role}-${accountId.slice(0, 8)}`,
      name: role,
      role,
      areaCode: '529901',
      cadreId: null,
      unitId: null,
      state: 'active',
      proposedBy: 'test',
      approvedBy: 'test',
      passwordHash: null,
      slipHash: null,
      secretHash: null,
      slipExpiresAt: null,
      slipFailures: 0,
      ...who,
    });
    await manager.insert(SessionEntity, {
      id: randomUUID(),
      tokenHash: createHash('sha256').update(token).digest('hex'),
      accountId,
      createdAt: at,
      expiresAt: '2099-01-01T00:00:00.000Z',
    });
  });
  await commissioned(database, accountId, villages);
  return { accountId, cookie: `sifang_session=${token}` };
}
