import type TestAgent from 'supertest/lib/agent.js';
import type { ConsultationRecord } from '../../../api/contract/records/consultation.js';
import { ConsultationsService } from '../../../api/consultations/consultations.service.js';
import { unauditedRecords } from '../build/audited.js';
import { determinedMeasure, importDeterminedMeasure } from '../build/determined-measure.js';
import { importMeasure } from '../build/import-measure.js';
import { aClosedCycle } from '../build/plain-measure.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

const TODAY = '2026-12-24';

onBothDatabases('征求意见: before the grades are determined', (service) => {
  let world: World;
  let cycleId: string;
  let inspector: TestAgent;
  let unit: TestAgent;
  let township: TestAgent;
  let other: TestAgent;
  beforeAll(async () => {
    world = await aWorld(service());
    const ruleSetId = await importDeterminedMeasure(service());
    const recorded = { days: [95, 92, 85, 70], investigated: [3] };
    cycleId = (await aClosedCycle(service(), world, recorded, { ruleSetId })).id;
    await world.home.official.post('/api/results/assess').send({ cycleId, reason: '按县里部署办理' }).expect(200);
    const { townships, unit: office } = world.home;
    inspector = await service().as('disciplineInspector');
    unit = await service().as('dispatchingUnit', { unitId: office.id });
    township = await service().as('townshipCommittee', { areaCode: townships[0].code });
    other = await service().as('townshipCommittee', { areaCode: townships[1].code });
  });
  const ask = (body: object = { dueOn: TODAY }) =>
    world.home.official.post('/api/consultations/ask').send({ cycleId, ...body });
  const consult = () => world.home.official.post(`/api/cycles/${cycleId}/consult`).send({ reason: '按县里部署办理' });
  const listed = async (who: TestAgent) =>
    (await who.get('/api/consultations').expect(200)).body as ConsultationRecord[];
  const own = async (who: TestAgent, role: string) => (await listed(who)).find((one) => one.role === role)!;
  const answer = async (who: TestAgent, role: string, body: object) =>
    who.post(`/api/consultations/${(await own(who, role)).id}/answer`).send(body);

  it('needs a day: the measure’s window, or one that is given and not over', async () => {
    const none = await ask({}).expect(409);
    expect(none.body).toMatchObject({ code: 'needs-unmet', details: { needs: ['dueOn'] } });
    const over = await ask({ dueOn: '2026-12-23' }).expect(409);
    expect(over.body.message).toContain('2026-12-23');
    expect((await consult().expect(409)).body.details.unasked).toHaveLength(4);
  });

  it('is asked of the inspectors about everybody, of each township and each unit about its own', async () => {
    const { body } = await ask().expect(200);
    expect(body).toEqual({ cycleId, offices: 4, cadres: 4, dueOn: TODAY });
    const all = await listed(world.home.official);
    const asked = all.map(({ role, office, lines }) => `${role} ${office.slice(0, 9)} ${lines.length}`).toSorted();
    expect(asked).toEqual([
      `disciplineInspector 529901 4`,
      `dispatchingUnit ${world.home.unit.id.slice(0, 9)} 4`,
      'townshipCommittee 529901101 2',
      'townshipCommittee 529901102 2',
    ]);
    const names = all.find(({ role }) => role === 'disciplineInspector')!.officeName;
    expect(names).toBe('云溪县纪检监察机关');
  });

  it('asks nobody twice', async () => {
    expect((await ask().expect(200)).body.offices).toBe(0);
  });

  it('names everybody who is assessed, so that the list tells nothing of who is graded later', async () => {
    const { lines } = await own(other, 'townshipCommittee');
    expect(lines.map(({ code, ...said }) => [code, Object.keys(said).length])).toEqual([
      ['529901-003', 8],
      ['529901-004', 8],
    ]);
  });

  it('shows a township its own list alone, a unit its own, and never what another said', async () => {
    expect((await listed(township)).map(({ office }) => office)).toEqual(['529901101']);
    expect((await listed(unit)).map(({ role }) => role)).toEqual(['dispatchingUnit']);
    const { id } = await own(inspector, 'disciplineInspector');
    await township.get(`/api/consultations/${id}`).expect(404);
    await unit.get(`/api/consultations/${id}`).expect(404);
    await township.post(`/api/consultations/${id}/answer`).send({ others: 'none' }).expect(404);
  });

  it('is answered by the office that was asked, and by nobody for it', async () => {
    const { id } = await own(township, 'townshipCommittee');
    await world.home.official.post(`/api/consultations/${id}/answer`).send({ others: 'none' }).expect(403);
    const { body } = await inspector.post(`/api/consultations/${id}/answer`).send({ others: 'none' }).expect(403);
    expect(body.message).toContain('青坪镇党委');
  });

  it('is answered for everybody at once: 无意见', async () => {
    const { body } = await answer(township, 'townshipCommittee', { others: 'none' });
    expect(body).toMatchObject({ state: 'answered', answeredBy: expect.any(String) });
    expect(body.lines.map(({ opinion }: { opinion: string }) => opinion)).toEqual(['none', 'none']);
  });

  it('takes an objection with its text, of somebody who is on the list, and leaves nobody out', async () => {
    const said = {
      code: '529901-001',
      opinion: 'has',
      text: '两件交接事项没有办结。',
      isReleased: true,
      hasAllowances: true,
    };
    const bare = await answer(unit, 'dispatchingUnit', { opinions: [{ code: '529901-001', opinion: 'has' }] });
    expect(bare.body.message).toContain('须写明是什么意见');
    const partly = await answer(unit, 'dispatchingUnit', { opinions: [said] });
    expect(partly.body.details.missing).toHaveLength(3);
    const strange = await answer(unit, 'dispatchingUnit', {
      others: 'none',
      opinions: [{ ...said, code: '529902-001' }],
    });
    expect(strange.body.details.unknown).toEqual(['529902-001']);
    const { body } = await answer(unit, 'dispatchingUnit', { others: 'none', opinions: [said] });
    expect(body.lines[0]).toMatchObject(said);
  });

  it('lets only a unit say whether somebody was released and has the allowances', async () => {
    const said = { code: '529901-003', opinion: 'none', isReleased: true };
    const { body } = await answer(other, 'townshipCommittee', { others: 'none', opinions: [said] });
    expect(body).toMatchObject({ code: 'needs-unmet', details: { code: '529901-003' } });
  });

  it('can be answered otherwise until its day is over; of two at once the second is told', async () => {
    const { id, version } = await own(township, 'townshipCommittee');
    const say = (opinions: object[]) =>
      township.post(`/api/consultations/${id}/answer`).send({ others: 'none', opinions, version });
    await say([{ code: '529901-002', opinion: 'has', text: '请假手续没有补齐。' }]).expect(200);
    const late = await say([]).expect(409);
    expect(late.body).toMatchObject({
      code: 'stale',
      details: { yours: { version }, current: { version: version + 1 } },
    });
  });

  it('keeps an objection that an office leaves out of a later answer, until it is taken back by name and with the reason', async () => {
    const again = await answer(township, 'townshipCommittee', { others: 'none' });
    expect(again.body.lines[1]).toMatchObject({ code: '529901-002', opinion: 'has', text: '请假手续没有补齐。' });
    const taking = { code: '529901-002', opinion: 'none' };
    const bare = await answer(township, 'townshipCommittee', { others: 'none', opinions: [taking] });
    expect(bare.body).toMatchObject({ code: 'needs-unmet', message: expect.stringContaining('撤回的理由') });
    const said = { ...taking, text: '手续已于本周补齐。' };
    const { body } = await answer(township, 'townshipCommittee', { others: 'none', opinions: [said] });
    const saidAt = again.body.lines[1].saidAt as string;
    expect(saidAt).toMatch(/^2026-12-24T/);
    expect(body.lines[1]).toMatchObject({
      ...said,
      earlier: [{ text: '请假手续没有补齐。', saidAt, endedAt: expect.any(String) }],
    });
    const more = { code: '529901-002', opinion: 'has', text: '又有两天没有请假。' };
    const last = await answer(township, 'townshipCommittee', { others: 'none', opinions: [more] });
    expect(last.body.lines[1]).toMatchObject({ ...more, earlier: [{ text: '请假手续没有补齐。' }] });
  });

  it('cannot end while an office still has time', async () => {
    const { body } = await consult().expect(409);
    const roles = body.details.waiting.map(({ role }: { role: string }) => role);
    expect(roles.toSorted()).toEqual(['disciplineInspector', 'townshipCommittee']);
  });

  it('tells what waits for whom until which day', async () => {
    const waits = await service().app.get(ConsultationsService, { strict: false }).due('529901');
    expect(waits.map(({ role, areaCode, dueOn }) => `${role} ${areaCode} ${dueOn}`).toSorted()).toEqual([
      `disciplineInspector 529901 ${TODAY}`,
      `townshipCommittee 529901102 ${TODAY}`,
    ]);
  });

  it('gives more time for a reason, and takes no answer past the day', async () => {
    const { id } = await own(inspector, 'disciplineInspector');
    service().clock.pass({ days: 1 });
    const late = await answer(inspector, 'disciplineInspector', { others: 'none' });
    expect(late.body).toMatchObject({ code: 'window-closed', details: { dueOn: TODAY, today: '2026-12-25' } });
    const extend = (body: object) => world.home.official.post(`/api/consultations/${id}/extend`).send(body);
    await extend({ dueOn: TODAY, reason: '补办手续' }).expect(409);
    await extend({ dueOn: '2026-12-26', reason: '补办手续' }).expect(200);
    const less = await extend({ dueOn: '2026-12-25', reason: '提前' }).expect(409);
    expect(less.body.details).toMatchObject({ dueOn: '2026-12-26', wanted: '2026-12-25' });
    const { body } = await answer(inspector, 'disciplineInspector', { others: 'none' });
    expect(body).toMatchObject({ state: 'answered', reason: '补办手续' });
  });

  it('keeps what was answered when more time is given: who says nothing else was not silent', async () => {
    const { id } = await own(township, 'townshipCommittee');
    const more = { dueOn: '2026-12-25', reason: '补充情况' };
    const { body } = await world.home.official.post(`/api/consultations/${id}/extend`).send(more).expect(200);
    expect(body).toMatchObject({ state: 'answered', dueOn: '2026-12-25' });
  });

  it('ends when everybody was heard; silence past the day is no objection, and on record as silence', async () => {
    const { body } = await consult().expect(200);
    expect(body).toMatchObject({ state: 'consulted', consultedAt: expect.any(String) });
    expect(body.moves).toEqual([{ move: 'determine', needs: ['complete', 'secondPerson'] }]);
    expect(await own(other, 'townshipCommittee')).toMatchObject({ state: 'silent', answeredBy: null });
    const silence = JSON.stringify({ word: 'consultations', action: 'silence' });
    const { body: lines } = await world.home.official.get('/api/audit').query({ filter: silence }).expect(200);
    expect(lines).toHaveLength(1);
    const late = await answer(other, 'townshipCommittee', { others: 'none' });
    expect(late.body).toMatchObject({ code: 'window-closed', details: { state: 'consulted' } });
  });

  it('is asked of nobody where the measure hears nobody', async () => {
    const plan = { code: '2025-H2', half: 'second' as const, startsOn: '2025-07-01', cutoffOn: '2025-12-31' };
    const plain = await aClosedCycle(service(), world, { days: [50, 50, 50, 50] }, plan);
    await world.home.official
      .post('/api/results/assess')
      .send({ cycleId: plain.id, reason: '按县里部署办理' })
      .expect(200);
    const { body } = await world.home.official.post('/api/consultations/ask').send({ cycleId: plain.id }).expect(409);
    expect(body).toMatchObject({ code: 'needs-unmet', details: { id: plain.id } });
  });

  it('leaves a line in the audit chain for every record', async () => {
    const unaudited = await unauditedRecords(service());
    expect(unaudited.filter((line) => line.startsWith('Consultation') || line.startsWith('Cycle'))).toEqual([]);
  });
});

onBothDatabases('Who is heard within three working days', (service) => {
  it('has them: nobody asks for less, and more is given as wished', async () => {
    const world = await aWorld(service());
    const { hears } = determinedMeasure.determination!;
    const within = hears.map((one) => ({ ...one, limit: { days: 3, unit: 'workingDays' as const } }));
    const determination = { ...determinedMeasure.determination!, hears: within };
    const ruleSetId = await importMeasure(service(), { ...determinedMeasure, code: 'heard-within', determination });
    const { id: cycleId } = await aClosedCycle(service(), world, { days: [95, 92, 85, 70] }, { ruleSetId });
    const { official } = world.home;
    await official.post('/api/results/assess').send({ cycleId, reason: '按县里部署办理' }).expect(200);
    const ask = (body: object) => official.post('/api/consultations/ask').send({ cycleId, ...body });
    // From Thursday, 24 December: Friday, Monday, Tuesday.
    const less = await ask({ dueOn: '2026-12-28' }).expect(409);
    expect(less.body).toMatchObject({ code: 'needs-unmet', details: { dueOn: '2026-12-28', granted: '2026-12-29' } });
    expect((await ask({}).expect(200)).body).toMatchObject({ dueOn: '2026-12-29' });
  });
});
