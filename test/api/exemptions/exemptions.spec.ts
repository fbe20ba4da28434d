import { anOpenCycle } from '../build/cycles.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

const HOLD = {
  isLawful: true,
  isReform: true,
  isDiligent: true,
  isPublicSpirited: true,
  hasDueProcess: true,
  isCorrected: true,
};
const EXCLUDE = {
  wasKnowing: false,
  wasForbidden: false,
  wasForPrivateGain: false,
  wasSafetyAccident: false,
  isSameErrorAgain: false,
};

onBothDatabases('Exemptions of honest failure', (service) => {
  let world: World;
  let cycleId: string;
  beforeAll(async () => {
    world = await aWorld(service());
    cycleId = (await anOpenCycle(service(), world)).id;
  });

  const finding = async (entityCode: string, code: string) =>
    (
      await world.home.official
        .post('/api/findings')
        .send({
          cycleId,
          entityKind: 'cadre',
          entityCode,
          code,
          day: '2026-10-12',
          concerns: code === 'data-misreported' ? 'A3' : null,
        })
        .expect(201)
    ).body.number as string;
  const wish = (entityCode: string, strikes: string[]) => ({
    cycleId,
    entityKind: 'cadre',
    entityCode,
    situation: 'E1',
    strikes,
    account: '首次按新口径统计，误报一项，三日内已更正。',
  });

  it('are asked for by the cadre and granted where every condition holds and no exclusion does', async () => {
    const number = await finding('529901-001', 'data-misreported');
    const own = await service().as('cadre', { cadreId: world.home.cadres[0]!.id });
    const asked = await own
      .post('/api/exemptions')
      .send(wish('529901-001', [number]))
      .expect(201);
    expect(asked.body).toMatchObject({ number: '529901-001-X1', state: 'requested', isOwnMotion: false, moves: [] });
    const decision = {
      isGranted: true,
      answers: { ...HOLD, ...EXCLUDE },
      decidedOn: '2026-12-20',
      reason: '属首次探索',
    };
    const granted = await world.home.official
      .post(`/api/exemptions/${asked.body.id}/decide`)
      .send(decision)
      .expect(200);
    expect(granted.body).toMatchObject({ state: 'granted', strikes: [number], decidedOn: '2026-12-20' });
  });

  it('are of what their kind says: a village’s code names no cadre', async () => {
    const answer = await world.home.official.post('/api/exemptions').send(wish('529901101201', [])).expect(400);
    expect(answer.body.errors).toMatchObject([{ pointer: '/entityCode' }]);
  });

  it('are not granted while a condition is open or an exclusion holds', async () => {
    const { official } = world.home;
    const number = await finding('529901-002', 'data-misreported');
    const { body } = await official
      .post('/api/exemptions')
      .send(wish('529901-002', [number]))
      .expect(201);
    expect(body.isOwnMotion).toBe(true);
    const decide = (answers: object) =>
      official
        .post(`/api/exemptions/${body.id}/decide`)
        .send({ isGranted: true, answers, decidedOn: '2026-12-20', reason: '研究认定' });
    const open = await decide(HOLD).expect(409);
    expect(open.body).toMatchObject({ code: 'needs-unmet', details: { open: Object.keys(EXCLUDE) } });
    const excluded = await decide({ ...HOLD, ...EXCLUDE, wasKnowing: true }).expect(409);
    expect(excluded.body.details).toEqual({ failed: [], excluded: ['wasKnowing'] });
    expect(excluded.body.message).toContain('明知故犯');
  });

  it('never strike what the measure does not exempt', async () => {
    const number = await finding('529901-003', 'politically-unfit');
    const answer = await world.home.official
      .post('/api/exemptions')
      .send(wish('529901-003', [number]))
      .expect(409);
    expect(answer.body.message).toContain('politically-unfit');
    await world.home.official
      .post('/api/exemptions')
      .send(wish('529901-003', ['529901-003-F9']))
      .expect(409);
  });

  it('of situations the measure does not know are refused', async () => {
    const answer = await world.home.official
      .post('/api/exemptions')
      .send({ ...wish('529901-004', []), situation: 'E9' })
      .expect(409);
    expect(answer.body.details).toEqual({ situations: ['E1', 'E2', 'E3'] });
  });
});
