import type TestAgent from 'supertest/lib/agent.js';
import { CalendarService } from '../../../api/calendar-days/calendar.service.js';
import { DutyReportsService } from '../../../api/duty-reports/duty-reports.service.js';
import { anOpenCycle } from '../build/cycles.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

/** A character that computers keep as two. */
const RARE = '𠮷';

onBothDatabases('The duty report of a cadre', (service) => {
  let world: World;
  let cycleId: string;
  let own: TestAgent & { accountId: string };
  let township: TestAgent & { accountId: string };
  beforeAll(async () => {
    world = await aWorld(service());
    cycleId = (await anOpenCycle(service(), world)).id;
    own = await service().as('cadre', { cadreId: world.home.cadres[0]!.id });
    township = await service().as('townshipCommittee', { areaCode: '529901101' });
  });

  const report = (text: string, at = 0) => ({ cycleId, cadreId: world.home.cadres[at]!.id, text });
  const begun = async (at: number) => {
    const author = await service().as('cadre', { cadreId: world.home.cadres[at]!.id });
    const { body } = await author.post('/api/duty-reports').send(report('本期到岗一百二十天。', at)).expect(201);
    return { author, id: body.id as string };
  };

  it('has at most 600 characters, counted as people count them', async () => {
    const tooLong = await own
      .post('/api/duty-reports')
      .send(report('字'.repeat(601)))
      .expect(400);
    expect(tooLong.body.errors).toEqual([
      { pointer: '/text', in: 'body', message: expect.stringContaining('现有 601 字，请删去 1 字') },
    ]);
    const { body } = await own
      .post('/api/duty-reports')
      .send(report(RARE.repeat(600)))
      .expect(201);
    expect(body).toMatchObject({ state: 'draft', characters: 600, charactersAtMost: 600, areaCode: '529901101201' });
    expect(body.moves).toEqual([{ move: 'submit', needs: [] }]);
  });

  it('takes no attachment', async () => {
    const { body } = await own
      .post('/api/duty-reports')
      .send({ ...report('照片见附件。'), attachments: ['a.jpg'] })
      .expect(400);
    expect(body.errors[0].message).toContain('attachments');
  });

  it('is written once for a cycle, and by the cadre alone', async () => {
    const again = await own.post('/api/duty-reports').send(report('再写一份。')).expect(409);
    expect(again.body).toMatchObject({ code: 'already-exists', details: { word: 'duty-reports' } });
    await township.post('/api/duty-reports').send(report('代写。')).expect(403);
    await own.post('/api/duty-reports').send(report('替队友写。', 1)).expect(404);
  });

  it('is known to nobody else until it is submitted', async () => {
    const { author, id } = await begun(1);
    await township.get(`/api/duty-reports/${id}`).expect(404);
    const { body: before } = await township.get('/api/duty-reports').expect(200);
    expect(before.map((one: { id: string }) => one.id)).not.toContain(id);
    await author.post(`/api/duty-reports/${id}/submit`).send({ version: 1 }).expect(200);
    const { body } = await township.get(`/api/duty-reports/${id}`).expect(200);
    expect(body).toMatchObject({ state: 'submitted', text: '本期到岗一百二十天。', moves: [{ move: 'return' }] });
    const elsewhere = await service().as('townshipCommittee', { areaCode: '529901102' });
    await elsewhere.get(`/api/duty-reports/${id}`).expect(404);
    await (await service().as('thirdParty', { villages: ['529901101201'] })).get(`/api/duty-reports/${id}`).expect(403);
    const audit = await world.home.official.get('/api/audit').query({ filter: JSON.stringify({ recordId: id }) });
    expect(audit.body.map(({ action }: { action: string }) => action)).toEqual(['read', 'submit', 'create']);
    // Nor does the chain tell what a draft says: it is there from the submission on.
    expect(audit.body[2].change.text).toEqual([null, '…']);
    expect(audit.body[1].change.submittedText).toEqual([null, '本期到岗一百二十天。']);
  });

  it('is returned by the township with a reason, changed and submitted again; every version is kept', async () => {
    const { author, id } = await begun(2);
    const other = await service().as('townshipCommittee', { areaCode: '529901102' });
    await author.put(`/api/duty-reports/${id}`).send({ text: '初稿改过。', version: 1 }).expect(200);
    await author.post(`/api/duty-reports/${id}/submit`).send({}).expect(200);
    const fixed = await author.put(`/api/duty-reports/${id}`).send({ text: '再改。', version: 3 }).expect(409);
    expect(fixed.body).toMatchObject({ code: 'out-of-state', details: { legal: ['return'] } });
    await other.post(`/api/duty-reports/${id}/return`).send({}).expect(400);
    await other.post(`/api/duty-reports/${id}/return`).send({ reason: '请写明产业成效' }).expect(200);
    await author.put(`/api/duty-reports/${id}`).send({ text: '茶厂投产，分红到户。', version: 4 }).expect(200);
    // The township still reads what was submitted, not what is being written.
    const seen = await other.get(`/api/duty-reports/${id}`).expect(200);
    expect(seen.body).toMatchObject({ state: 'returned', text: '初稿改过。', reason: '请写明产业成效', moves: [] });
    await author.post(`/api/duty-reports/${id}/submit`).send({}).expect(200);
    const { body: all } = await author.get(`/api/duty-reports/${id}/versions`).expect(200);
    expect(all.map(({ state, text }: Record<string, string>) => [state, text])).toEqual([
      ['draft', '本期到岗一百二十天。'],
      ['draft', '初稿改过。'],
      ['submitted', '初稿改过。'],
      ['returned', '初稿改过。'],
      ['draft', '茶厂投产，分红到户。'],
      ['submitted', '茶厂投产，分红到户。'],
    ]);
    const { body: shown } = await other.get(`/api/duty-reports/${id}/versions`).expect(200);
    expect(shown.map(({ state }: Record<string, string>) => state)).toEqual(['submitted', 'returned', 'submitted']);
  });

  it('is waited for until the end of its window', async () => {
    await service().app.get(CalendarService, { strict: false }).importOfficial();
    await world.home.official.post('/api/windows/plan').send({ cycleId }).expect(200);
    const dues = await service().app.get(DutyReportsService, { strict: false }).due('529901');
    const late = dues.map(({ cadreId, dueOn, role }) => [cadreId, dueOn, role]);
    // Two have submitted theirs: 12-25 is the last day for the others.
    expect(late).toEqual([0, 3].map((at) => [world.home.cadres[at]!.id, '2026-12-25', 'cadre']));
  });

  it('is no longer taken once the books are closed', async () => {
    const { id } = await begun(3);
    await world.home.official.post(`/api/cycles/${cycleId}/close`).send({ reason: '按县里部署办理' }).expect(200);
    const author = await service().as('cadre', { cadreId: world.home.cadres[3]!.id });
    const late = await author.post(`/api/duty-reports/${id}/submit`).send({}).expect(409);
    expect(late.body).toMatchObject({ code: 'window-closed', details: { state: 'closed' } });
    expect((await author.get(`/api/duty-reports/${id}`).expect(200)).body.moves).toEqual([]);
  });
});
