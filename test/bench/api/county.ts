import { randomUUID } from 'node:crypto';
import type { ObjectLiteral } from 'typeorm';
import { codeHash, newCode } from '../../../api/ballots/ballot-code.js';
import type { Database } from '../../../api/db/database.js';
import { aRow } from '../../api/build/rows.js';

export const COUNTY = '529901';
export const TOWNSHIP = `${COUNTY}101`;
const VILLAGE = `${TOWNSHIP}201`;
const GROUP = 'townshipCommittee';
const ITEMS = ['resources', 'guidance', 'capability', 'contact', 'presence'];

/** A township with so many cadres in one village. @returns their codes */
export async function cadresOf(database: Database, many: number): Promise<string[]> {
  await aRow(database, 'areas', { areaCode: VILLAGE, name: '石湾村', kind: 'village' });
  const codes = Array.from({ length: many }, (_, n) => `${COUNTY}-${1000 + n}`);
  for (const cadreCode of codes)
    await aRow(database, 'cadres', {
      cadreCode,
      name: '林小满',
      personnelKind: 'civilServant',
      dispatchLevel: 'county',
      areaCode: VILLAGE,
      post: 'firstSecretary',
      isPosted: true,
    });
  return codes;
}

/** A mark for every item of every cadre, as bodies. */
export function marksFor(cycleId: string, codes: readonly string[]): object[] {
  return codes.flatMap((entityCode) =>
    ITEMS.map((item) => ({ cycleId, group: GROUP, entityKind: 'cadre', entityCode, item, values: ['good'] })),
  );
}

/** Fills a cycle with so many marks, written straight into the table. */
export async function fillWithMarks(database: Database, cycleId: string, many: number): Promise<void> {
  const at = '2026-07-01T00:00:00.000Z';
  const rows = Array.from({ length: many }, (_, n) => ({
    id: randomUUID(),
    version: 1,
    createdAt: at,
    updatedAt: at,
    cycleId,
    group: GROUP,
    entityKind: 'cadre',
    entityCode: `${COUNTY}-${100_000 + Math.floor(n / ITEMS.length)}`,
    item: ITEMS[n % ITEMS.length],
    values: ['good'],
    sentence: null,
    areaCode: `${TOWNSHIP}${String(200 + (n % 700))}`,
    state: 'draft',
    reason: null,
    enteredBy: 'nobody',
    submittedBy: null,
    countersignedBy: null,
    meetingOn: null,
    changedBy: 'nobody',
  }));
  await insertAll(database, 'marks', rows);
}

/** An open ballot box with so many slips about two cadres. @returns their codes */
export async function slipsOf(database: Database, cycleId: string, many: number): Promise<string[]> {
  const cadres = [1000, 1001].map((end) => ({ code: `${COUNTY}-${end}`, name: '林小满', post: 'firstSecretary' }));
  const boxId = await aRow(database, 'ballot_boxes', {
    cycleId,
    areaCode: VILLAGE,
    group: 'villagers',
    attempt: 1,
    slips: { ordinary: many },
    issued: many,
    cadres,
    state: 'open',
  });
  const codes = Array.from({ length: many }, newCode);
  const rows = codes.map((code, n) => ({
    id: randomUUID(),
    boxId,
    number: n + 1,
    stratum: 'ordinary',
    cadres: cadres.map((cadre) => cadre.code),
    codeHash: codeHash(code.replaceAll('-', '')),
    state: 'issued',
  }));
  await insertAll(database, 'ballot_slips', rows);
  return codes;
}

async function insertAll(database: Database, table: string, rows: readonly ObjectLiteral[]): Promise<void> {
  const { target } = database.read.connection.entityMetadatas.find(({ tableName }) => tableName === table)!;
  await database.write(async (manager) => {
    for (let from = 0; from < rows.length; from += 500)
      await manager
        .createQueryBuilder()
        .insert()
        .into(target)
        .values(rows.slice(from, from + 500))
        .updateEntity(false)
        .execute();
  });
}
