import type TestAgent from 'supertest/lib/agent.js';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import { ResultsService } from '../../../api/results/results.service.js';
import { anOpenCycle } from '../build/cycles.js';
import { onBothDatabases } from '../build/service.js';
import { cadreSheet, enter } from '../build/sheets.js';
import { aWorld, type World } from '../build/world.js';

const [FORMER, PRESENT] = ['529901101', '529901102'];
const STRATA = { ordinary: 11, formerPoor: 2, monitored: 2 };
const [EARLY, LATE] = ['529901-001', '529901-002'];

onBothDatabases('调动的，由现驻地评；在前一驻地超过半期的由前驻地评', (service) => {
  let world: World;
  let cycle: CycleRecord;
  let official: TestAgent;
  let former: TestAgent;
  let present: TestAgent;
  beforeAll(async () => {
    world = await aWorld(service());
    official = world.home.official;
    cycle = await anOpenCycle(service(), world);
    former = await service().as('townshipCommittee', { areaCode: FORMER });
    present = await service().as('townshipCommittee', { areaCode: PRESENT });
    const move = (at: number, postedOn: string) =>
      official
        .post(`/api/cadres/${world.home.cadres[at]!.id}/post`)
        .send({ areaCode: '529901102201', post: 'teamMember', postedOn })
        .expect(201);
    await move(0, '2026-08-01');
    await move(1, '2026-12-01');
  });
  const cohort = async () => {
    const { entities } = await service().app.get(ResultsService, { strict: false }).cohortOf(cycle.id);
    return Object.fromEntries(entities.map((one) => [one.code, one]));
  };

  it('the measure knows each at the place that assesses: its village, its township, its shared figures', async () => {
    const found = await cohort();
    expect(found[EARLY]!.links).toMatchObject({ village: '529901102201', township: PRESENT });
    expect(found[EARLY]!.facts).toMatchObject({ inVillageSince: '2026-08-01', postedOn: '2025-05-01' });
    expect(found[LATE]!.links).toMatchObject({
      village: '529901101201',
      township: FORMER,
      team: '529901101201-T',
    });
    expect(found[LATE]!.facts).toMatchObject({ inVillageSince: '2025-05-01', postedOn: '2025-05-01' });
  });

  it('the township of that place marks, whoever the cadre is with today; the other is told where it is heard', async () => {
    await enter(former, cycle.id, cadreSheet(LATE));
    await enter(present, cycle.id, cadreSheet(EARLY));
    for (const [township, code] of [
      [former, EARLY],
      [present, LATE],
    ] as const) {
      const { body } = await township
        .post('/api/marks/many')
        .send({ cycleId: cycle.id, marks: cadreSheet(code) })
        .expect(400);
      expect(body.errors[0]).toMatchObject({
        pointer: '/marks/0/entityCode',
        message: expect.stringContaining('由前驻地评'),
      });
    }
  });

  it('expects of each township the marks of those it assesses', async () => {
    const { body } = await official.get('/api/marks/progress').query({ cycleId: cycle.id }).expect(200);
    const expected = (areaCode: string) =>
      body.find((one: { areaCode: string; group: string }) => one.areaCode === areaCode && one.group !== 'thirdParty')
        .expected;
    // Six items a cadre and five a village: one cadre here, three there.
    expect([expected(FORMER), expected(PRESENT)]).toEqual([11, 23]);
  });

  it('a village’s slip asks about those whom it assesses', async () => {
    const asked = async (areaCode: string) => {
      const { body } = await official
        .post('/api/ballots/issue')
        .send({ cycleId: cycle.id, areaCode, slips: STRATA })
        .expect(201);
      return body.slips[0].cadres.map(({ name }: { name: string }) => name);
    };
    expect(await asked('529901101201')).toEqual(['何其安']);
    expect(await asked('529901102201')).toEqual(['林小满', '许青', '周远山']);
  });

  it('marks of a township that does not assess any more give way when the posting is put right, and are kept', async () => {
    const { body: postings } = await official.get(`/api/cadres/${world.home.cadres[1]!.id}/postings`).expect(200);
    const { id, version } = postings[0];
    const right = { areaCode: '529901102201', post: 'teamMember', postedOn: '2026-08-15', version };
    await official.put(`/api/postings/${id}`).send(right).expect(200);
    const [first] = await enter(present, cycle.id, cadreSheet(LATE, 'fair'));
    const { body: versions } = await present.get(`/api/marks/${first}/versions`).expect(200);
    expect(versions.map(({ values }: { values: string[] }) => values)).toEqual([['good'], ['fair']]);
    await former
      .post('/api/marks/many')
      .send({ cycleId: cycle.id, marks: cadreSheet(LATE) })
      .expect(400);
  });

  it('听取另一方意见: both townships are asked about who moved, each about nobody else’s', async () => {
    await official.post(`/api/cycles/${cycle.id}/close`).send({ reason: '按县里部署办理' }).expect(200);
    await official.post('/api/ballots/count').send({ cycleId: cycle.id }).expect(200);
    await official.post('/api/results/assess').send({ cycleId: cycle.id, reason: '按县里部署办理' }).expect(200);
    await official.post('/api/consultations/ask').send({ cycleId: cycle.id, dueOn: '2027-01-20' }).expect(200);
    const asked = async (township: TestAgent) => {
      const filter = JSON.stringify({ cycleId: cycle.id });
      const { body } = await township.get('/api/consultations').query({ filter }).expect(200);
      return body.flatMap(({ lines }: { lines: { code: string }[] }) => lines.map(({ code }) => code)).toSorted();
    };
    expect(await asked(former)).toEqual([EARLY, LATE]);
    expect(await asked(present)).toEqual([EARLY, LATE, '529901-003', '529901-004']);
  });
});

onBothDatabases('交接重叠期间，出勤两边都认，任务各计各的', (service) => {
  let home: World['home'];
  let world: World;
  beforeAll(async () => {
    world = await aWorld(service());
    ({ home } = world);
  });

  it('a handover is part of the posting, and never begins before it', async () => {
    const to = { areaCode: '529901101201', post: 'teamMember', postedOn: '2026-10-01' };
    const post = (body: object) => home.official.post(`/api/cadres/${home.cadres[2]!.id}/post`).send(body);
    await post({ ...to, handoverUntil: '2026-09-30' }).expect(400);
    const { body } = await post({ ...to, handoverUntil: '2026-10-15' }).expect(201);
    expect(body.posting).toMatchObject({ postedOn: '2026-10-01', handoverUntil: '2026-10-15' });
  });

  it('who comes and who goes are both on the roster while they overlap, each with the own marks', async () => {
    const cycle = await anOpenCycle(service(), world);
    const newcomer = { areaCode: '529901101201', post: 'firstSecretary', postedOn: '2026-12-20' };
    await home.official
      .post('/api/cadres')
      .send({
        areaCode: home.code,
        cadreCode: '529901-009',
        name: '新来',
        personnelKind: 'civilServant',
        unitId: home.unit.id,
        posting: newcomer,
      })
      .expect(201);
    await home.official
      .post(`/api/cadres/${home.cadres[0]!.id}/recall`)
      .send({ endedOn: '2027-01-04', ending: 'termEnded', reason: '期满' })
      .expect(200);
    const township = await service().as('townshipCommittee', { areaCode: FORMER });
    const marks = [...cadreSheet(EARLY, 'good'), ...cadreSheet('529901-009', 'fair')];
    const ids = await enter(township, cycle.id, marks);
    expect(ids).toHaveLength(12);
    const { entities } = await service().app.get(ResultsService, { strict: false }).cohortOf(cycle.id);
    const there = entities.filter(({ kind, links }) => kind === 'cadre' && links?.village === '529901101201');
    // The one who came on 1 October worked at the former village until the handover ended: over half of the period.
    expect(there.map(({ code }) => code)).toEqual([EARLY, LATE, '529901-009']);
  });
});
