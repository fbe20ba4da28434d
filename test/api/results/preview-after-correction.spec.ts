import type { Preview } from '../../../api/contract/records/preview.js';
import { aFactNode } from '../../build/a-node.js';
import { aClosedCycle, plainMeasure, resultsOf, sealed } from '../build/plain-measure.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld } from '../build/world.js';

onBothDatabases('The preview of a cycle that builds on an earlier one', (service) => {
  it('reads the correction of a sealed result of that one as soon as it is made', async () => {
    const world = await aWorld(service());
    const { official, code: areaCode } = world.home;
    const first = await aClosedCycle(service(), world, { days: [95, 92, 85, 70] });
    await sealed(world, first.id);
    const plan = { code: '2026-H2', half: 'second' as const, startsOn: '2026-07-01', cutoffOn: '2026-12-20' };
    const cycle = await aClosedCycle(service(), world, { days: [60, 60, 60, 60] }, plan);
    const cadre = {
      ...plainMeasure.entities.cadre!,
      score: aFactNode('total', { fact: 'lastDays', max: 100, round: { places: 2, mode: 'halfUp' } }),
    };
    const text = JSON.stringify({ ...plainMeasure, effectiveFrom: '2027-01-01', entities: { cadre } });
    const { body: draft } = await official
      .post('/api/rule-sets')
      .send({ areaCode, basedOnId: cycle.ruleSetId, text })
      .expect(201);
    const pointsOf = async (cadreCode: string) => {
      const { body } = await official
        .post(`/api/rule-sets/${draft.id}/preview`)
        .send({ cycleIds: [cycle.id] })
        .expect(200);
      return (body as Preview).cycles[0]!.moved.find(({ code }) => code === cadreCode)?.after.points;
    };
    expect(await pointsOf('529901-001')).toBe(95);

    const { id } = (await resultsOf(world, first.id))['529901-001']!;
    await official
      .post(`/api/results/${id}/supersede`)
      .send({ reason: '多计 13 天', facts: { days: 82 } })
      .expect(200);
    const second = await service().as('countyOrganisation', { areaCode });
    await second.post(`/api/results/${id}/confirm-supersession`).send({}).expect(201);
    expect(await pointsOf('529901-001')).toBe(82);
  });
});
