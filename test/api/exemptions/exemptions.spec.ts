import { CLEAR, type Doing, exempting } from '../build/exempting-measure.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

const because = '核实有会议记录。';
const moves = (record: { moves: { move: string }[] }) => record.moves.map(({ move }) => move);

onBothDatabases('An exemption', (service) => {
  let world: World;
  let doing: Doing;
  beforeAll(async () => {
    world = await aWorld(service());
    doing = await exempting(service(), world);
  });
  const official = () => world.home.official;

  it('is asked for by the cadre, taken up, looked into, decided by another person, told and reported upward', async () => {
    const { own, wish, step, second } = doing;
    const number = await doing.found(0);
    const cadre = await own(0);
    const asked = await cadre
      .post('/api/exemptions')
      .send(wish(0, { strikes: [number] }))
      .expect(201);
    const { id } = asked.body;
    expect(asked.body).toMatchObject({ number: '529901-001-X1', state: 'requested', isOwnMotion: false });
    expect(asked.body).toMatchObject({ codes: ['misreport'], openedBy: null });
    expect(moves(asked.body)).toEqual(['withdraw']);
    const accepted = await step(official(), id, 'accept').expect(200);
    expect(accepted.body).toMatchObject({ state: 'accepted', acceptedOn: '2026-06-08' });
    const verified = await step(official(), id, 'verify', { answers: CLEAR }).expect(200);
    expect(verified.body).toMatchObject({
      state: 'verified',
      answers: CLEAR,
      verifiedBy: world.home.official.accountId,
    });
    expect(moves(verified.body)).toEqual(['return']);
    const decision = { isGranted: true, strikes: [number], decidedOn: '2026-06-08', reason: '属首次探索' };
    const same = await step(official(), id, 'decide', decision).expect(409);
    expect(same.body.code).toBe('second-person');
    const granted = await step(second, id, 'decide', decision).expect(200);
    expect(granted.body).toMatchObject({ state: 'granted', strikes: [number], isLate: false, reason: '属首次探索' });
    expect(moves(granted.body)).toEqual(['tell', 'report']);
    await step(official(), id, 'tell').expect(200);
    const upward = { reportedTo: '市委组织部', reportedOn: '2026-06-08' };
    const told = await step(official(), id, 'report', upward).expect(200);
    expect(told.body).toMatchObject({ ...upward, state: 'granted', toldOn: '2026-06-08', dueOn: null, moves: [] });
    const again = await step(official(), id, 'tell').expect(409);
    expect(again.body).toMatchObject({ code: 'out-of-state', message: expect.stringContaining('2026-06-08') });
    const seen = await cadre.get(`/api/exemptions/${id}`).expect(200);
    expect(seen.body).toMatchObject({ openedBy: null, verifiedBy: null, decidedBy: null, repeats: [], filing: null });
  });

  it('is begun by the county on its own motion, which takes it up', async () => {
    const begun = await doing.begun(1);
    expect(begun).toMatchObject({ state: 'accepted', isOwnMotion: true, acceptedOn: '2026-06-08' });
    // Another person takes back what somebody began for the county.
    expect(moves(begun)).toEqual(['verify']);
  });

  it('is not taken up without a reason, and then nothing more is done with it', async () => {
    const cadre = await doing.own(1);
    const { body } = await cadre.post('/api/exemptions').send(doing.wish(1)).expect(201);
    const { second, step } = doing;
    const no = { reason: '不属于履职探索' };
    await step(official(), body.id, 'propose-decline').expect(400);
    // A refusal takes two people, and this is one.
    const alone = await step(official(), body.id, 'decline', no).expect(409);
    expect(alone.body).toMatchObject({ code: 'needs-unmet', details: { legal: ['accept', 'propose-decline'] } });
    const proposed = await step(official(), body.id, 'propose-decline', no).expect(200);
    expect(proposed.body).toMatchObject({ state: 'requested', proposedDecline: no, dueOn: body.dueOn });
    expect(moves(proposed.body)).toEqual(['accept']);
    expect((await step(official(), body.id, 'decline', no).expect(409)).body.code).toBe('second-person');
    expect((await cadre.get(`/api/exemptions/${body.id}`)).body.proposedDecline).toBeNull();
    const seen = await second.get(`/api/exemptions/${body.id}`).expect(200);
    expect(moves(seen.body)).toEqual(['accept', 'decline']);
    const declined = await step(second, body.id, 'decline', no).expect(200);
    expect(declined.body).toMatchObject({ state: 'declined', reason: '不属于履职探索', dueOn: null, moves: [] });
    const refused = await doing.step(official(), body.id, 'verify', { answers: CLEAR }).expect(409);
    expect(refused.body).toMatchObject({ code: 'out-of-state', details: { legal: [] } });
  });

  it('that one person would not take up is taken up by another, and the proposal is over', async () => {
    const cadre = await doing.own(1);
    const { body } = await cadre.post('/api/exemptions').send(doing.wish(1)).expect(201);
    await doing.step(official(), body.id, 'propose-decline', { reason: '不属于履职探索' }).expect(200);
    const accepted = await doing.step(doing.second, body.id, 'accept').expect(200);
    expect(accepted.body).toMatchObject({ state: 'accepted', proposedDecline: null });
  });

  it('is not decided before every condition and every exclusion is answered', async () => {
    const { id } = await doing.begun(2);
    const decision = { isGranted: false, decidedOn: '2026-06-08', reason: '条件不全' };
    await doing.step(doing.second, id, 'decide', decision).expect(409);
    for (const missing of Object.keys(CLEAR)) {
      const answers = Object.fromEntries(Object.entries(CLEAR).filter(([name]) => name !== missing));
      const open = await doing.step(official(), id, 'verify', { answers }).expect(409);
      expect(open.body).toMatchObject({ code: 'needs-unmet', details: { open: [missing], unknown: [] } });
    }
    const unknown = { ...CLEAR, isLucky: { holds: true, because } };
    const refused = await doing.step(official(), id, 'verify', { answers: unknown }).expect(409);
    expect(refused.body.details).toEqual({ open: [], unknown: ['isLucky'] });
    const unsaid = { ...CLEAR, isLawful: { holds: true, because: '' } };
    await doing.step(official(), id, 'verify', { answers: unsaid }).expect(400);
  });

  it.each([
    ['isLawful', false, { failed: ['isLawful'], excluded: [] }],
    ['isDiligent', false, { failed: ['isDiligent'], excluded: [] }],
    ['wasKnowing', true, { failed: [], excluded: ['wasKnowing'] }],
    ['isSameErrorAgain', true, { failed: [], excluded: ['isSameErrorAgain'] }],
  ])('is only refused when of all answers %s alone is %s', async (question, holds, details) => {
    const { id } = await doing.begun(2, { setsAside: ['income'] });
    const answers = { ...CLEAR, [question]: { holds, because } };
    await doing.step(official(), id, 'verify', { answers }).expect(200);
    const decision = { isGranted: true, setsAside: ['income'], decidedOn: '2026-06-08', reason: '研究认定' };
    const barred = await doing.step(doing.second, id, 'decide', decision).expect(409);
    expect(barred.body.details).toEqual(details);
    expect(barred.body.message).toContain(question);
    const no = { isGranted: false, decidedOn: '2026-06-08', reason: '条件不全' };
    const refused = await doing.step(doing.second, id, 'decide', no).expect(200);
    expect(refused.body).toMatchObject({ state: 'refused', strikes: [], setsAside: ['income'] });
  });

  it('is sent back to be looked into again, by whom the answers did not convince', async () => {
    const { id } = await doing.begun(2);
    await doing.step(official(), id, 'verify', { answers: CLEAR }).expect(200);
    const back = await doing.step(doing.second, id, 'return', { reason: '请补充会议记录' }).expect(200);
    expect(back.body).toMatchObject({
      state: 'accepted',
      verifiedOn: null,
      verifiedBy: null,
      reason: '请补充会议记录',
    });
    await doing.step(doing.second, id, 'verify', { answers: CLEAR }).expect(200);
  });

  it('is withdrawn before it is decided by the side that asked, and by no other', async () => {
    const cadre = await doing.own(3);
    const asked = await cadre.post('/api/exemptions').send(doing.wish(3)).expect(201);
    const reason = { reason: '情况已经说明' };
    const theirs = await doing.step(official(), asked.body.id, 'withdraw', reason).expect(403);
    expect(theirs.body.message).toContain('529901-004-X1');
    const gone = await doing.step(cadre, asked.body.id, 'withdraw', reason).expect(200);
    expect(gone.body).toMatchObject({ state: 'withdrawn', dueOn: null, moves: [] });
    const begun = await doing.begun(3);
    await doing.step(cadre, begun.id, 'withdraw', reason).expect(403);
    expect((await doing.step(official(), begun.id, 'withdraw', reason).expect(409)).body.code).toBe('second-person');
    await doing.step(doing.second, begun.id, 'withdraw', reason).expect(200);
    const decided = await doing.decided(3, { setsAside: ['income'] }, { isGranted: false });
    await doing.step(official(), decided.id, 'withdraw', reason).expect(409);
  });

  it('names in the decision what it strikes: findings of this cadre in this cycle, of conduct that the measure exempts', async () => {
    const mine = await doing.found(2);
    const another = await doing.found(3);
    const gifts = await doing.found(2, 'gifts');
    const { id } = await doing.begun(2);
    await doing.step(official(), id, 'verify', { answers: CLEAR }).expect(200);
    const decide = (names: object) =>
      doing.step(doing.second, id, 'decide', { isGranted: true, decidedOn: '2026-06-08', reason: '认定', ...names });
    expect((await decide({}).expect(409)).body.message).toContain('529901-003-X');
    expect((await decide({ strikes: [another] }).expect(409)).body.message).toContain(another);
    const barred = await decide({ strikes: [gifts] }).expect(409);
    expect(barred.body.details).toEqual({ number: gifts, code: 'gifts', strikes: ['misreport'] });
    expect((await decide({ setsAside: ['base'] }).expect(409)).body.details).toEqual({ setsAside: ['income'] });
    const granted = await decide({ strikes: [mine], setsAside: ['income'] }).expect(200);
    expect(granted.body).toMatchObject({ strikes: [mine], codes: ['misreport'], setsAside: ['income'] });
  });

  it('is decided today or before, and within its cycle', async () => {
    const { id } = await doing.begun(3, { setsAside: ['income'] });
    await doing.step(official(), id, 'verify', { answers: CLEAR }).expect(200);
    for (const decidedOn of ['2026-06-09', '2025-12-31']) {
      const no = { isGranted: false, decidedOn, reason: '条件不全' };
      const answer = await doing.step(doing.second, id, 'decide', no).expect(400);
      expect(answer.body.errors).toMatchObject([{ pointer: '/decidedOn' }]);
    }
  });

  it('is not decided before it was asked for and looked into, nor reported upward before it was decided', async () => {
    const { id } = await doing.begun(3, { setsAside: ['income'] });
    service().clock.set('2026-06-10T02:00:00.000Z');
    await doing.step(official(), id, 'verify', { answers: CLEAR }).expect(200);
    service().clock.set('2026-06-12T02:00:00.000Z');
    const no = { isGranted: false, reason: '条件不全' };
    for (const decidedOn of ['2026-06-05', '2026-06-09']) {
      const answer = await doing.step(doing.second, id, 'decide', { ...no, decidedOn }).expect(400);
      expect(answer.body.errors).toMatchObject([
        { pointer: '/decidedOn', message: expect.stringContaining('2026-06-10') },
      ]);
    }
    await doing.step(doing.second, id, 'decide', { ...no, decidedOn: '2026-06-11' }).expect(200);
    const early = { reportedTo: '市委组织部', reportedOn: '2026-06-10' };
    const answer = await doing.step(official(), id, 'report', early).expect(400);
    expect(answer.body.errors).toMatchObject([{ pointer: '/reportedOn' }]);
    service().clock.set('2026-06-08T02:00:00.000Z');
  });

  it('is of what the measure knows, and of what its kind says', async () => {
    const unknown = await official()
      .post('/api/exemptions')
      .send(doing.wish(3, { situation: 'E9' }))
      .expect(409);
    expect(unknown.body.details).toEqual({ situations: ['E1', 'E2'], forceMajeure: ['disaster'] });
    const village = doing.wish(3, { entityCode: '529901101201' });
    const answer = await official().post('/api/exemptions').send(village).expect(400);
    expect(answer.body.errors).toMatchObject([{ pointer: '/entityCode' }]);
  });

  it('is read by the county, the inspector and the cadre, and by no township: it reads of it with the result', async () => {
    const { id } = await doing.begun(0);
    const read = async (who: Awaited<ReturnType<Doing['own']>>) => (await who.get(`/api/exemptions/${id}`)).status;
    expect(await read(await service().as('disciplineInspector'))).toBe(200);
    expect(await read(await doing.own(0))).toBe(200);
    expect(await read(await doing.own(1))).toBe(404);
    expect(await read(await service().as('townshipCommittee', { areaCode: '529901101' }))).toBe(403);
    expect(await read(await service().as('countyOrganisation', { areaCode: '529902' }))).toBe(404);
  });
});
