import request from 'supertest';
import { createService } from '../../../api/bootstrap.js';
import { readConfig } from '../../../api/config.js';
import { Database } from '../../../api/db/database.js';
import { ENTITIES } from '../../../api/entities.js';
import { TestClock } from '../../build/test-clock.js';
import { emptyDatabase } from '../build/databases.js';

/** What the service at this address tells a browser about https. */
async function toldAt(origin: object): Promise<string | undefined> {
  const { place, drop } = await emptyDatabase('SQLite');
  const database = await Database.open(place, ENTITIES);
  const config = readConfig({ SIFANG_LOG: 'silent', ...origin });
  const app = await createService({ config, database, clock: new TestClock() });
  const { headers } = await request(app.getHttpServer()).get('/health/live');
  await app.close();
  await database.close();
  await drop();
  return headers['strict-transport-security'];
}

describe('A browser', () => {
  it('is told to keep to https where people come by https, and of this name alone', async () => {
    const told = await toldAt({ SIFANG_ORIGIN: 'https://pingjia.example' });
    expect(told).toMatch(/^max-age=\d{8}$/);
  });

  it('is told nothing of it where they do not', async () => {
    expect(await toldAt({})).toBeUndefined();
    expect(await toldAt({ SIFANG_ORIGIN: 'http://10.0.0.5' })).toBeUndefined();
  });
});
