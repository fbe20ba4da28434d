import { CLEAR, type Doing, exempting } from '../build/exempting-measure.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

onBothDatabases('The same error again', (service) => {
  let world: World;
  let doing: Doing;
  beforeAll(async () => {
    world = await aWorld(service());
    doing = await exempting(service(), world);
  });
  const file = async (id: string) => (await doing.second.get(`/api/exemptions/${id}`).expect(200)).body;
  const grant = (id: string, names: object) =>
    doing.step(doing.second, id, 'decide', { isGranted: true, decidedOn: '2026-06-08', reason: '认定', ...names });

  it('is a question to who decides: what was granted before to the same cadre, of the same situation and conduct', async () => {
    const first = await doing.found(0);
    const before = await doing.decided(0, { strikes: [first] }, { strikes: [first] });
    const strikes = [await doing.found(0)];
    const { id } = await doing.begun(0, { strikes });
    const { repeats, repeatAsked } = await file(id);
    expect(repeats).toEqual([
      {
        id: before.id,
        number: before.number,
        cycleId: doing.cycleId,
        decidedOn: '2026-06-08',
        codes: ['misreport'],
        setsAside: [],
      },
    ]);
    expect(repeatAsked.exclusion).toBe('isSameErrorAgain');
    expect(repeatAsked.question.zh).toContain(before.number);
    await doing.step(world.home.official, id, 'verify', { answers: CLEAR }).expect(200);
    await grant(id, { strikes }).expect(200);
  });

  it('is no question of another situation, another conduct, another cadre, or of what was refused', async () => {
    expect((await file((await doing.begun(0, { situation: 'E2', strikes: ['529901-001-F1'] })).id)).repeats).toEqual(
      [],
    );
    const aside = await doing.begun(0, { setsAside: ['income'] });
    expect(await file(aside.id)).toMatchObject({ repeats: [], repeatAsked: null });
    await doing.decided(1, { strikes: [await doing.found(1)] }, { isGranted: false });
    expect((await file((await doing.begun(1, { strikes: ['529901-002-F1'] })).id)).repeats).toEqual([]);
  });

  it('is not exempted where it was answered that it is: R26', async () => {
    const strikes = ['529901-001-F1'];
    const { id } = await doing.begun(0, { strikes });
    const answers = { ...CLEAR, isSameErrorAgain: { holds: true, because: '与上次同一张表、同一口径。' } };
    await doing.step(world.home.official, id, 'verify', { answers }).expect(200);
    const barred = await grant(id, { strikes }).expect(409);
    expect(barred.body.details.excluded).toEqual(['isSameErrorAgain']);
  });

  it('is answered anew when another was granted after it was looked into', async () => {
    const strikes = [await doing.found(2)];
    const { id } = await doing.begun(2, { strikes });
    await doing.step(world.home.official, id, 'verify', { answers: CLEAR }).expect(200);
    const between = await doing.decided(2, { strikes }, { strikes });
    const stale = await grant(id, { strikes }).expect(409);
    expect(stale.body.details).toEqual({ repeats: [{ id: between.id, number: between.number }] });
    await doing.step(doing.second, id, 'return', { reason: '另一件刚认定' }).expect(200);
    await doing.step(world.home.official, id, 'verify', { answers: CLEAR }).expect(200);
    await grant(id, { strikes }).expect(200);
  });

  it('is one error for the same node too, where no conduct was found', async () => {
    const before = await doing.decided(3, { setsAside: ['income'] }, { setsAside: ['income'] });
    const { repeats } = await file((await doing.begun(3, { setsAside: ['income'] })).id);
    expect(repeats).toMatchObject([{ id: before.id, setsAside: ['income'] }]);
  });
});

onBothDatabases('A measure that excludes the same error again and asks no question about it', (service) => {
  it('exempts none a second time', async () => {
    const world = await aWorld(service());
    const wasKnowing = { id: 'wasKnowing', title: { zh: '明知', en: 'knowing' }, clause: 'c1' };
    const doing = await exempting(service(), world, { exclusions: [wasKnowing] });
    const { isSameErrorAgain: _, ...answers } = CLEAR;
    const strikes = [await doing.found(0)];
    const verified = async () => {
      const { id } = await doing.begun(0, { strikes });
      await doing.step(world.home.official, id, 'verify', { answers }).expect(200);
      return id;
    };
    const decision = { isGranted: true, strikes, decidedOn: '2026-06-08', reason: '认定' };
    const first = await verified();
    await doing.step(doing.second, first, 'decide', decision).expect(200);
    const again = await verified();
    const barred = await doing.step(doing.second, again, 'decide', decision).expect(409);
    expect(barred.body).toMatchObject({ code: 'needs-unmet', details: { repeats: [{ id: first }] } });
    const { body } = await doing.second.get(`/api/exemptions/${again}`).expect(200);
    expect(body.repeatAsked).toMatchObject({ exclusion: null });
  });
});

onBothDatabases('A measure that allows the same error again', (service) => {
  it('asks nothing', async () => {
    const doing = await exempting(service(), await aWorld(service()), { repeat: 'allowed' });
    const strikes = [await doing.found(0)];
    await doing.decided(0, { strikes }, { strikes });
    const { id } = await doing.begun(0, { strikes });
    const { body } = await doing.second.get(`/api/exemptions/${id}`).expect(200);
    expect(body).toMatchObject({ repeats: [], repeatAsked: null });
  });
});
