import type TestAgent from 'supertest/lib/agent.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';
import { aHalfYear, aReport, CLOSED_AT, closed } from './build.js';

onBothDatabases('Who reported that a listed duty was given', (service) => {
  let world: World;
  let half: Awaited<ReturnType<typeof aHalfYear>>;
  const ids: string[] = [];
  /** Every answer the township gets before the books are closed, without what differs in each. */
  const before: string[] = [];
  const ask = async (who: TestAgent, path: string) => {
    const { status, body, headers } = await who.get(`/api/${path}`);
    return JSON.stringify({ status, body: { ...body, requestId: '', details: '' }, range: headers['content-range'] });
  };
  const WATCHED = [
    'assigned-duties',
    'assigned-duties?sort=["from","ASC"]',
    'assigned-duties?filter={"state":"withdrawn"}',
    'publications',
    'findings',
    'audit',
    'reminders',
    'results',
  ];
  const watched = (who: TestAgent) => Promise.all(WATCHED.map((path) => ask(who, path)));
  beforeAll(async () => {
    world = await aWorld(service());
    half = await aHalfYear(service(), world);
    before.push(...(await watched(half.township)));
    service().clock.set('2026-12-24T02:00:00.000Z');
    const first = await half.reporter.post('/api/assigned-duties').send(aReport(world)).expect(201);
    service().clock.set('2026-12-25T02:00:00.000Z');
    const mates = aReport(world, { cadreId: world.home.cadres[1]!.id, item: 'duty2' });
    const second = await half.mate.post('/api/assigned-duties').send(mates).expect(201);
    const taken = await half.mate.post('/api/assigned-duties').send(mates).expect(201);
    await half.mate.post(`/api/assigned-duties/${taken.body.id}/withdraw`).send({}).expect(200);
    ids.push(first.body.id, second.body.id, taken.body.id);
  });

  it('is a question that does not arise for the township before the books are closed: nothing it reads has changed', async () => {
    expect(await watched(half.township)).toEqual(before);
  });

  it('is not told by an id that is guessed: a report and none are answered alike', async () => {
    const told = async (id: string) => {
      const { status, body } = await half.township.get(`/api/assigned-duties/${id}`);
      return { status, body: JSON.stringify({ ...body, requestId: '' }).replaceAll(id, 'ID') };
    };
    const nothing = await told('0b0c0d0e-0000-4000-8000-000000000009');
    for (const id of ids) expect(await told(id)).toEqual(nothing);
    const answered = async (id: string) => {
      const { status, body } = await half.township.post(`/api/assigned-duties/${id}/answer`).send({ answer: '没有' });
      return { status, code: body.code };
    };
    expect(await answered(ids[0]!)).toEqual({ status: 404, code: 'not-found' });
    expect(await answered('0b0c0d0e-0000-4000-8000-000000000009')).toEqual({ status: 404, code: 'not-found' });
  });

  it('is not told by what the township reads afterwards: no name, no account, no day of reporting, no version before', async () => {
    await closed(service(), half.official, half.cycle.id);
    const { body } = await half.township.get('/api/assigned-duties').expect(200);
    expect(body).toHaveLength(2);
    for (const report of body)
      expect(report).toMatchObject({
        cadreId: null,
        account: null,
        reportedBy: null,
        version: 1,
        createdAt: CLOSED_AT,
        updatedAt: CLOSED_AT,
      });
    const said = JSON.stringify(body);
    for (const secret of [half.reporter.accountId, half.mate.accountId, ...world.home.cadres.map(({ id }) => id)])
      expect(said).not.toContain(secret);
    expect(said).not.toContain('林小满');
    expect(said).not.toContain('农户花名册');
    expect(said).not.toContain('2026-12-2');
  });

  it('is not told by the order of the list, and the township neither sorts nor filters by it', async () => {
    const refused = async (query: object) =>
      (await half.township.get('/api/assigned-duties').query(query).expect(400)).body.errors[0].pointer;
    expect(await refused({ sort: '["createdAt","ASC"]' })).toBe('/sort');
    expect(await refused({ sort: '["updatedAt","ASC"]' })).toBe('/sort');
    expect(await refused({ sort: '["cadreId","ASC"]' })).toBe('/sort');
    expect(await refused({ filter: JSON.stringify({ cadreId: world.home.cadres[0]!.id }) })).toBe('/filter');
    expect(await refused({ filter: JSON.stringify({ q: '花名册' }) })).toBe('/filter');
    const { body } = await half.township
      .get('/api/assigned-duties')
      .query({ filter: JSON.stringify({ state: 'withdrawn' }) })
      .expect(200);
    expect(body).toEqual([]);
  });

  it('is not told to who comes too late with an answer', async () => {
    const [id] = ids;
    await half.township.post(`/api/assigned-duties/${id}/answer`).send({ answer: '没有', version: 1 }).expect(200);
    const late = await half.township
      .post(`/api/assigned-duties/${id}/answer`)
      .send({ answer: '确实没有', version: 1 })
      .expect(409);
    expect(late.body).toMatchObject({
      code: 'stale',
      details: { current: { version: 2, cadreId: null, reportedBy: null, createdAt: CLOSED_AT } },
    });
    expect(JSON.stringify(late.body)).not.toContain(half.reporter.accountId);
  });

  it('is told the discipline inspector no more than the township', async () => {
    const { body } = await half.inspector.get(`/api/assigned-duties/${ids[0]}`).expect(200);
    expect(body).toMatchObject({ cadreId: null, reportedBy: null, account: null, createdAt: CLOSED_AT });
  });

  it('is not written in the chain’s changes, nor told to the other cadre', async () => {
    const { body } = await half.official
      .get('/api/audit')
      .query({ filter: JSON.stringify({ recordId: ids[0] }) })
      .expect(200);
    expect(body.at(-1)).toMatchObject({
      action: 'create',
      change: { cadreId: [null, '…'], account: [null, '…'], reportedBy: [null, '…'] },
    });
    expect(JSON.stringify(body.map(({ change }: { change: object }) => change))).not.toContain('农户花名册');
    await half.mate.get(`/api/assigned-duties/${ids[0]}`).expect(404);
    const { body: own } = await half.mate.get('/api/assigned-duties').expect(200);
    expect(own.map(({ id }: { id: string }) => id).toSorted()).toEqual([ids[1], ids[2]].toSorted());
  });

  it('is known to the county, whose every look at it is noted', async () => {
    const { body } = await half.official.get(`/api/assigned-duties/${ids[0]}`).expect(200);
    expect(body).toMatchObject({ cadreId: world.home.cadres[0]!.id, reportedBy: half.reporter.accountId });
    const { body: chain } = await half.official
      .get('/api/audit')
      .query({ filter: '{"word":"assigned-duties","action":"read"}' })
      .expect(200);
    expect(chain[0]).toMatchObject({ accountId: half.official.accountId, change: { ids: [null, [ids[0]]] } });
  });
});
