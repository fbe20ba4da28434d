import { onBothDatabases } from '../build/service.js';

const VILLAGE = '529901101201';
const TEAM = { areaCode: VILLAGE, name: '石湾村驻村工作队' };

onBothDatabases('Resident teams', (service) => {
  it('stand in a place that was entered before', async () => {
    const official = await service().as('countyOrganisation');
    const early = await official.post('/api/teams').send(TEAM).expect(400);
    expect(early.body.errors).toEqual([
      { pointer: '/areaCode', in: 'body', message: expect.stringContaining(VILLAGE) },
    ]);
    await official.post('/api/areas').send({ areaCode: VILLAGE, name: '石湾村' }).expect(201);
    const team = await official.post('/api/teams').send(TEAM).expect(201);
    expect(team.body).toMatchObject({ ...TEAM, teamCode: `${VILLAGE}-T`, version: 1, moves: [] });
  });

  it('are one a village', async () => {
    const official = await service().as('countyOrganisation');
    const answer = await official.post('/api/teams').send(TEAM).expect(409);
    expect(answer.body).toMatchObject({ code: 'already-exists', details: { code: `${VILLAGE}-T` } });
  });

  it('do not stand in a county as a whole', async () => {
    const official = await service().as('countyOrganisation');
    const answer = await official
      .post('/api/teams')
      .send({ ...TEAM, areaCode: '529901' })
      .expect(400);
    expect(answer.body.errors[0].pointer).toBe('/areaCode');
  });

  it('are seen by their own township and not by the one beside it', async () => {
    const own = await service().as('townshipCommittee', { areaCode: '529901101' });
    const beside = await service().as('townshipCommittee', { areaCode: '529901102' });
    const [team] = (await own.get('/api/teams').expect(200)).body;
    expect(team.name).toBe(TEAM.name);
    await own.get(`/api/teams/${team.id}`).expect(200);
    expect((await beside.get('/api/teams').expect(200)).body).toEqual([]);
    await beside.get(`/api/teams/${team.id}`).expect(404);
  });
});
