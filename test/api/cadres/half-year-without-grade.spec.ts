import type TestAgent from 'supertest/lib/agent.js';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import { ResultsService } from '../../../api/results/results.service.js';
import { anOpenCycle } from '../build/cycles.js';
import { onBothDatabases } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';

const [ON_LEAVE, INVESTIGATED, SECONDED, PLAIN, NEW] = [
  '529901-001',
  '529901-002',
  '529901-003',
  '529901-004',
  '529901-009',
];

onBothDatabases('谁参加评估、谁不定等次', (service) => {
  let world: World;
  let cycle: CycleRecord;
  let official: TestAgent;
  let handler: TestAgent;
  let ids: Record<string, string>;
  const figure = async (by: TestAgent, confirmedBy: TestAgent, entityCode: string, fact: string, value: unknown) => {
    const body = { cycleId: cycle.id, entityKind: 'cadre', entityCode, fact, value };
    const { id } = (await by.post('/api/figures').send(body).expect(201)).body;
    await confirmedBy.post(`/api/figures/${id}/confirm`).send({}).expect(200);
  };
  const leave = (at: number, kind: string, days: [string, string, number]) => {
    const [from, to, workingDays] = days;
    const cadreId = world.home.cadres[at]!.id;
    return official.post('/api/leaves').send({ cadreId, kind, from, to, workingDays }).expect(201);
  };
  const ruleOf = async (by: TestAgent, code: string, rule: string) => {
    const { body } = await by.get(`/api/results/${ids[code]!}`).expect(200);
    const rules = body.lines.rules as { id: string; outcome: string }[];
    return { rule: rules.find(({ id }) => id === rule), body };
  };
  beforeAll(async () => {
    world = await aWorld(service());
    official = world.home.official;
    cycle = await anOpenCycle(service(), world);
    handler = await service().as('caseHandler');
    const inspector = await service().as('disciplineInspector');
    const second = await service().as('countyOrganisation', { areaCode: world.home.code });
    // 127 working days: over half are 64. Sick and personal leave are added up.
    await leave(0, 'sick', ['2026-07-01', '2026-09-15', 55]);
    await leave(0, 'personal', ['2026-09-16', '2026-09-30', 9]);
    await leave(2, 'secondment', ['2026-07-01', '2026-09-30', 64]);
    await official
      .post('/api/cadres')
      .send({
        areaCode: world.home.code,
        cadreCode: NEW,
        name: '新来',
        personnelKind: 'civilServant',
        unitId: world.home.unit.id,
        // 89 days to the last day of the year, both ends counted.
        posting: { areaCode: '529901101201', post: 'teamMember', postedOn: '2026-10-04' },
      })
      .expect(201);
    for (const code of [ON_LEAVE, INVESTIGATED, SECONDED, PLAIN, NEW])
      await figure(official, second, code, 'workingDays', 127);
    await figure(handler, inspector, INVESTIGATED, 'isUnderInvestigation', true);
    await official.post(`/api/cycles/${cycle.id}/close`).send({ reason: '按县里部署办理' }).expect(200);
    await official.post('/api/results/assess').send({ cycleId: cycle.id, reason: '按县里部署办理' }).expect(200);
    const filter = JSON.stringify({ cycleId: cycle.id, kind: 'cadre' });
    const { body } = await official.get('/api/results').query({ filter }).expect(200);
    ids = Object.fromEntries(body.map(({ code, id }: { code: string; id: string }) => [code, id]));
  });

  it('病事假累计超过评估期一半的，参加评估，不定等次', async () => {
    const { rule, body } = await ruleOf(official, ON_LEAVE, 'R18');
    expect(rule).toMatchObject({ outcome: 'held' });
    expect(body.grade).toBeNull();
    expect((await ruleOf(official, PLAIN, 'R18')).rule).toMatchObject({ outcome: 'didNotHold' });
  });

  it('新派不满90天的，写评语不定等次', async () => {
    const { rule, body } = await ruleOf(official, NEW, 'R20');
    expect(rule).toMatchObject({ outcome: 'held' });
    expect(body.grade).toBeNull();
    expect((await ruleOf(official, PLAIN, 'R20')).rule).toMatchObject({ outcome: 'didNotHold' });
  });

  it('受调查未结案的，暂不定等次，原因只限承办人和纪检可见', async () => {
    const inspector = await service().as('disciplineInspector');
    expect((await ruleOf(inspector, INVESTIGATED, 'R19')).rule).toMatchObject({ outcome: 'held' });
    const { rule, body } = await ruleOf(official, INVESTIGATED, 'R19');
    expect(rule?.outcome).not.toBe('held');
    expect(body.grade).toBeNull();
  });

  it('借调的日子按公出扣除，不算缺勤，也不算病事假', async () => {
    const { entities } = await service().app.get(ResultsService, { strict: false }).cohortOf(cycle.id);
    const found = entities.find(({ code }) => code === SECONDED)!;
    expect(found.facts).toMatchObject({ officialTripDays: 64, sickAndPersonalLeaveDays: 0, approvedLeaveDays: 0 });
    expect((await ruleOf(official, SECONDED, 'R18')).rule).toMatchObject({ outcome: 'didNotHold' });
  });

  it('借调累计超过评估期工作日1/2的，由借入单位评，驻地不评（R21b）', async () => {
    expect((await ruleOf(official, SECONDED, 'R21b')).rule).toMatchObject({ outcome: 'held' });
    expect((await ruleOf(official, PLAIN, 'R21b')).rule).toMatchObject({ outcome: 'didNotHold' });
    const { body } = await official.get(`/api/results/${ids[SECONDED]}`).expect(200);
    expect(body).toMatchObject({ standing: 'ungraded', grade: null });
  });
});
