import type TestAgent from 'supertest/lib/agent.js';
import { CalendarService } from '../../../api/calendar-days/calendar.service.js';
import type { Task } from '../../../api/contract/records/task-list.js';
import { TaskListsService } from '../../../api/duty-reports/task-lists.service.js';
import { MarksService } from '../../../api/marks/marks.service.js';
import { anOpenCycle } from '../build/cycles.js';
import { onBothDatabases } from '../build/service.js';
import { cadreSheet } from '../build/sheets.js';
import { aWorld, type World } from '../build/world.js';

const TASKS: Task[] = [
  { title: '茶叶初制厂投产', goal: '6月底前投产，分红协议签订', about: 'outcome' },
  { title: '带出两名会经营的村干部', goal: '能独立记账、独立谈订单', about: 'capacity' },
  { title: '饮水管网管护到位', goal: '明确管护人和管护资金', about: 'capacity' },
];
const ROAD: Task = { title: '通组路硬化', goal: '年底前通车', about: 'outcome' };
const REASON = '县里调整了项目，双方商定更换';

onBothDatabases('The task list of a cadre', (service) => {
  let world: World;
  let cycleId: string;
  let own: TestAgent;
  let township: TestAgent & { accountId: string };
  let secretary: TestAgent & { accountId: string };
  beforeAll(async () => {
    world = await aWorld(service());
    cycleId = (await anOpenCycle(service(), world)).id;
    own = await service().as('cadre', { cadreId: world.home.cadres[0]!.id });
    township = await service().as('townshipCommittee', { areaCode: '529901101' });
    secretary = await service().as('townshipCommittee', { areaCode: '529901101' });
  });

  const list = (at: number, tasks: object[] = TASKS) => ({ cycleId, cadreId: world.home.cadres[at]!.id, tasks });
  const movesOf = (body: { moves: { move: string }[] }) => body.moves.map(({ move }) => move);

  it('has three to five tasks', async () => {
    const few = await township
      .post('/api/task-lists')
      .send(list(0, TASKS.slice(1)))
      .expect(400);
    expect(few.body.errors).toEqual([
      { pointer: '/tasks', in: 'body', message: '应商定 3 至 5 件（第 A3 条），现有 2 件' },
    ]);
    const many = ['一', '二', '三', '四', '五', '六'].map((one) => ({ ...ROAD, title: `第${one}组道路硬化` }));
    const { body } = await township.post('/api/task-lists').send(list(0, many)).expect(400);
    expect(body.errors[0].message).toContain('现有 6 件');
  });

  it('refuses a task that the negative list bars, by its item; a word in a title only warns', async () => {
    const ledger = { title: '完善扶贫档案', goal: '一户一档', about: 'ledger' };
    const barred = await township
      .post('/api/task-lists')
      .send(list(0, [...TASKS, ledger]))
      .expect(400);
    expect(barred.body.errors).toEqual([
      { pointer: '/tasks/3/about', in: 'body', message: expect.stringContaining('负面清单 duty2（台账整理）') },
    ]);
    const sounding = { title: '帮村里建好集体经济台账制度', goal: '村会计自己会记', about: 'capacity' };
    const { body } = await township
      .post('/api/task-lists')
      .send(list(0, [...TASKS.slice(1), sounding]))
      .expect(201);
    expect(body.warnings).toMatchObject([{ task: 2, item: 'duty2', word: '台账' }]);
    expect(body.state).toBe('proposed');
  });

  it('is agreed when the other side has signed, never by the same side', async () => {
    const [{ body: found }] = [await own.get('/api/task-lists').expect(200)];
    const { id } = found[0];
    const same = await secretary.post(`/api/task-lists/${id}/sign`).send({}).expect(409);
    expect(same.body).toMatchObject({ code: 'second-person', details: { proposedBy: 'township' } });
    // The cadre thinks otherwise and proposes others; now the township signs.
    const counter = await own
      .post(`/api/task-lists/${id}/revise`)
      .send({ tasks: TASKS, reason: '集体经济不是我能建账的' });
    expect(counter.body).toMatchObject({ state: 'proposed', tasks: null, proposal: { by: 'cadre' }, warnings: [] });
    expect(movesOf(counter.body)).toEqual(['revise']);
    const { body } = await township.post(`/api/task-lists/${id}/sign`).send({ version: 2 }).expect(200);
    expect(body).toMatchObject({ state: 'agreed', tasks: TASKS, proposal: null, signedByTownship: township.accountId });
    expect(movesOf(body)).toEqual(['revise', 'overrule']);
  });

  it('is changed by both with a reason; the original is kept and visible', async () => {
    const { body: proposed } = await township.post('/api/task-lists').send(list(1)).expect(201);
    const mate = await service().as('cadre', { cadreId: world.home.cadres[1]!.id });
    const at = `/api/task-lists/${proposed.id}`;
    await mate.post(`${at}/sign`).send({}).expect(200);
    const others = [...TASKS.slice(0, 2), ROAD];
    await township.post(`${at}/revise`).send({ tasks: others }).expect(400);
    const changing = await township.post(`${at}/revise`).send({ tasks: others, reason: REASON }).expect(200);
    expect(changing.body).toMatchObject({
      state: 'changing',
      tasks: TASKS,
      proposal: { tasks: others, reason: REASON },
    });
    const early = await mate
      .post(`${at}/tick`)
      .send({ outcomes: ['done', 'done', 'done'] })
      .expect(409);
    expect(early.body.details.legal).toEqual(['sign', 'revise', 'decline']);
    await mate.post(`${at}/decline`).send({ reason: '管网群众最急，不宜换' }).expect(200);
    await township.post(`${at}/revise`).send({ tasks: others, reason: '管网已由县水利局实施' }).expect(200);
    const { body } = await mate.post(`${at}/sign`).send({}).expect(200);
    expect(body).toMatchObject({ state: 'agreed', tasks: others, reason: '管网已由县水利局实施' });
    const { body: all } = await mate.get(`${at}/versions`).expect(200);
    expect(all.map(({ state, tasks }: { state: string; tasks: Task[] | null }) => [state, tasks?.[2]?.title])).toEqual([
      ['proposed', undefined],
      ['agreed', '饮水管网管护到位'],
      ['changing', '饮水管网管护到位'],
      ['agreed', '饮水管网管护到位'],
      ['changing', '饮水管网管护到位'],
      ['agreed', '通组路硬化'],
    ]);
  });

  it('is ticked by the cadre and confirmed by the township: that is what is scored, and nobody types it again', async () => {
    const { body: found } = await own.get('/api/task-lists').expect(200);
    const at = `/api/task-lists/${found[0].id}`;
    const wrong = await own
      .post(`${at}/tick`)
      .send({ outcomes: ['done', 'great'] })
      .expect(400);
    expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/outcomes/1', '/outcomes']);
    const ticked = await own
      .post(`${at}/tick`)
      .send({ outcomes: ['done', 'partly', 'done'] })
      .expect(200);
    expect(ticked.body).toMatchObject({ state: 'ticked', outcomes: null });
    expect(await scored('529901-001')).toBeUndefined();
    await own.post(`${at}/confirm`).send({}).expect(403);
    const { body } = await township.post(`${at}/confirm`).send({}).expect(200);
    expect(body).toMatchObject({ state: 'confirmed', outcomes: ['done', 'partly', 'done'] });
    expect(await scored('529901-001')).toEqual(['done', 'partly', 'done']);
    const typed = cadreSheet('529901-001').map((mark) => ({ cycleId, ...mark }));
    const again = await township.post('/api/marks').send(typed.at(-1)).expect(400);
    expect(again.body.errors).toEqual([
      { pointer: '/item', in: 'body', message: expect.stringContaining('这里不再录入') },
    ]);
    await township.post('/api/marks').send(typed[0]).expect(201);
    const { body: progress } = await township.get('/api/marks/progress').query({ cycleId }).expect(200);
    expect(progress[0]).toMatchObject({ group: 'townshipCommittee', countersigned: 1, draft: 1 });
  });

  it('that is ticked wrongly is given back, or overruled by two persons of the township with a reason', async () => {
    const mate = await service().as('cadre', { cadreId: world.home.cadres[1]!.id });
    const { body: found } = await mate.get('/api/task-lists').expect(200);
    const at = `/api/task-lists/${found[0].id}`;
    await mate
      .post(`${at}/tick`)
      .send({ outcomes: ['done', 'done', 'done'] })
      .expect(200);
    const back = await township.post(`${at}/return`).send({ reason: '通组路尚未通车' }).expect(200);
    expect(back.body).toMatchObject({ state: 'agreed', reason: '通组路尚未通车' });
    await mate
      .post(`${at}/tick`)
      .send({ outcomes: ['done', 'done', 'done'] })
      .expect(200);
    const same = { outcomes: ['done', 'done', 'done'], reason: '一致' };
    await township.post(`${at}/overrule`).send(same).expect(400);
    const otherwise = { outcomes: ['done', 'done', 'notDone'], reason: '通组路尚未通车' };
    const overruled = await township.post(`${at}/overrule`).send(otherwise).expect(200);
    expect(overruled.body).toMatchObject({ state: 'overruled', ticks: same.outcomes, outcomes: otherwise.outcomes });
    expect(await scored('529901-002')).toBeUndefined();
    const alone = await township.post(`${at}/countersign`).send({}).expect(409);
    expect(alone.body.code).toBe('second-person');
    await secretary.post(`${at}/countersign`).send({}).expect(200);
    expect(await scored('529901-002')).toEqual(otherwise.outcomes);
    // The cadre sees both, and why.
    const { body } = await mate.get(at).expect(200);
    expect(body).toMatchObject({ state: 'confirmed', ticks: same.outcomes, ...otherwise });
  });

  it('shows assessors the agreed tasks of their villages, and nothing of what the sides make of them', async () => {
    const firm = await service().as('thirdParty', { villages: ['529901101201'] });
    const { body } = await firm.get('/api/task-lists').expect(200);
    expect(body.map(({ tasks }: { tasks: Task[] }) => tasks.length)).toEqual([3, 3]);
    for (const one of body)
      expect(one).toMatchObject({ state: 'agreed', ticks: null, outcomes: null, reason: null, signedByCadre: null });
    await firm.get(`/api/task-lists/${body[0].id}/versions`).expect(403);
  });

  it('is waited for: agreed and ticked by the end of the reporting window, confirmed by that of the marks', async () => {
    await service().app.get(CalendarService, { strict: false }).importOfficial();
    await world.home.official.post('/api/windows/plan').send({ cycleId }).expect(200);
    const beyond = await service().as('townshipCommittee', { areaCode: '529901102' });
    await beyond.post('/api/task-lists').send(list(3)).expect(201);
    const waiting = await service().app.get(TaskListsService, { strict: false }).due('529901');
    expect(waiting.map(({ cadreId, dueOn, role }) => [cadreId, dueOn, role])).toEqual([
      [world.home.cadres[2]!.id, '2026-12-25', 'townshipCommittee'],
      [world.home.cadres[3]!.id, '2026-12-25', 'cadre'],
    ]);
  });

  it('is agreed for a half-year that is only planned, and ticked once it is open', async () => {
    const { ruleSetId } = (await world.home.official.get(`/api/cycles/${cycleId}`)).body;
    const next = { code: '2027-H1', areaCode: '529901', half: 'first', startsOn: '2027-01-01', cutoffOn: '2027-06-30' };
    const planned = await world.home.official
      .post('/api/cycles')
      .send({ ...next, ruleSetId })
      .expect(201);
    const { body } = await own
      .post('/api/task-lists')
      .send({ ...list(0), cycleId: planned.body.id })
      .expect(201);
    const agreed = await township.post(`/api/task-lists/${body.id}/sign`).send({}).expect(200);
    expect(movesOf(agreed.body)).toEqual(['revise']);
    const outcomes = ['done', 'done', 'done'];
    const early = await own.post(`/api/task-lists/${body.id}/tick`).send({ outcomes }).expect(409);
    expect(early.body).toMatchObject({ code: 'window-closed', details: { state: 'planned', wanted: ['open'] } });
  });

  const scored = async (code: string) => {
    const { body: cycle } = await world.home.official.get(`/api/cycles/${cycleId}`);
    const entities = await service().app.get(MarksService, { strict: false }).contribute(cycle);
    return entities.find((one) => one.code === code)?.marks?.find(({ item }) => item === 'tasks')?.values;
  };
});
