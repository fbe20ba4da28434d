import { AreaEntity } from '../../../api/areas/area.entity.js';
import { AuditService } from '../../../api/audit/audit.service.js';
import { systemActor } from '../../../api/http/access.js';
import { onBothDatabases } from '../build/service.js';

const COUNTY = '529901';

onBothDatabases('Changes that come at the same time', (service) => {
  const audit = () => service().app.get(AuditService, { strict: false });
  const code = (at: number) => `${COUNTY}${101 + at}`;
  const place = (areaCode: string) => ({ areaCode, name: areaCode, kind: 'township' as const, contact: null });
  const enter = (areaCode: string) =>
    audit().write(systemActor(COUNTY), COUNTY, async (change) => change.create(AreaEntity, 'areas', place(areaCode)));
  const lines = async () =>
    service().database.read.countBy('audit_events', { county: COUNTY, word: 'areas', action: 'create' });

  it('are kept each by itself: one that is refused takes no other with it, and the chain stays whole', async () => {
    await enter(code(3));
    const ends = await Promise.allSettled(Array.from({ length: 40 }, (_, at) => enter(code(at % 30))));
    const kept = ends.filter(({ status }) => status === 'fulfilled').length;
    expect(kept).toBe(29);
    expect(await service().database.read.count(AreaEntity)).toBe(30);
    expect(await lines()).toBe(30);
    expect(await audit().verify(systemActor(COUNTY))).toMatchObject({ isWhole: true, lines: 30 });
  });

  it('leave nothing of one that fails half-way, nor a line that tells of it', async () => {
    const half = audit().write(systemActor(COUNTY), COUNTY, async (change) => {
      await change.create(AreaEntity, 'areas', place(code(50)));
      throw new Error('half-way');
    });
    const others = [enter(code(51)), enter(code(52))];
    await expect(half).rejects.toThrow('half-way');
    await Promise.all(others);
    const found = await service().database.read.findBy(AreaEntity, [{ areaCode: code(50) }, { areaCode: code(51) }]);
    expect(found.map(({ areaCode }) => areaCode)).toEqual([code(51)]);
    expect((await audit().verify(systemActor(COUNTY))).isWhole).toBe(true);
  });

  it('are seen by everybody when they are answered', async () => {
    const seen = await Promise.all(
      Array.from({ length: 20 }, async (_, at) => {
        await enter(code(60 + at));
        return service().database.read.existsBy(AreaEntity, { areaCode: code(60 + at) });
      }),
    );
    expect(seen).toEqual(Array.from({ length: 20 }, () => true));
  });

  it('of several counties each have their own chain', async () => {
    const abroad = Array.from({ length: 5 }, (_, at) => `52990210${at + 1}`);
    const entered = abroad.map((areaCode) =>
      audit().write(systemActor('529902'), '529902', (change) => change.create(AreaEntity, 'areas', place(areaCode))),
    );
    await Promise.all([...entered, enter(code(90))]);
    expect(await audit().verify(systemActor('529902'))).toMatchObject({ isWhole: true, lines: 5 });
  });
});
