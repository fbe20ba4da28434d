import type { Database } from '../db/database.js';
import type { RecordPlace } from '../http/access.js';

// Written out in SQL: every mark that is entered asks this first.

const find = (code: '$1' | '?') => `
  SELECT c.id, c."areaCode", c."unitId", p."areaCode" AS served
  FROM cadres c
  LEFT JOIN postings p ON p."cadreId" = c.id
  WHERE c."cadreCode" = ${code}`;
const FIND = { postgres: find('$1'), sqlite: find('?') };

type Row = { id: string; areaCode: string; unitId: string; served: string | null };

/** Where the cadre with this code is posted, and where the cadre was posted before; null when there is none. */
export async function placeByCode(db: Database, cadreCode: string): Promise<RecordPlace | null> {
  const rows = await db.read.query<Row[]>(FIND[db.kind], [cadreCode]);
  if (!rows[0]) return null;
  const { id, areaCode, unitId } = rows[0];
  const formerAreaCodes = rows.flatMap(({ served }) => (served === null || served === areaCode ? [] : [served]));
  return { areaCode, cadreId: id, unitId, formerAreaCodes, entityKind: 'cadre' };
}
