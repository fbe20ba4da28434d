import { AuditService } from '../../../api/audit/audit.service.js';
import { systemActor } from '../../../api/http/access.js';
import { FeedbackEntity } from '../../../api/notices/feedback.entity.js';
import { aSealedHalf, morning, posted } from '../build/posted-measure.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld } from '../build/world.js';

onBothDatabases('A half-year that is finished while something of it is changed', (service) => {
  it('is judged by what is open then: a telling that is taken back meanwhile keeps it from being over', async () => {
    const world = await aWorld(service());
    const { official, code: county } = world.home;
    const cycleId = (await aSealedHalf(service(), world)).id;
    service().clock.set(morning('2026-07-21'));
    await posted(official, cycleId);
    service().clock.set(morning('2026-07-28'));
    await official.post('/api/feedback/all').send({ cycleId }).expect(200);
    service().clock.set(morning('2026-08-28'));
    const [told] = await service().database.read.find(FeedbackEntity, { where: { cycleId }, order: { code: 'ASC' } });

    // The change has begun before the other request reads, and ends after it.
    let go!: () => void;
    const gate = new Promise<void>((open) => {
      go = open;
    });
    let changed: Promise<unknown> | undefined;
    await new Promise<void>((begun) => {
      const audit = service().app.get(AuditService, { strict: false });
      changed = audit.write(systemActor(county), county, async (change) => {
        begun();
        await gate;
        await change.remove(FeedbackEntity, 'feedback', told!);
      });
    });
    const finish = official.post(`/api/cycles/${cycleId}/finish`).send({ reason: '按县里部署办理' });
    const finished = finish.then((one) => one);
    // Whoever asks after it is answered, so that it has read what it reads before its own change.
    for (let turn = 0; turn < 5; turn++) await official.get('/api/feedback').expect(200);
    go();
    const [answer] = await Promise.all([finished, changed]);

    expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 409, code: 'needs-unmet' });
    expect(answer.body.details.open).toMatchObject([{ what: 'untold', code: told!.code }]);
    expect((await official.get(`/api/cycles/${cycleId}`).expect(200)).body.state).toBe('noticed');
  });
});
