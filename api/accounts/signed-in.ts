import type { Database } from '../db/database.js';
import type { AccountEntity } from './account.entity.js';

// Written out in SQL: every request of everybody asks this first.

/** A session with what a request needs of its account. */
export type SignedIn = Pick<AccountEntity, 'id' | 'role' | 'areaCode' | 'cadreId' | 'unitId' | 'state'> & {
  sessionId: string;
  expiresAt: string;
};

const find = (hash: '$1' | '?') => `
  SELECT s.id AS "sessionId", s."expiresAt", a.id, a.role, a."areaCode", a."cadreId", a."unitId", a.state
  FROM sessions s
  JOIN accounts a ON a.id = s."accountId"
  WHERE s."tokenHash" = ${hash}`;
const FIND = { postgres: find('$1'), sqlite: find('?') };

/** The session whose token has this hash; undefined when there is none. Whether it still lasts is not judged here. */
export async function signedInBy(db: Database, tokenHash: string): Promise<SignedIn | undefined> {
  const [row] = await db.read.query<SignedIn[]>(FIND[db.kind], [tokenHash]);
  return row;
}
