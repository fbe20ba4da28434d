import type { PrintedBallots } from '../../../api/contract/records/ballot.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld } from '../build/world.js';
import { aPlannedHalf, morning, tick } from './build.js';

onBothDatabases('A half-year whose votes nobody has counted', (service) => {
  it('is not scored by the schedule until they are: after the scoring nobody could count them any more', async () => {
    const { home } = await aWorld(service());
    service().clock.set(morning('2026-06-05'));
    const { id: cycleId } = await aPlannedHalf(service(), home);
    const issue = ({ village }: { village: { code: string } }) => {
      const box = { cycleId, areaCode: village.code, slips: { ordinary: 11, formerPoor: 2, monitored: 2 } };
      return home.official.post('/api/ballots/issue').send(box).expect(201);
    };
    await issue(home.townships[1]);
    const { body } = await issue(home.townships[0]);
    await tick(service());
    const [{ code }] = (body as PrintedBallots).slips as [PrintedBallots['slips'][number]];
    await service()
      .anonymous()
      .post('/api/ballots/cast')
      .send({ code, pages: [{}, {}] })
      .expect(200);
    service().clock.set(morning('2026-07-13'));
    const acts = await tick(service());
    expect(acts).toContain('2026-07-11 close');
    expect(acts).not.toContain('2026-07-13 assess');
    await home.official.post('/api/ballots/count').send({ cycleId }).expect(200);
    expect(await tick(service())).toEqual(['2026-07-13 assess', '2026-07-13 ask']);
  });
});
