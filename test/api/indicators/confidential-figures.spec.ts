import type TestAgent from 'supertest/lib/agent.js';
import { FiguresService } from '../../../api/indicators/figures.service.js';
import { anOpenCycle } from '../build/cycles.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

onBothDatabases('A figure that the measure shows to few', (service) => {
  let world: World;
  let cycleId: string;
  let handler: TestAgent & { accountId: string };
  let figure: { id: string };
  beforeAll(async () => {
    world = await aWorld(service());
    cycleId = (await anOpenCycle(service(), world)).id;
    handler = await service().as('caseHandler');
  });

  const investigation = () => ({
    cycleId,
    entityKind: 'cadre',
    entityCode: '529901-001',
    fact: 'isUnderInvestigation',
    value: true,
    note: '立案审查',
  });
  const total = async (who: TestAgent, filter: object) => {
    const answer = await who
      .get('/api/figures')
      .query({ filter: JSON.stringify(filter) })
      .expect(200);
    return [answer.headers['content-range'], answer.body.length];
  };

  it('is entered by those alone: not by the county organisation department', async () => {
    const refused = await world.home.official.post('/api/figures').send(investigation()).expect(403);
    expect(refused.body.code).toBe('not-permitted');
    const many = { cycleId, figures: [{ ...investigation(), cycleId: undefined }] };
    await world.home.official.post('/api/figures/many').send(many).expect(403);
    const entered = await handler.post('/api/figures').send(investigation()).expect(201);
    expect(entered.body).toMatchObject({ isConfidential: true, state: 'recorded' });
    figure = entered.body;
  });

  it.each(['countyOrganisation', 'dataProvider'] as const)(
    'is not there for the %s: neither listed nor counted nor read',
    async (role) => {
      const outsider = role === 'countyOrganisation' ? world.home.official : await service().as(role);
      expect(await total(outsider, { cycleId })).toEqual(['figures */0', 0]);
      expect(await total(outsider, { fact: 'isUnderInvestigation' })).toEqual(['figures */0', 0]);
      await outsider.get(`/api/figures/${figure.id}`).expect(404);
      await outsider.get(`/api/figures/${figure.id}/versions`).expect(404);
    },
  );

  it('is neither changed, confirmed nor returned by others, and no answer tells them its value', async () => {
    const { official } = world.home;
    const answers = [
      await official.put(`/api/figures/${figure.id}`).send({ value: false, version: 7 }).expect(404),
      await official.post(`/api/figures/${figure.id}/confirm`).send({ version: 7 }).expect(404),
      await official.post(`/api/figures/${figure.id}/return`).send({ reason: '看一看', version: 7 }).expect(404),
    ];
    for (const { body } of answers) expect(JSON.stringify(body)).not.toMatch(/true|立案|529901-001|isUnder/);
  });

  it('is confirmed by a second person of those who may see it, who confirm nothing else', async () => {
    await handler.post(`/api/figures/${figure.id}/confirm`).send({}).expect(409);
    const inspector = await service().as('disciplineInspector');
    const seen = await inspector.get(`/api/figures/${figure.id}`).expect(200);
    expect(seen.body).toMatchObject({ value: true, moves: [{ move: 'confirm' }, { move: 'return' }] });
    await inspector.post(`/api/figures/${figure.id}/confirm`).send({}).expect(200);
    const ordinary = { ...investigation(), fact: 'isForceMajeure' };
    const { id } = (await world.home.official.post('/api/figures').send(ordinary).expect(201)).body;
    const refused = await inspector.post(`/api/figures/${id}/confirm`).send({}).expect(403);
    expect(refused.body.code).toBe('not-permitted');
  });

  it('leaves lines in the chain that say neither what was reported nor of whom, and every look at it is noted', async () => {
    const filter = JSON.stringify({ word: 'figures', recordId: figure.id });
    const chain = await world.home.official.get('/api/audit').query({ filter, sort: '["place","ASC"]' }).expect(200);
    expect(chain.body.map(({ action }: { action: string }) => action)).toEqual(['create', 'read', 'confirm']);
    expect(chain.body[0].change).toMatchObject({ value: [null, '…'], entityCode: [null, '…'], fact: [null, '…'] });
    expect(JSON.stringify(chain.body)).not.toMatch(/立案|529901-001|isUnder|"value":\[null,true\]/);
    const report = await world.home.official.get('/api/audit/verify').expect(200);
    expect(report.body.isWhole).toBe(true);
  });

  it('reaches the measure all the same', async () => {
    const facts = await service().app.get(FiguresService, { strict: false }).contribute({ id: cycleId });
    expect(facts).toEqual([{ kind: 'cadre', code: '529901-001', facts: { isUnderInvestigation: true } }]);
  });
});
