import type { EntityManager } from 'typeorm';
import { BEFORE_ALL } from './chain.js';

// Written out in SQL: every change of everything passes here.

/** Where a county's chain ends. */
export type Head = { place: number; hash: string };

type Statements = { hold: string; begin: string; move: string };

const STATEMENTS: Record<'postgres' | 'sqlite', Statements> = {
  postgres: {
    hold: 'SELECT place, hash FROM audit_heads WHERE county = $1 FOR UPDATE',
    begin: 'INSERT INTO audit_heads (county, place, hash, at) VALUES ($1, 0, $2, $3) ON CONFLICT DO NOTHING',
    move: 'UPDATE audit_heads SET place = $1, hash = $2, at = $3 WHERE county = $4',
  },
  sqlite: {
    // One transaction is let in at a time, and there are no row locks.
    hold: 'SELECT place, hash FROM audit_heads WHERE county = ?',
    begin: 'INSERT INTO audit_heads (county, place, hash, at) VALUES (?, 0, ?, ?) ON CONFLICT DO NOTHING',
    move: 'UPDATE audit_heads SET place = ?, hash = ?, at = ? WHERE county = ?',
  },
};

/** The head of a chain, which nobody else moves until the transaction ends; a chain that has none yet gets one. */
export async function holdHead(manager: EntityManager, county: string, now: string): Promise<Head> {
  const { hold, begin } = statementsFor(manager);
  const held = async () => (await manager.query<Head[]>(hold, [county]))[0];
  const head = await held();
  if (head) return head;
  await manager.query(begin, [county, BEFORE_ALL, now]);
  return (await held())!;
}

/** Moves a head that is held. */
export async function moveHead(manager: EntityManager, county: string, head: Head, at: string): Promise<void> {
  await manager.query(statementsFor(manager).move, [head.place, head.hash, at, county]);
}

function statementsFor(manager: EntityManager): Statements {
  return STATEMENTS[manager.connection.options.type === 'postgres' ? 'postgres' : 'sqlite'];
}
