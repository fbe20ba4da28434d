import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openXlsx } from 'hucre/xlsx';
import type TestAgent from 'supertest/lib/agent.js';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import { type SheetName, SheetName as Sheets } from '../../../api/contract/records/spreadsheet.js';
import { anOpenCycle } from '../build/cycles.js';
import { aClosedCycle } from '../build/plain-measure.js';
import { startService, type TestService } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';
import { aTemplate, faultsOf, filled, handedIn, imported, rowsIn } from './build.js';

/** Lets LibreOffice open files and write them anew, in its own way. */
async function throughOffice(
  files: Readonly<Record<string, Buffer>>,
  format: 'xlsx' | 'pdf',
): Promise<Record<string, Buffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'sifang-office-'));
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, `${name}.xlsx`), content);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const names = Object.keys(files).map((name) => join(folder, `${name}.xlsx`));
    const out = join(folder, 'out');
    await promisify(execFile)('soffice', [profile, '--headless', '--convert-to', format, '--outdir', out, ...names]);
    const made = Object.keys(files).map(
      async (name) => [name, await readFile(join(out, `${name}.${format}`))] as const,
    );
    return Object.fromEntries(await Promise.all(made));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('A workbook of this service', () => {
  let service: TestService & { stop: () => Promise<void> };
  let world: World;
  let cycle: CycleRecord;
  let people: Record<SheetName, TestAgent>;
  beforeAll(async () => {
    service = await startService('SQLite');
    service.clock.set('2026-10-09T02:00:00.000Z');
    world = await aWorld(service);
    cycle = await anOpenCycle(service, world);
    const township = await service.as('townshipCommittee', { areaCode: '529901101' });
    const firm = await service.as('thirdParty', { villages: ['529901101201'] });
    const { official } = world.home;
    // What the county gathers of cadres is what its indicators say.
    await official
      .post('/api/indicators')
      .send({
        areaCode: '529901',
        entityKind: 'cadre',
        fact: 'workingDays',
        title: { zh: '应在岗工作日', en: 'Working days' },
        ownerUnit: '县委组织部驻村办',
      })
      .expect(201);
    people = {
      'cadre-marks': township,
      'village-marks': township,
      surveys: firm,
      interviews: firm,
      findings: official,
      roster: official,
      'village-figures': official,
      'cadre-figures': official,
    };
  });
  afterAll(() => service.stop());

  const FILLED: Partial<Record<SheetName, Parameters<typeof filled>[1]>> = {
    'cadre-marks': { E4: '好', G4: '很好', H4: '茶厂投产，村干部已能自己管', I4: '好', K4: '好', M4: '好' },
    'village-marks': { D4: '是', E4: '部分', F4: '是', G4: '否', H4: '是' },
    surveys: { C4: '电话', D4: 30, E4: 24, F4: 20, G4: 19, H4: 3, I4: 14, J4: 3, K4: 1, L4: 1, M4: '是' },
    interviews: {
      A4: 'S001',
      B4: '青坪镇石湾村',
      C4: '监测',
      D4: '入户',
      E4: 1,
      F4: '完成',
      G4: '满意',
      H4: '江晚',
      I4: '2026-10-08',
      J4: '14:30',
      K4: 12,
      L4: '一致',
    },
    findings: { A4: '529901-001', C4: '无故不在岗', D4: '2026-09-18' },
    roster: {
      B8: '赵清',
      D8: '1990-05',
      F8: '云溪县农业农村局',
      H8: '公务员',
      J8: '青坪镇石湾村',
      L8: '工作队员',
      M8: '2026-07-01',
    },
    'village-figures': { D4: 12.5 },
    'cadre-figures': { D4: 121 },
  };

  it('is filled in, saved by LibreOffice in its own way, and imported: every sheet', async () => {
    const files: Record<string, Buffer> = {};
    for (const sheet of Sheets.options) {
      const template = await aTemplate(people[sheet], { sheet, cycleId: cycle.id });
      files[sheet] = await filled(template, FILLED[sheet] ?? {});
    }
    const saved = await throughOffice(files, 'xlsx');
    for (const sheet of Sheets.options) {
      const read = await handedIn(people[sheet], { sheet, cycleId: cycle.id }, saved[sheet]!);
      expect({ sheet, state: read.state, faults: faultsOf(read), fresh: read.counts.fresh }).toEqual({
        sheet,
        state: 'checked',
        faults: [],
        fresh: 1,
      });
      const done = await imported(people[sheet], read);
      expect(faultsOf(done)).toEqual([]);
      expect(done).toMatchObject({ state: 'imported', counts: { fresh: 1, faulty: 0 } });
      // Downloaded anew it has what was imported, and says the same.
      if (sheet === 'findings') continue;
      const anew = await aTemplate(people[sheet], { sheet, cycleId: cycle.id });
      const again = await handedIn(people[sheet], { sheet, cycleId: cycle.id }, anew);
      expect({ sheet, counts: again.counts }).toMatchObject({ sheet, counts: { fresh: 0, changed: 0, faulty: 0 } });
    }
  });

  it('keeps its lists, its protection and its hidden sheet when LibreOffice saves it', async () => {
    const template = await aTemplate(people.roster, { sheet: 'roster', cycleId: cycle.id });
    const { roster } = await throughOffice({ roster: template }, 'xlsx');
    const { sheets } = await openXlsx(roster!, { readStyles: true });
    expect(sheets[0]!.protection).toBeDefined();
    expect(sheets[0]!.dataValidations!.filter(({ type }) => type === 'list').length).toBeGreaterThanOrEqual(7);
    expect(sheets[1]).toMatchObject({ name: '_sifang' });
    expect(sheets[1]!.hidden || sheets[1]!.veryHidden).toBe(true);
  });

  it('tells the results to those who may read them: the summary, everybody by points, the figures that are filed', async () => {
    const { official } = world.home;
    const { id: cycleId } = await aClosedCycle(service, world, { days: [95, 92, 85, 70] });
    const ask = (who: TestAgent, table: string) =>
      who.get('/api/spreadsheets/export').query({ table, cycleId }).responseType('blob');
    expect((await ask(official, 'results')).status).toBe(409);
    await official.post('/api/results/assess').send({ cycleId, reason: '按县里部署办理' }).expect(200);
    const tables: Record<string, Buffer> = {};
    for (const table of ['results', 'rankings', 'filing'])
      tables[table] = (await ask(official, table).expect(200)).body as Buffer;
    const opened = await throughOffice(tables, 'xlsx');
    const [results, rankings, filing] = await Promise.all(
      ['results', 'rankings', 'filing'].map((table) => rowsIn(opened[table]!)),
    );
    expect(results!.slice(3).map((row) => [row[1], row[2], row[8]])).toEqual([
      ['529901-001', '林小满', '95'],
      ['529901-002', '何其安', '92'],
      ['529901-003', '许青', '85'],
      ['529901-004', '周远山', '70'],
    ]);
    expect(rankings!.slice(3).map((row) => row[0])).toEqual(['1', '2', '3', '4']);
    expect(filing!.at(-1)!.slice(0, 3)).toEqual(['合计', '4', '4']);
    const township = await service.as('townshipCommittee', { areaCode: '529901101' });
    await ask(township, 'rankings').expect(403);
    const { body: lines } = await official.get('/api/audit').query({ filter: JSON.stringify({ action: 'export' }) });
    expect(lines).toHaveLength(3);
  });
});
