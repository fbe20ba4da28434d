import { onBothDatabases } from '../build/service.js';

const COUNTY = { areaCode: '529901', name: '云溪县' };
const TOWNSHIP = { areaCode: '529901101', name: '青坪镇' };

onBothDatabases('Areas', (service) => {
  it('are entered with their official code, whose length says what they are', async () => {
    const official = await service().as('countyOrganisation');
    const county = await official.post('/api/areas').send(COUNTY).expect(201);
    expect(county.body).toMatchObject({ ...COUNTY, kind: 'county', version: 1, moves: [] });
    const township = await official.post('/api/areas').send(TOWNSHIP).expect(201);
    expect(township.body.kind).toBe('township');
    const all = await official.get('/api/areas').query({ sort: '["areaCode","DESC"]', range: '[0,0]' }).expect(200);
    expect(all.headers['content-range']).toBe('areas 0-0/2');
    expect(all.body.map(({ name }: { name: string }) => name)).toEqual(['青坪镇']);
  });

  it('cannot be entered outside of one’s own county', async () => {
    const official = await service().as('countyOrganisation');
    const answer = await official.post('/api/areas').send({ areaCode: '529902', name: '别县' }).expect(404);
    expect(answer.body).toMatchObject({ code: 'not-found', requestId: expect.any(String) });
  });

  it('are not entered twice', async () => {
    const official = await service().as('countyOrganisation');
    const answer = await official.post('/api/areas').send(COUNTY).expect(409);
    expect(answer.body.code).toBe('already-exists');
  });

  it('say what is wrong with an input, in the reader’s language', async () => {
    const official = await service().as('countyOrganisation');
    const wrong = { areaCode: '529901103', name: '' };
    const chinese = await official.post('/api/areas').send(wrong).expect(400);
    expect(chinese.body.errors).toEqual([{ pointer: '/name', in: 'body', message: '请填写' }]);
    const english = await official.post('/api/areas').set('accept-language', 'en').send(wrong).expect(400);
    expect(english.body.errors[0].message).toBe('is needed');
  });

  it('are answered with both versions when somebody else was faster', async () => {
    const official = await service().as('countyOrganisation');
    const [area] = (await official.get('/api/areas').query({ filter: '{"areaCode":"529901101"}' })).body;
    await official.put(`/api/areas/${area.id}`).send({ name: '青坪', version: 1 }).expect(200);
    const late = await official.put(`/api/areas/${area.id}`).send({ name: '青平', version: 1 }).expect(409);
    expect(late.body).toMatchObject({
      code: 'stale',
      details: { yours: { version: 1 }, current: { version: 2, name: '青坪' } },
    });
  });

  it('are made once when the same request comes twice', async () => {
    const official = await service().as('countyOrganisation');
    const send = () =>
      official.post('/api/areas').set('idempotency-key', 'k1').send({ areaCode: '529901102', name: '石桥镇' });
    const first = await send().expect(201);
    const again = await send().expect(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotency-replayed']).toBe('true');
    const other = await official.post('/api/areas').set('idempotency-key', 'k1').send(TOWNSHIP).expect(422);
    expect(other.body.code).toBe('key-reused');
  });

  it('need an account', async () => {
    const answer = await service().anonymous().get('/api/areas').expect(401);
    expect(answer.body.code).toBe('not-signed-in');
  });

  it('are not changed from another site', async () => {
    const official = await service().as('countyOrganisation');
    const answer = await official
      .post('/api/areas')
      .set('origin', 'https://elsewhere.example')
      .send(COUNTY)
      .expect(403);
    expect(answer.body.code).toBe('foreign-origin');
  });
});
