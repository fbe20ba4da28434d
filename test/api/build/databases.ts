import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Place } from '../../../api/db/database.js';

/** The databases every spec of the service runs on. */
export const DATABASES = ['SQLite', 'PostgreSQL'] as const;
export type DatabaseName = (typeof DATABASES)[number];

/** A new, empty database, gone when dropped. */
export type EmptyDatabase = { place: Place; drop: () => Promise<void> };

/** Makes an empty database: a file in a folder of its own, or a database of the server that the specs started. */
export async function emptyDatabase(name: DatabaseName): Promise<EmptyDatabase> {
  if (name === 'SQLite') {
    const folder = await mkdtemp(join(tmpdir(), 'sifang-'));
    return { place: { file: join(folder, 'sifang.db') }, drop: () => rm(folder, { recursive: true, force: true }) };
  }
  const server = process.env.SIFANG_TEST_POSTGRES;
  if (!server) throw new Error('the specs of the service start PostgreSQL in their global setup');
  const database = `t${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `CREATE DATABASE ${database}`);
  const url = new URL(server);
  url.pathname = `/${database}`;
  return { place: { url: url.href }, drop: () => onServer(server, `DROP DATABASE ${database} WITH (FORCE)`) };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
