import { readdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { deflateRawSync } from 'node:zlib';
import type { Cell, RoundtripWorkbook } from 'hucre/xlsx';
import type TestAgent from 'supertest/lib/agent.js';
import type { CycleRecord } from '../../../api/contract/records/cycle.js';
import type { SheetName } from '../../../api/contract/records/spreadsheet.js';
import { anOpenCycle } from '../build/cycles.js';
import { startService, type TestService } from '../build/service.js';
import { aWorld, type World } from '../build/world.js';
import { aTemplate, faultsOf, filled, handedIn, XLSX } from './build.js';

const FOLDER = join(__dirname, '../../../fixtures/excel');

/** What somebody did to a template, and what is said of it. */
type Fixture = {
  what: string;
  sheet: SheetName;
  handedInAs?: SheetName;
  cells: Record<string, Cell['value'] | Partial<Cell>>;
  merged?: string[];
  hiddenRows?: number[];
  removedColumn?: number;
  fresh?: number;
  faults: string[];
};

const fixtures = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map(
    (file) => [file.replace(/\.json$/, ''), JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Fixture] as const,
  );

describe('A file that is not right', () => {
  let service: TestService & { stop: () => Promise<void> };
  let world: World;
  let cycle: CycleRecord;
  let people: Record<SheetName, TestAgent>;
  beforeAll(async () => {
    service = await startService('SQLite');
    // Findings are of days that have come.
    service.clock.set('2026-10-09T02:00:00.000Z');
    world = await aWorld(service);
    cycle = await anOpenCycle(service, world);
    const township = await service.as('townshipCommittee', { areaCode: '529901101' });
    const firm = await service.as('thirdParty', { villages: ['529901101201'] });
    const { official } = world.home;
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

  const which = (sheet: SheetName) => ({ sheet, cycleId: cycle.id });

  it.each(fixtures)('%s', async (_name, { sheet, handedInAs = sheet, cells, faults, fresh, ...done }) => {
    const who = people[sheet];
    const file = await filled(await aTemplate(who, which(sheet)), cells, (workbook) => change(workbook, done));
    const read = await handedIn(who, which(handedInAs), file);
    expect(faultsOf(read)).toEqual(faults);
    if (fresh !== undefined) expect(read.counts.fresh).toBe(fresh);
    // Where anything is wrong nothing is imported unless somebody says so.
    if (faults.length > 0) await who.post(`/api/spreadsheets/${read.id}/import`).send({}).expect(409);
  });

  it.each([
    ['not-a-workbook.xlsx', '这不是 Excel 工作簿'],
    ['macro.xlsm', '文件带有宏，不予接收'],
    ['last-half-year.xlsx', '这是 2026-H1 的模板，现在要导入的是 2026-H2'],
  ])('%s', async (name, said) => {
    const read = await handedIn(people['cadre-marks'], which('cadre-marks'), readFileSync(join(FOLDER, name)));
    expect(read.state).toBe('refused');
    expect(faultsOf(read)).toEqual([expect.stringContaining(said)]);
  });

  it('zip-bomb: what would grow to gigabytes is refused while it is small', async () => {
    const zeros = deflateRawSync(Buffer.alloc(300 * 1024 * 1024), { level: 9 });
    const read = await handedIn(people['cadre-marks'], which('cadre-marks'), aPackage(zeros));
    expect(faultsOf(read)).toEqual([expect.stringContaining('文件解压后过大')]);
  });

  it('a-hundred-megabytes: a file is refused by its length, and when it does not tell its length', async () => {
    const { cookie } = people['cadre-marks'] as TestAgent & { cookie: string };
    const server = service.app.getHttpServer() as Server;
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const address = `http://127.0.0.1:${port}/api/spreadsheets?sheet=cadre-marks&cycleId=${cycle.id}`;
    const headers = { cookie, 'content-type': XLSX };
    const megabyte = Buffer.alloc(1024 * 1024);
    const pieces = Readable.from(Array.from({ length: 100 }, () => megabyte));
    const untold = { method: 'POST', headers, body: Readable.toWeb(pieces), duplex: 'half' };
    const answers = await Promise.all([
      fetch(address, { method: 'POST', headers, body: Buffer.alloc(100 * 1024 * 1024) }).catch(cut),
      fetch(address, untold as RequestInit).catch(cut),
    ]);
    for (const answer of answers) if (answer) expect(answer.status).toBe(413);
    expect(await service.database.read.query('SELECT COUNT(*) AS n FROM spreadsheets WHERE bytes > 20971520')).toEqual([
      { n: 0 },
    ]);
  });

  it('is no workbook at all, or of a media type that nobody asked for', async () => {
    const post = (type: string) =>
      people['cadre-marks'].post('/api/spreadsheets').query(which('cadre-marks')).set('content-type', type);
    expect((await post('application/json').send('{}')).status).toBe(415);
    expect((await post('text/csv').send('a,b')).status).toBe(415);
    const elsewhere = await people['cadre-marks'].post('/api/marks').set('content-type', XLSX).send(Buffer.from('PK'));
    expect(elsewhere.status).toBe(415);
    expect(
      faultsOf(await handedIn(people['cadre-marks'], which('cadre-marks'), Buffer.from('PK\u0003\u0004'))),
    ).toEqual([expect.stringContaining('这不是 Excel 工作簿')]);
  });
});

/** The connection may be cut before all of it was sent; then nothing was taken either. */
const cut = () => undefined;

function change(
  { sheets }: RoundtripWorkbook,
  { merged = [], hiddenRows = [], removedColumn }: Omit<Fixture, 'what' | 'sheet' | 'cells' | 'faults'>,
) {
  const sheet = sheets[0]!;
  sheet.merges = merged.map((range) => {
    const [from, to] = range.split(':').map((address) => ({
      row: Number(/\d+/.exec(address)![0]) - 1,
      column: address.codePointAt(0)! - 65,
    }));
    return { startRow: from!.row, startCol: from!.column, endRow: to!.row, endCol: to!.column };
  });
  for (const row of hiddenRows) (sheet.rowDefs ??= new Map()).set(row - 1, { hidden: true });
  if (removedColumn === undefined) return;
  sheet.rows = sheet.rows.map((row) => row.filter((_, at) => at !== removedColumn));
  sheet.cells = new Map();
}

/** A package with one sheet, whose packed content is given. */
function aPackage(packed: Buffer): Buffer {
  const entry = (name: string, method: number, data: Buffer, at: number) => {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04_03_4b_50, 0);
    local.writeUInt16LE(method, 8);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02_01_4b_50, 0);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(data.length, 20);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(at, 42);
    return {
      local: Buffer.concat([local, Buffer.from(name), data]),
      central: Buffer.concat([central, Buffer.from(name)]),
    };
  };
  const types = entry('[Content_Types].xml', 0, Buffer.from('<Types/>'), 0);
  const sheet = entry('xl/worksheets/sheet1.xml', 8, packed, types.local.length);
  const directory = Buffer.concat([types.central, sheet.central]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06_05_4b_50, 0);
  end.writeUInt16LE(2, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(types.local.length + sheet.local.length, 16);
  return Buffer.concat([types.local, sheet.local, directory, end]);
}
