import type TestAgent from 'supertest/lib/agent.js';
import { type Doing, exempting } from '../build/exempting-measure.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

const PAGE = {
  what: '在石湾村试种三十亩羊肚菌，由合作社统一育种、统一收购。',
  risks: '气温反常会减产；菌种质量不稳定。',
  studiedBy: '6月3日村“两委”会和村民代表会议',
  worstLoss: '菌种和人工约六万元',
  startsOn: '2026-06-08',
};

onBothDatabases('What is filed before something new is tried', (service) => {
  let world: World;
  let doing: Doing;
  let own: TestAgent;
  beforeAll(async () => {
    world = await aWorld(service());
    doing = await exempting(service(), world);
    own = await doing.own(0);
  });
  const page = (rest: object = {}) => ({ cadreId: world.home.cadres[0]!.id, ...PAGE, ...rest });

  it('is one page by the cadre: what, which risks, who studied it, the worst loss; the county stamps its day on it', async () => {
    const filed = await own.post('/api/filings').send(page()).expect(201);
    expect(filed.body).toMatchObject({ ...PAGE, number: '529901-001-T1', state: 'filed', filedOn: '2026-06-08' });
    for (const part of ['what', 'risks', 'studiedBy', 'worstLoss'])
      await own
        .post('/api/filings')
        .send(page({ [part]: '' }))
        .expect(400);
    service().clock.pass({ days: 1 });
    const { official } = world.home;
    const stamped = await official.post(`/api/filings/${filed.body.id}/acknowledge`).send({}).expect(200);
    expect(stamped.body).toMatchObject({ state: 'acknowledged', acknowledgedOn: '2026-06-09', moves: [] });
    await official.post(`/api/filings/${filed.body.id}/acknowledge`).send({}).expect(409);
    const seen = await own.get(`/api/filings/${filed.body.id}`).expect(200);
    expect(seen.body).toMatchObject({ acknowledgedOn: '2026-06-09', acknowledgedBy: null });
  });

  it('comes before it begins: today is in time, yesterday is not', async () => {
    await own
      .post('/api/filings')
      .send(page({ startsOn: '2026-06-09' }))
      .expect(201);
    const late = await own
      .post('/api/filings')
      .send(page({ startsOn: '2026-06-08' }))
      .expect(400);
    expect(late.body.errors).toMatchObject([{ pointer: '/startsOn' }]);
  });

  it('is evidence of due process with a request, which nothing hurts without it', async () => {
    const { id, what, number } = (await own.post('/api/filings').send(page({ startsOn: '2026-06-10' }))).body;
    const asked = await own
      .post('/api/exemptions')
      .send(doing.wish(0, { filingId: id }))
      .expect(201);
    const file = await world.home.official.get(`/api/exemptions/${asked.body.id}`).expect(200);
    expect(file.body.filing).toEqual({ id, number, what, filedOn: '2026-06-09', acknowledgedOn: null });
    const without = await own.post('/api/exemptions').send(doing.wish(0)).expect(201);
    expect(without.body).toMatchObject({ filingId: null, state: 'requested' });
  });

  it('is the cadre’s own: nobody’s request rests on another’s, or on one that was withdrawn', async () => {
    const { id } = (await own.post('/api/filings').send(page({ startsOn: '2026-06-10' }))).body;
    const other = await doing.own(1);
    await other.get(`/api/filings/${id}`).expect(404);
    await other
      .post('/api/exemptions')
      .send(doing.wish(1, { filingId: id }))
      .expect(404);
    await other.post('/api/filings').send(page()).expect(404);
    const begun = await world.home.official
      .post('/api/exemptions')
      .send(doing.wish(1, { filingId: id }))
      .expect(400);
    expect(begun.body.errors).toMatchObject([{ pointer: '/filingId' }]);
    await own.post(`/api/filings/${id}/withdraw`).send({}).expect(200);
    await own
      .post('/api/exemptions')
      .send(doing.wish(0, { filingId: id }))
      .expect(400);
  });
});
