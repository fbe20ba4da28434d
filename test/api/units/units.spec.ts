import { onBothDatabases } from '../build/service.js';

const UNIT = { areaCode: '529901', name: '县农业农村局', level: 'county', kind: 'agency' };

onBothDatabases('Dispatching units', (service) => {
  it('get the county’s next code, and may be given one', async () => {
    const official = await service().as('countyOrganisation');
    const first = await official.post('/api/units').send(UNIT).expect(201);
    expect(first.body).toMatchObject({ ...UNIT, unitCode: '529901-U01', version: 1, moves: [] });
    await official
      .post('/api/units')
      .send({ ...UNIT, unitCode: '529901-U09', name: '县财政局' })
      .expect(201);
    const next = await official
      .post('/api/units')
      .send({ ...UNIT, name: '县水利局' })
      .expect(201);
    expect(next.body.unitCode).toBe('529901-U10');
  });

  it('never share a code, and the answer says which one is taken', async () => {
    const official = await service().as('countyOrganisation');
    const answer = await official
      .post('/api/units')
      .send({ ...UNIT, unitCode: '529901-U01' })
      .expect(409);
    expect(answer.body).toMatchObject({ code: 'already-exists', details: { word: 'units', code: '529901-U01' } });
    expect(answer.body.message).toContain('529901-U01');
  });

  it('that are entered at the same instant without a code all get one of their own', async () => {
    const official = await service().as('countyOrganisation', { areaCode: '529903' });
    const names = ['一', '二', '三', '四'].map((n) => ({ ...UNIT, areaCode: '529903', name: `单位${n}` }));
    const answers = await Promise.all(names.map((unit) => official.post('/api/units').send(unit)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(answers.map(({ body }) => body.unitCode).sort()).toEqual([1, 2, 3, 4].map((n) => `529903-U0${n}`));
  });

  it('carry the code of their own county', async () => {
    const official = await service().as('countyOrganisation');
    const answer = await official
      .post('/api/units')
      .send({ ...UNIT, unitCode: '529902-U01' })
      .expect(400);
    expect(answer.body.errors).toEqual([{ pointer: '/unitCode', in: 'body', message: expect.any(String) }]);
  });

  it('keep what a correction leaves out', async () => {
    const official = await service().as('countyOrganisation');
    const [unit] = (await official.get('/api/units').query({ filter: '{"unitCode":"529901-U01"}' })).body;
    const changed = await official.put(`/api/units/${unit.id}`).send({ level: 'city', version: 1 }).expect(200);
    expect(changed.body).toMatchObject({ name: '县农业农村局', level: 'city', version: 2 });
    await official.put(`/api/units/${unit.id}`).send({ level: 'county', version: 1 }).expect(409);
  });

  it('are read by everybody of the county and by nobody else, and changed by the organisation department alone', async () => {
    const official = await service().as('countyOrganisation');
    const [unit] = (await official.get('/api/units').query({ filter: '{"unitCode":"529901-U01"}' })).body;
    const township = await service().as('townshipCommittee', { areaCode: '529901101' });
    await township.get(`/api/units/${unit.id}`).expect(200);
    const refused = await township.put(`/api/units/${unit.id}`).send({ name: '别名', version: 2 }).expect(403);
    expect(refused.body.code).toBe('not-permitted');
    const abroad = await service().as('countyOrganisation', { areaCode: '529902' });
    await abroad.get(`/api/units/${unit.id}`).expect(404);
    await abroad.post('/api/units').send(UNIT).expect(404);
  });
});
