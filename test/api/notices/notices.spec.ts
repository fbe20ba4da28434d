import type TestAgent from 'supertest/lib/agent.js';
import type { RuleSet } from '../../../api/contract/rule-set.js';
import type { NoticeRecord } from '../../../api/contract/records/notice.js';
import { countyDays } from '../../../api/core/calendar/county-days.js';
import { OFFICIAL_DAYS } from '../../../api/core/calendar/official-days.js';
import { workCalendarOf } from '../../../api/core/calendar/work-calendar.js';
import { noticeDays } from '../../../api/notices/notice-days.js';
import { NoticesService } from '../../../api/notices/notices.service.js';
import { unauditedRecords } from '../build/audited.js';
import { resultsOf } from '../build/plain-measure.js';
import { aSealedHalf, morning, posted } from '../build/posted-measure.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

onBothDatabases('The notice of a half-year (7.11)', (service) => {
  let world: World;
  let official: TestAgent;
  let cycleId: string;
  let notice: NoticeRecord;
  beforeAll(async () => {
    world = await aWorld(service());
    official = world.home.official;
    cycleId = (await aSealedHalf(service(), world)).id;
  });
  const publish = (body: object) =>
    official.post(`/api/notices/${notice.id}/publish`).send({ reason: '按部务会决定张贴', ...body });
  const readBy = async (agent: TestAgent) =>
    ((await agent.get(`/api/notices/${notice.id}`).expect(200)).body as NoticeRecord).names.map(({ name }) => name);

  it('waits for its window, which the schedule is told of', async () => {
    const due = await service().app.get(NoticesService, { strict: false }).due('529901');
    expect(due).toEqual([
      {
        word: 'cycles',
        id: cycleId,
        cycleId,
        dueOn: '2026-07-21',
        role: 'countyOrganisation',
        areaCode: '529901',
        cadreId: null,
        unitId: null,
      },
    ]);
  });

  it('posts only who is graded good: name, unit and place, no points, no places, no other grades', async () => {
    const { body } = await official.post('/api/notices').send({ cycleId }).expect(201);
    notice = body;
    expect(notice).toMatchObject({
      state: 'draft',
      clause: '7.11',
      grades: ['good'],
      where: [{ zh: '派驻乡镇内部' }, { zh: '派出单位内部' }],
      atLeast: { days: 5, unit: 'workingDays' },
      publishedOn: null,
      moves: [{ move: 'publish', needs: ['reason'] }],
    });
    const place = '青坪镇石湾村';
    const shownOnly = { unit: '云溪县农业农村局', place, post: null, grade: null };
    expect(notice.names).toEqual([
      { line: 1, name: '林小满', ...shownOnly },
      { line: 2, name: '何其安', ...shownOnly },
    ]);
  });

  it('is drawn up once, after the seal, by the county', async () => {
    const again = await official.post('/api/notices').send({ cycleId }).expect(409);
    expect(again.body).toMatchObject({ code: 'already-exists', details: { id: notice.id } });
    const { id: resultId } = (await resultsOf(world, cycleId))['529901-001']!;
    const alone = await official.post('/api/notices').send({ cycleId, resultId }).expect(409);
    expect(alone.body.code).toBe('window-closed');
    await world.abroad.official.post('/api/notices').send({ cycleId }).expect(404);
    const township = await service().as('townshipCommittee', { areaCode: '529901101' });
    await township.post('/api/notices').send({ cycleId }).expect(403);
    await township.get(`/api/notices/${notice.id}`).expect(404);
    expect((await township.get('/api/notices').expect(200)).body).toEqual([]);
  });

  it('may not end before its five working days are over: 07-21 to 07-27, no earlier', async () => {
    service().clock.set(morning('2026-07-21'));
    const early = await publish({ endsOn: '2026-07-24' }).expect(409);
    expect(early.body).toMatchObject({
      code: 'needs-unmet',
      details: { fromOn: '2026-07-21', endsOn: '2026-07-24', earliest: '2026-07-27', clause: '7.11' },
    });
    expect(early.body.message).toContain('2026-07-27');
    const ahead = await publish({ publishedOn: '2026-07-22' }).expect(409);
    expect(ahead.body.details).toEqual({ day: '2026-07-22', from: '2026-07-20', to: '2026-07-21' });
  });

  it('is posted on a day, which moves the cycle; it ends after five working days', async () => {
    const { body } = await publish({ version: notice.version }).expect(200);
    expect(body).toMatchObject({
      state: 'published',
      publishedOn: '2026-07-21',
      fromOn: '2026-07-21',
      endsOn: '2026-07-27',
      dueOn: '2026-07-27',
      isOver: false,
      moves: [],
    });
    const cycle = await official.get(`/api/cycles/${cycleId}`).expect(200);
    expect(cycle.body).toMatchObject({ moveReason: '按部务会决定张贴' });
    expect(cycle.body).toMatchObject({ state: 'noticed', noticedAt: new Date(morning('2026-07-21')).toISOString() });
    await publish({}).expect(409);
    expect(await service().app.get(NoticesService, { strict: false }).due('529901')).toEqual([]);
  });

  it('is read in the township by its own names, in the dispatching unit by its own, and by who inspects', async () => {
    const both = ['林小满', '何其安'];
    const as = service().as;
    expect(await readBy(await as('townshipCommittee', { areaCode: '529901101' }))).toEqual(both);
    expect(await readBy(await as('townshipCommittee', { areaCode: '529901102' }))).toEqual([]);
    expect(await readBy(await as('dispatchingUnit', { unitId: world.home.unit.id }))).toEqual(both);
    expect(await readBy(await as('dispatchingUnit', { unitId: 'another' }))).toEqual([]);
    expect(await readBy(await as('disciplineInspector'))).toEqual(both);
    expect(await readBy(await as('cadre', { cadreId: world.home.cadres[0]!.id }))).toEqual(both);
    await (await as('clerk')).get(`/api/notices/${notice.id}`).expect(403);
    await (await as('province', { areaCode: '52' })).get(`/api/notices/${notice.id}`).expect(403);
    await (await as('disciplineInspector', { areaCode: '529902' })).get(`/api/notices/${notice.id}`).expect(404);
    await service().anonymous().get(`/api/notices/${notice.id}`).expect(401);
  });

  it('is over the day after its last', async () => {
    service().clock.set(morning('2026-07-27'));
    expect((await official.get(`/api/notices/${notice.id}`)).body.isOver).toBe(false);
    service().clock.set(morning('2026-07-28'));
    expect((await official.get(`/api/notices/${notice.id}`)).body.isOver).toBe(true);
  });

  it('left a line in the audit chain for every change', async () => {
    expect((await unauditedRecords(service())).filter((one) => one.startsWith('Notice'))).toEqual([]);
  });
});

onBothDatabases('The days of a notice', (service) => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(service());
  });

  it('are not shortened by entering the posting late: they are counted from the day on which it was recorded', async () => {
    const { official } = world.home;
    const { id: cycleId } = await aSealedHalf(service(), world);
    service().clock.set(morning('2026-07-24'));
    const { body: drawn } = await official.post('/api/notices').send({ cycleId }).expect(201);
    const publish = (body: object) =>
      official.post(`/api/notices/${drawn.id}/publish`).send({ reason: '按部务会决定张贴', ...body });
    const late = { publishedOn: '2026-07-21' };
    const early = await publish({ ...late, endsOn: '2026-07-27' }).expect(409);
    expect(early.body.details).toMatchObject({ fromOn: '2026-07-25', earliest: '2026-07-31' });
    const { body } = await publish(late).expect(200);
    expect(body).toMatchObject({ publishedOn: '2026-07-21', fromOn: '2026-07-25', endsOn: '2026-07-31' });
    // What was said since the names hung is taken.
    const said = { noticeId: drawn.id, line: 1, from: '石湾村村民', text: '产业收入有补助款。' };
    await official
      .post('/api/objections')
      .send({ ...said, receivedOn: '2026-07-22' })
      .expect(201);
  });

  it.each([
    ['2026-H2', '2027-01-22', '2027-01-28'],
    // Over before Spring Festival, because T was earlier.
    ['2027-H2', '2028-01-07', '2028-01-13'],
  ] as const)('of %s are those of the time table: %s to %s', async (code, postedOn, endsOn) => {
    const { id: cycleId } = await aSealedHalf(service(), world, code);
    service().clock.set(morning(postedOn));
    const body = await posted(world.home.official, cycleId);
    expect(body).toMatchObject({ publishedOn: postedOn, fromOn: postedOn, endsOn });
  });
});

onBothDatabases('The numbers on a notice', (service) => {
  it('run through what each reader sees: nobody can tell how many names there are elsewhere', async () => {
    const world = await aWorld(service());
    const { official } = world.home;
    const { id: cycleId } = await aSealedHalf(service(), world, '2026-H1', [95, 85, 92, 70]);
    service().clock.set(morning('2026-07-21'));
    const notice = await posted(official, cycleId);
    expect(notice.names.map(({ line }) => line)).toEqual([1, 2]);
    const beside = await service().as('townshipCommittee', { areaCode: '529901102' });
    const { body: own } = await beside.get(`/api/notices/${notice.id}`).expect(200);
    expect(own.names).toMatchObject([{ line: 1, name: '许青' }]);
    const said = { noticeId: notice.id, line: 1, from: '村民', text: '在岗天数不实。' };
    const { body: objection } = await beside.post('/api/objections').send(said).expect(201);
    expect(objection).toMatchObject({ line: 1, name: '许青' });
    expect((await beside.get('/api/objections').expect(200)).body).toMatchObject([{ line: 1, name: '许青' }]);
    expect((await official.get('/api/objections').expect(200)).body).toMatchObject([{ line: 2, name: '许青' }]);
  });
});

describe('A notice', () => {
  const days = countyDays(workCalendarOf(OFFICIAL_DAYS), '2026-07-28');
  const measure = { ruleSet: {} as RuleSet, days, dayOf: (instant: string) => instant.slice(0, 10) };
  const limit = { days: 5, unit: 'workingDays' as const };

  it.each([
    ['2026-07-20', 'the eve of its window', '2026-07-21', '2026-07-27'],
    ['2026-07-21', 'the first day of its window', '2026-07-21', '2026-07-27'],
    ['2026-07-23', 'a later day', '2026-07-24', '2026-07-30'],
    ['2026-07-24', 'a Friday', '2026-07-25', '2026-07-31'],
    ['2026-07-17', 'a Friday before', '2026-07-18', '2026-07-24'],
  ])('posted on %s, %s, counts from %s and ends on %s at the earliest', (postedOn, _, fromOn, least) => {
    expect(noticeDays(limit, measure, postedOn, '2026-07-21')).toEqual({ fromOn, least });
  });
});
