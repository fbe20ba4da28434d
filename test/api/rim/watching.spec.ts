import { DATABASES } from '../build/databases.js';
import { onBothDatabases, startService } from '../build/service.js';

onBothDatabases('Who watches the program', (service) => {
  it('is told without an account that it runs and can serve', async () => {
    expect((await service().anonymous().get('/health/live').expect(200)).body).toEqual({ state: 'live' });
    expect((await service().anonymous().get('/health/ready').expect(200)).body).toEqual({ state: 'ready' });
  });

  it('reads requests by route template and status, writes that wait and event-loop delay, and no id', async () => {
    const official = await service().as('countyOrganisation');
    await official.get('/api/areas').expect(200);
    await official.get('/api/areas/a-certain-id').expect(404);
    await official.get('/nowhere/a-certain-id').expect(404);
    const { text, headers } = await service().anonymous().get('/metrics').expect(200);
    expect(headers['content-type']).toMatch(/^text\/plain/);
    expect(text).toMatch(/sifang_http_request_seconds_count\{method="GET",route="\/api\/areas",status="200"\} 1\n/);
    expect(text).toMatch(
      /sifang_http_request_seconds_count\{method="GET",route="\/api\/areas\/:id",status="404"\} 1\n/,
    );
    expect(text).toMatch(/sifang_http_request_seconds_count\{method="GET",route="none",status="404"\} 1\n/);
    expect(text).toMatch(/\nsifang_writes_waiting 0\n/);
    expect(text).toMatch(/\nnodejs_eventloop_lag_p99_seconds /);
    expect(text).not.toContain('a-certain-id');
  });

  it('reads no metrics from another machine, also not through a proxy on this one', async () => {
    for (const header of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via']) {
      const { body } = await service().anonymous().get('/metrics').set(header, '127.0.0.1').expect(403);
      expect(body).toMatchObject({ code: 'not-permitted', message: expect.stringContaining('SIFANG_METRICS=any') });
    }
  });
});

describe.each(DATABASES)('A program that cannot serve (%s)', (databaseName) => {
  it('says that the tables are of another version', async () => {
    const service = await startService(databaseName);
    await service.database.maintain(async (source) => {
      await source.query(`DELETE FROM migrations WHERE id = (SELECT MAX(id) FROM migrations)`);
    });
    const { body } = await service.anonymous().get('/health/ready').set('accept-language', 'en').expect(503);
    expect(body).toMatchObject({ code: 'not-ready', message: expect.stringContaining('not those of this version') });
    await service.anonymous().get('/health/live').expect(200);
    await service.stop();
  });

  it('says that the database does not answer', async () => {
    const service = await startService(databaseName);
    await service.database.close();
    const { body } = await service.anonymous().get('/health/ready').expect(503);
    expect(body).toMatchObject({ code: 'not-ready', message: expect.stringContaining('数据库没有应答') });
    await service.app.close();
  });
});
