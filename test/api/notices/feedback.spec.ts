import PizZip from 'pizzip';
import type TestAgent from 'supertest/lib/agent.js';
import type { FeedbackRecord } from '../../../api/contract/records/feedback.js';
import { FeedbackService } from '../../../api/notices/feedback.service.js';
import { aClosedCycle, resultsOf, sealed } from '../build/plain-measure.js';
import { aSealedHalf, morning, posted, told } from '../build/posted-measure.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

onBothDatabases('The telling of a result (7.12)', (service) => {
  let world: World;
  let official: TestAgent;
  let cycleId: string;
  beforeAll(async () => {
    world = await aWorld(service());
    official = world.home.official;
    cycleId = (await aSealedHalf(service(), world)).id;
  });
  const tell = (body: object) => official.post('/api/feedback').send(body);
  const resultId = async (code: string) => (await resultsOf(world, cycleId))[code]!.id;

  it('waits for the notice to be over', async () => {
    const unposted = await official.post('/api/feedback/all').send({ cycleId }).expect(409);
    expect(unposted.body).toMatchObject({ code: 'window-closed', details: { state: 'sealed' } });
    service().clock.set(morning('2026-07-21'));
    await posted(official, cycleId);
    service().clock.set(morning('2026-07-27'));
    const early = await tell({ resultId: await resultId('529901-001') }).expect(409);
    expect(early.body).toMatchObject({ code: 'needs-unmet', details: { why: 'notice', endsOn: '2026-07-27' } });
    const due = await service().app.get(FeedbackService, { strict: false }).due('529901');
    expect(due).toMatchObject([{ word: 'cycles', id: cycleId, dueOn: '2026-07-28', role: 'countyOrganisation' }]);
  });

  it('starts the clock of the review on its day: 30 days, until 2026-08-27', async () => {
    service().clock.set(morning('2026-07-28'));
    const { body } = await tell({ resultId: await resultId('529901-001'), how: 'inWriting' }).expect(201);
    expect(body).toMatchObject({
      code: '529901-001',
      name: '林小满',
      how: 'inWriting',
      knownOn: '2026-07-28',
      clause: '7.13',
      dueOn: '2026-08-27',
      isOver: false,
      letterOn: null,
    });
  });

  it('is recorded once, not of a day to come, nor of one before the result', async () => {
    const again = await tell({ resultId: await resultId('529901-001') }).expect(409);
    expect(again.body.code).toBe('already-exists');
    const ahead = await tell({ resultId: await resultId('529901-002'), toldOn: '2026-07-29' }).expect(409);
    expect(ahead.body.details).toMatchObject({ day: '2026-07-29', to: '2026-07-28' });
    await tell({ resultId: await resultId('529901-002'), toldOn: '2026-07-01' }).expect(409);
  });

  it('of everybody is recorded at once, but for those who could not be told', async () => {
    const away = await resultId('529901-004');
    const { body } = await official
      .post('/api/feedback/all')
      .send({ cycleId, exceptIds: [away] })
      .expect(200);
    expect(body).toMatchObject({ told: 2, left: [{ resultId: away, code: '529901-004', why: 'excepted' }] });
    service().clock.set(morning('2026-07-31'));
    const later = await tell({ resultId: away, how: 'byPhone' }).expect(201);
    // 30 days from then end on a Sunday.
    expect(later.body).toMatchObject({ knownOn: '2026-07-31', dueOn: '2026-08-31' });
    expect(await service().app.get(FeedbackService, { strict: false }).due('529901')).toEqual([]);
  });

  it('goes to the dispatching unit by a letter, once', async () => {
    const letter = { cycleId, unitId: world.home.unit.id, number: '云组函〔2026〕12号', sentOn: '2026-07-28' };
    const { body } = await official.post('/api/feedback/letters').send(letter).expect(200);
    expect(body).toEqual({ cycleId, unitId: letter.unitId, number: letter.number, sentOn: '2026-07-28', cadres: 4 });
    const again = await official.post('/api/feedback/letters').send(letter).expect(409);
    expect(again.body.code).toBe('needs-unmet');
  });

  it('is read by the cadre, the unit, the township and the county, each their own', async () => {
    const listed = async (by: TestAgent) =>
      ((await by.get('/api/feedback').expect(200)).body as FeedbackRecord[]).map(({ code }) => code);
    const all = ['529901-001', '529901-002', '529901-003', '529901-004'];
    const as = service().as;
    expect(await listed(official)).toEqual(all);
    expect(await listed(await as('disciplineInspector'))).toEqual(all);
    expect(await listed(await as('dispatchingUnit', { unitId: world.home.unit.id }))).toEqual(all);
    expect(await listed(await as('townshipCommittee', { areaCode: '529901102' }))).toEqual(all.slice(2));
    expect(await listed(await as('cadre', { cadreId: world.home.cadres[1]!.id }))).toEqual(['529901-002']);
    expect(await listed(world.abroad.official)).toEqual([]);
  });

  it('is confirmed by the cadre, once, and by nobody else', async () => {
    const own = (await official.get('/api/feedback').query({ filter: '{"code":"529901-002"}' })).body[0];
    expect(own).toMatchObject({ confirmedAt: null, moves: [] });
    const cadre = await service().as('cadre', { cadreId: world.home.cadres[1]!.id });
    const [mine] = (await cadre.get('/api/feedback').expect(200)).body;
    expect(mine.moves).toEqual([{ move: 'confirm', needs: [] }]);
    const another = await service().as('cadre', { cadreId: world.home.cadres[2]!.id });
    await another.post(`/api/feedback/${mine.id}/confirm`).send({}).expect(404);
    await official.post(`/api/feedback/${mine.id}/confirm`).send({}).expect(403);
    const { body } = await cadre.post(`/api/feedback/${mine.id}/confirm`).send({ version: mine.version }).expect(200);
    expect(body).toMatchObject({ confirmedAt: service().clock.now(), moves: [] });
    const again = await cadre.post(`/api/feedback/${mine.id}/confirm`).send({}).expect(409);
    expect(again.body.code).toBe('already-exists');
  });

  it('is filed by the unit in one archive: the letter, the table, a sheet for each of its own', async () => {
    const unitId = world.home.unit.id;
    const unit = await service().as('dispatchingUnit', { unitId });
    const archived = (by: TestAgent) => by.get('/api/feedback/archive').query({ cycleId, unitId });
    const answer = await archived(unit)
      .buffer()
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      })
      .expect(200)
      .expect('content-type', 'application/zip');
    const archive = new PizZip(answer.body as Buffer);
    const names = Object.values(archive.files).flatMap(({ name, dir }) => (dir ? [] : [name]));
    const sheets = world.home.cadres.map(({ code, name }) => `个人结果/${code} ${name}`);
    const forms = ['函', ...sheets].flatMap((name) => [`${name}.html`, `${name}.docx`]);
    expect(names.toSorted()).toEqual([...forms, '结果.csv'].toSorted());
    const text = (name: string) => archive.file(name)!.asText();
    expect(text('函.html')).toContain('4 名同志');
    expect(text('结果.csv')).toMatch(/^\uFEFF编号,姓名,等次/);
    expect(text('结果.csv')).toContain('云组函〔2026〕12号');
    expect(text(`${sheets[0]!}.html`)).toContain('林小满');
    await archived(await service().as('cadre', { cadreId: world.home.cadres[0]!.id })).expect(403);
    const other = await archived(await service().as('dispatchingUnit', { unitId: world.abroad.unit.id }));
    expect([404, 409]).toContain(other.status);
  });

  it('gives more time when the last day becomes a rest day, and never less than was told', async () => {
    const filter = '{"code":"529901-001"}';
    const own = async () => (await official.get('/api/feedback').query({ filter })).body[0] as FeedbackRecord;
    const day = { areaCode: '529901', kind: 'restday', name: { zh: '防汛停工', en: 'Flood' } };
    await official
      .post('/api/calendar-days')
      .send({ ...day, day: '2026-08-27' })
      .expect(201);
    expect((await own()).dueOn).toBe('2026-08-28');
    service().clock.set(morning('2026-08-28'));
    expect((await own()).isOver).toBe(false);
    service().clock.set(morning('2026-08-29'));
    expect((await own()).isOver).toBe(true);
  });
});

onBothDatabases('The clock of a review', (service) => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(service());
  });

  it('is not shortened by entering a telling late: it is counted from the day on which it was recorded', async () => {
    const { official } = world.home;
    const { id: cycleId } = await aSealedHalf(service(), world);
    service().clock.set(morning('2026-07-21'));
    await posted(official, cycleId);
    service().clock.set(morning('2026-08-20'));
    const results = await resultsOf(world, cycleId);
    const one = { resultId: results['529901-001']!.id, toldOn: '2026-07-28' };
    const counted = { knownOn: '2026-07-28', clockStartsOn: '2026-08-20', dueOn: '2026-09-20', isOver: false };
    expect((await official.post('/api/feedback').send(one).expect(201)).body).toMatchObject(counted);
    await official.post('/api/feedback/all').send({ cycleId, toldOn: '2026-07-28' }).expect(200);
    const { body } = await official.get('/api/feedback').expect(200);
    expect(body).toMatchObject(Array.from({ length: 4 }, () => counted));
    // A Sunday that is worked. The thirty days since the day that was entered are long over.
    service().clock.set(morning('2026-09-20'));
    const own = await service().as('cadre', { cadreId: world.home.cadres[0]!.id });
    const wish = { resultId: one.resultId, account: '收入少计了两笔合作社分红，请核对。' };
    await own.post('/api/reviews').send(wish).expect(201);
  });

  it.each([
    ['2026-H2', '2027-01-22', '2027-01-29', '2027-03-01'],
    ['2027-H2', '2028-01-07', '2028-01-14', '2028-02-14'],
  ] as const)(
    '%s, posted on %s and told on %s, ends on %s: a Sunday runs to the next working day',
    async (code, postedOn, toldOn, dueOn) => {
      const { id: cycleId } = await aSealedHalf(service(), world, code);
      await told(service(), world, cycleId, { postedOn, toldOn });
      const filter = JSON.stringify({ cycleId });
      const { body } = await world.home.official.get('/api/feedback').query({ filter }).expect(200);
      expect((body as FeedbackRecord[]).map((one) => [one.knownOn, one.dueOn])).toEqual(
        Array.from({ length: 4 }, () => [toldOn, dueOn]),
      );
    },
  );
});

onBothDatabases('A measure that knows neither notice nor review', (service) => {
  it('is told after the seal; nothing is posted, no clock starts', async () => {
    const world = await aWorld(service());
    const { official } = world.home;
    const { id: cycleId } = await aClosedCycle(service(), world, { days: [95, 92, 85, 70] });
    await sealed(world, cycleId);
    const notice = await official.post('/api/notices').send({ cycleId }).expect(409);
    expect(notice.body).toMatchObject({ code: 'needs-unmet', details: { word: 'cycles', id: cycleId } });
    const { body } = await official.post('/api/feedback/all').send({ cycleId }).expect(200);
    expect(body).toMatchObject({ told: 4, left: [] });
    const [told] = (await official.get('/api/feedback').expect(200)).body as FeedbackRecord[];
    expect(told).toMatchObject({ dueOn: null, clause: null, isOver: false });
    const cadre = await service().as('cadre', { cadreId: told!.cadreId });
    const asked = await cadre.post('/api/reviews').send({ resultId: told!.resultId, account: '请复核。' }).expect(409);
    expect(asked.body.code).toBe('needs-unmet');
  });
});
