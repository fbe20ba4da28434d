import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { createService } from '../../../api/bootstrap.js';
import { readConfig } from '../../../api/config.js';
import { Database } from '../../../api/db/database.js';
import { ENTITIES } from '../../../api/entities.js';
import { TestClock } from '../../build/test-clock.js';
import { emptyDatabase } from '../build/databases.js';

describe('The console', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sifang-pages-'));
  let app: NestFastifyApplication;
  let close: () => Promise<unknown>;
  const ask = (path: string) => request(app.getHttpServer()).get(path);

  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html>');
    writeFileSync(join(folder, '.built-from'), 'a digest');
    writeFileSync(join(folder, 'assets/index-abc.js'), 'export {};');
    writeFileSync(join(folder, 'assets/index-abc.js.gz'), gzipSync('export {};'));
    const { place, drop } = await emptyDatabase('SQLite');
    const database = await Database.open(place, ENTITIES);
    const config = readConfig({ SIFANG_LOG: 'silent' });
    app = await createService({ config, database, clock: new TestClock(), consoleFolder: folder });
    close = async () => {
      await app.close();
      await database.close();
      await drop();
      rmSync(folder, { recursive: true });
    };
  });
  afterAll(() => close());

  it('is where the address alone leads', async () => {
    expect((await ask('/')).headers['location']).toBe('/admin/');
    expect((await ask('/admin')).headers['location']).toBe('/admin/');
  });

  it('is asked for anew each time, its parts never again', async () => {
    const page = await ask('/admin/');
    expect([page.status, page.headers['cache-control']]).toEqual([200, 'no-cache']);
    const part = await ask('/admin/assets/index-abc.js').set('accept-encoding', 'gzip');
    expect(part.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(part.headers['content-encoding']).toBe('gzip');
  });

  it('runs no script but its own', async () => {
    const policy = String((await ask('/admin/')).headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("script-src-attr 'none'");
  });

  it('hands out nothing else: neither files of the build nor of the machine', async () => {
    for (const path of ['/admin/.built-from', '/admin/..%2f..%2fpackage.json', '/admin/nothing.js']) {
      const { status, body } = await ask(path);
      expect([path, status, body.code]).toEqual([path, 404, 'no-such-route']);
    }
  });
});
