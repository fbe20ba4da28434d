import { IdempotencyKeyEntity } from '../../../api/http/idempotency.js';
import { anOpenCycle } from '../build/cycles.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld } from '../build/world.js';

onBothDatabases('The answer kept for a repeated request', (service) => {
  const keys = async () =>
    (await service().database.read.find(IdempotencyKeyEntity, { order: { key: 'ASC' } })).map(({ key }) => key);

  it('is kept for seven days', async () => {
    const official = await service().as('countyOrganisation');
    const make = (key: string, areaCode: string) =>
      official.post('/api/areas').set('idempotency-key', key).send({ areaCode, name: '青坪镇' }).expect(201);
    await make('first', '529901111');
    service().clock.pass({ days: 6 });
    await make('second', '529901112');
    expect(await keys()).toEqual(['first', 'second']);
    service().clock.pass({ days: 1, minutes: 1 });
    await make('third', '529901113');
    expect(await keys()).toEqual(['second', 'third']);
    const { headers } = await make('second', '529901112');
    expect(headers['idempotency-replayed']).toBe('true');
  });

  it('is none where the figure is for few eyes: the same request again is told that it was done', async () => {
    const world = await aWorld(service());
    const { id: cycleId } = await anOpenCycle(service(), world);
    const handler = await service().as('caseHandler', { areaCode: world.home.code });
    const body = {
      cycleId,
      entityKind: 'cadre',
      entityCode: world.home.cadres[0]!.code,
      fact: 'isUnderInvestigation',
      value: true,
    };
    const send = () => handler.post('/api/figures').set('idempotency-key', 'confidential').send(body);
    await send().expect(201);
    expect(await keys()).not.toContain('confidential');
    expect((await send().expect(409)).body.code).toBe('already-exists');
  });
});
