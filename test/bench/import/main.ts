import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { AreaEntity } from '../../../api/areas/area.entity.js';
import { table } from '../../../api/cli/print.js';
import type { SpreadsheetRecord } from '../../../api/contract/records/spreadsheet.js';
import { insertRows } from '../../../api/db/insert-rows.js';
import { anOpenCycle } from '../../api/build/cycles.js';
import { startService } from '../../api/build/service.js';
import { aWorld } from '../../api/build/world.js';

// `npm run bench:import`: the figures of 50,000 villages in one workbook, looked through and imported by the real service over HTTP.

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MEMORY_AT_MOST = 300;
const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, rows: { type: 'string', default: '50000' } },
});
const many = Number(values.rows);
const worker = fileURLToPath(new URL('../../../api/spreadsheets/reading.worker.js', import.meta.url));

const { file, cycleId, cookie, place } = await prepared();
const server = fork(fileURLToPath(new URL('server.js', import.meta.url)), [place, worker]);
const [{ address, before }] = (await once(server, 'message')) as [{ address: string; before: number }];
const headers = { cookie };
const checked = await timed(async () =>
  followed(
    await asked('POST', `spreadsheets?sheet=village-figures&cycleId=${cycleId}`, file, { 'content-type': XLSX }),
  ),
);
const imported = await timed(async () =>
  followed(
    await asked('POST', `spreadsheets/${checked.value.id}/import`, '{}', { 'content-type': 'application/json' }),
  ),
);
server.send('measured?');
const [measured] = (await once(server, 'message')) as [{ peak: number; longestMs: number; p99Ms: number }];
server.send('stop');
await once(server, 'exit');

const { state, counts } = imported.value;
const isMet = state === 'imported' && counts.fresh === many && measured.peak < MEMORY_AT_MOST;
const round = (value: number) => Math.round(value);
const outcome = {
  rows: many,
  fileMiB: Number((file.length / 2 ** 20).toFixed(1)),
  checkSeconds: round(checked.seconds),
  importSeconds: round(imported.seconds),
  timesProgressWasTold: checked.told + imported.told,
  memoryBeforeMiB: round(before),
  memoryPeakMiB: round(measured.peak),
  memoryAtMostMiB: MEMORY_AT_MOST,
  mainThreadLongestMs: round(measured.longestMs),
  mainThreadP99Ms: round(measured.p99Ms),
  isMet,
};
const lines = Object.entries(outcome).map(([name, value]) => [name, String(value)]);
console.log(values.json ? JSON.stringify(outcome) : table(lines, ['left', 'right']));
if (!isMet) process.exitCode = 1;

/** A county of so many villages, and its filled sheet. */
async function prepared() {
  process.env['SIFANG_TEST_SHEET_THREADS'] = worker;
  const service = await startService('SQLite');
  const world = await aWorld(service);
  const { id } = await anOpenCycle(service, world);
  const at = '2026-01-01T00:00:00.000Z';
  const rows = Array.from({ length: many - 2 }, (_, n) => ({
    id: `v${n}`,
    version: 1,
    createdAt: at,
    updatedAt: at,
    areaCode: `529901${String(200 + Math.floor(n / 500)).padStart(3, '0')}${String(n % 500).padStart(3, '0')}`,
    name: `村${n}`,
    kind: 'village' as const,
    contact: null,
  }));
  await service.database.write((manager) => insertRows(manager, AreaEntity, rows));
  const official = await service.as('countyOrganisation');
  const answer = await official
    .get('/api/spreadsheets/template')
    .query({ sheet: 'village-figures', cycleId: id })
    .responseType('blob');
  const workbook = await openXlsx(answer.body as Buffer, { readStyles: true });
  for (const [row, cells] of workbook.sheets[0]!.rows.entries()) if (row > 2) cells[3] = row % 100;
  const filled = Buffer.from(await saveXlsx(workbook));
  await service.app.close();
  await service.database.close();
  return { file: filled, cycleId: id, cookie: official.cookie, place: (service.place as { file: string }).file };
}

async function asked(
  method: string,
  path: string,
  body?: Buffer | string,
  more: object = {},
): Promise<SpreadsheetRecord> {
  const answer = await fetch(`${address}/api/${path}`, {
    method,
    headers: { ...headers, ...more },
    ...(body !== undefined && { body: body as RequestInit['body'] }),
  });
  const read = (await answer.json()) as SpreadsheetRecord & { message?: string };
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${read.message}`);
  return read;
}

/** Asks how far it is until it is done. @returns how often it was told that it goes on */
async function followed(first: SpreadsheetRecord): Promise<{ record: SpreadsheetRecord; told: number }> {
  let told = 0;
  for (let record = first; ; told += 1) {
    if (record.state !== 'checking' && record.state !== 'importing') return { record, told };
    record = await asked('GET', `spreadsheets/${first.id}`);
  }
}

async function timed(work: () => Promise<{ record: SpreadsheetRecord; told: number }>) {
  const start = performance.now();
  const { record, told } = await work();
  return { value: record, told, seconds: (performance.now() - start) / 1000 };
}
