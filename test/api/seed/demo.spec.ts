import { readFileSync } from 'node:fs';
import type { Assessment } from '../../../api/contract/assessment.js';
import type { Cohort } from '../../../api/contract/cohort.js';
import { compileRuleSet } from '../../../api/core/compile-rule-set.js';
import { scoreCohort } from '../../../api/core/score-cohort.js';
import { CyclesService } from '../../../api/cycles/cycles.service.js';
import { AuditService } from '../../../api/audit/audit.service.js';
import { systemActor } from '../../../api/http/access.js';
import { ExportingService } from '../../../api/results/exporting.service.js';
import { readRuleSet } from '../../../api/rule-files/read-rule-set.js';
import { WindowsService } from '../../../api/schedule/windows.service.js';
import { seed } from '../../../api/seed/seeded-database.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../../api/seed/demo-accounts.js';
import { readConfig } from '../../../api/config.js';
import { onBothDatabases } from '../build/service.js';

const HALF_YEAR = 'rules/half-year/2026-01-01.json';
const by = systemActor('529901');

/** The same county, scored from its file as the command line does. */
async function fromTheFile(): Promise<Assessment[]> {
  const { value } = await readRuleSet(HALF_YEAR);
  const cohort = JSON.parse(readFileSync('fixtures/demo/2026-H1.json', 'utf8')) as Cohort;
  return JSON.parse(JSON.stringify(scoreCohort(compileRuleSet(value!), cohort))) as Assessment[];
}

const byCode = (one: Assessment, other: Assessment) =>
  `${one.kind} ${one.entity}` < `${other.kind} ${other.entity}` ? -1 : 1;

onBothDatabases('The demonstration county', (service) => {
  beforeAll(async () => {
    const config = readConfig({ SIFANG_LOG: 'silent' });
    await seed({ config, rules: 'rules', workerFile: process.env['SIFANG_TEST_THREADS'] }, service().database);
  });

  it('has a half-year that is finished, one that is under way, and one that is planned', async () => {
    const { records } = await service().app.get(CyclesService, { strict: false }).list({}, by);
    expect(records.map(({ code, state }) => `${code} ${state}`)).toEqual([
      '2027-H1 planned',
      '2026-H2 open',
      '2026-H1 sealed',
      '2025-H2 sealed',
    ]);
  });

  it('has a day for every step of the half-year under way, and of the next', async () => {
    const windows = service().app.get(WindowsService, { strict: false });
    const { records } = await service().app.get(CyclesService, { strict: false }).list({}, by);
    const days = async (of: string) => {
      const { id } = records.find(({ code }) => code === of)!;
      return (await windows.of(id)).map(({ code, toOn }) => `${code} ${toOn}`);
    };
    expect(await days('2026-H2')).toEqual(
      expect.arrayContaining(['dutyReport 2026-12-25', 'townshipMarks 2027-01-11']),
    );
    expect(await days('2027-H1')).toEqual(expect.arrayContaining(['dutyReport 2027-06-24', 'feedback 2027-07-28']));
  });

  it('comes to the very assessments that its file comes to on the command line', async () => {
    const { records } = await service()
      .app.get(CyclesService, { strict: false })
      .list({ filter: { code: '2026-H1' } }, by);
    const sealed = await service().app.get(ExportingService, { strict: false }).export(records[0]!.id, by);
    const assessed = sealed.results.map(({ assessment }) => assessment!);
    expect(assessed.toSorted(byCode)).toEqual((await fromTheFile()).toSorted(byCode));
  });

  it('lets every demonstration account in, and shows each its own part', async () => {
    for (const { login, role } of DEMO_ACCOUNTS) {
      const answer = await service()
        .anonymous()
        .post('/api/sessions')
        .send({ login, password: DEMO_PASSWORD })
        .expect(201);
      expect(answer.body.account.role).toBe(role);
    }
    const cadre = service().anonymous();
    await cadre.post('/api/sessions').send({ login: 'ganbu1', password: DEMO_PASSWORD }).expect(201);
    const own = await cadre.get('/api/results').expect(200);
    expect(own.body.map(({ code, name }: { code: string; name: string }) => `${code} ${name}`)).toEqual(
      expect.arrayContaining(['529901-016 罗启明']),
    );
    expect(new Set(own.body.map(({ code }: { code: string }) => code)).size).toBe(1);
  });

  it('is late in some townships, delivered by others, and voting in ten villages', async () => {
    const official = service().anonymous();
    await official.post('/api/sessions').send({ login: 'zuzhi1', password: DEMO_PASSWORD }).expect(201);
    const [cycle] = (await official.get('/api/cycles').query({ filter: '{"code":"2026-H2"}' })).body;
    const turnout = await official
      .get('/api/ballots/turnout')
      .query({ filter: JSON.stringify({ cycleId: cycle.id }) })
      .expect(200);
    expect(turnout.body.map(({ cast }: { cast: number }) => cast)).toEqual([13, 15, 9, 4, 12, 7, 2, 0, 15, 11]);
    const marks = await official
      .get('/api/marks')
      .query({ filter: JSON.stringify({ cycleId: cycle.id, group: 'townshipCommittee' }), range: '[0,999]' });
    const states = new Set(
      marks.body.map(({ state, areaCode }: { state: string; areaCode: string }) => `${areaCode.slice(0, 9)} ${state}`),
    );
    expect([...states].toSorted()).toEqual([
      '529901101 draft',
      '529901102 countersigned',
      '529901103 countersigned',
      '529901105 countersigned',
      '529901106 submitted',
      '529901204 submitted',
    ]);
  });

  it('leaves an audit chain that is whole', async () => {
    const report = await service().app.get(AuditService, { strict: false }).verify(by);
    expect(report).toMatchObject({ isWhole: true });
    expect(report.lines).toBeGreaterThan(3000);
  });
});
