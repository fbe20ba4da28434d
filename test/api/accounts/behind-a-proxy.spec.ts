import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { createService } from '../../../api/bootstrap.js';
import { readConfig } from '../../../api/config.js';
import { Database } from '../../../api/db/database.js';
import { ENTITIES } from '../../../api/entities.js';
import { TestClock } from '../../build/test-clock.js';
import { emptyDatabase } from '../build/databases.js';

/** Runs something on a service that people reach by a name of its own. */
async function behind(proxies: object, work: (app: NestFastifyApplication) => Promise<void>): Promise<void> {
  const { place, drop } = await emptyDatabase('SQLite');
  const database = await Database.open(place, ENTITIES);
  const config = readConfig({ SIFANG_LOG: 'silent', SIFANG_ORIGIN: 'https://pingjia.example', ...proxies });
  const app = await createService({ config, database, clock: new TestClock() });
  await work(app);
  await app.close();
  await database.close();
  await drop();
}

/** Six wrong passwords in a row from this machine. @returns the last answer: 423 where all came from one address, as the service sees it */
async function six(app: NestFastifyApplication, forwarded: (n: number) => string): Promise<number> {
  let status = 0;
  for (let n = 1; n <= 6; n++) {
    const body = { login: 'zuzhi1', password: `wrong ${n}` };
    const answer = await request(app.getHttpServer())
      .post('/api/sessions')
      .set('x-forwarded-for', forwarded(n))
      .send(body);
    status = answer.status;
  }
  return status;
}

describe('Behind a proxy', () => {
  it('on the same machine, its word is taken, and not what who asks wrote before it', async () => {
    await behind({}, async (app) => {
      expect(await six(app, (n) => `192.0.2.${n}, 203.0.113.7`)).toBe(423);
      expect(await six(app, (n) => `203.0.113.${n + 10}`)).toBe(401);
    });
  });

  it('elsewhere, nobody who comes past it says where he comes from', async () => {
    await behind({ SIFANG_PROXIES: '10.0.0.0/8' }, async (app) =>
      expect(await six(app, (n) => `192.0.2.${n}`)).toBe(423),
    );
  });

  it('behind another, both are taken at their word where the configuration names both, or says that there are two', async () => {
    for (const SIFANG_PROXIES of ['loopback,10.0.0.0/8', '2'])
      await behind({ SIFANG_PROXIES }, async (app) => {
        expect(await six(app, (n) => `198.51.100.${n}, 10.1.2.3`)).toBe(401);
        expect(await six(app, (n) => `192.0.2.${n}, 203.0.113.7, 10.1.2.3`)).toBe(423);
      });
  });

  it('is told when it is no address', () => {
    for (const SIFANG_PROXIES of ['everybody', '10.0.0.0/64', '10', '', 'loopback,'])
      expect(() => readConfig({ SIFANG_PROXIES })).toThrow('SIFANG_PROXIES');
  });
});
