import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { Body, Controller, type DynamicModule, Get, Inject, Post, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SentForm } from '../../../api/ballot-page/form-state.js';
import { Casting } from '../../../api/contract/records/ballot.js';
import { NewMark } from '../../../api/contract/records/mark.js';
import type { Database } from '../../../api/db/database.js';

/** A statement with its values, as the service's own list sends it. */
export type Statement = { sql: string; values: unknown[] };

const DATABASE = Symbol('database');
const LIST = Symbol('list');

/** Routes of the same framework on the same database that do what cannot be left out, and nothing else. */
@Controller('bare')
class BareController {
  readonly #insert: (table: string, row: Record<string, unknown>) => Statement;

  constructor(
    @Inject(DATABASE) private readonly db: Database,
    @Inject(LIST) private readonly list: readonly Statement[],
  ) {
    const sign = (at: number) => (db.kind === 'postgres' ? `$${at + 1}` : '?');
    this.#insert = (table, row) => ({
      sql: `INSERT INTO ${table} (${Object.keys(row)
        .map((name) => `"${name}"`)
        .join(', ')}) VALUES (${Object.keys(row)
        .map((_, at) => sign(at))
        .join(', ')})`,
      values: Object.values(row),
    });
  }

  /** Parses a mark and commits two rows: the mark, and a line that says so. */
  @Post('marks')
  async mark(@Body() body: unknown) {
    const { values, ...mark } = NewMark.parse(body);
    const at = new Date().toISOString();
    const row = { id: randomUUID(), ...mark, values: JSON.stringify(values), at };
    const line = { id: randomUUID(), word: 'marks', recordId: row.id, change: JSON.stringify(body), at };
    await this.write([this.#insert('bare_marks', row), this.#insert('bare_lines', line)]);
    return row;
  }

  /** Parses a ballot and commits one row. */
  @Post('ballots')
  async ballot(@Body() body: unknown) {
    const { code, pages } = Casting.parse(body);
    await this.write([this.#insert('bare_ballots', { id: randomUUID(), code, pages: JSON.stringify(pages) })]);
    return { isCast: true };
  }

  /** Reads the form of a ballot and commits one row. */
  @Post('page')
  async form(@Body() body: unknown) {
    const form = SentForm.parse(body);
    await this.write([
      this.#insert('bare_ballots', { id: randomUUID(), code: form['c'], pages: JSON.stringify(form) }),
    ]);
    return '';
  }

  /** Runs the statements of the service's list and answers the rows as they come. */
  @Get('list')
  async page() {
    const answers: unknown[] = [];
    for (const { sql, values } of this.list) answers.push(await this.db.read.query(sql, values));
    return answers.at(-1);
  }

  private write(statements: readonly Statement[]): Promise<void> {
    return this.db.write(async (manager) => {
      for (const { sql, values } of statements) await manager.query(sql, values);
    });
  }
}

@Module({})
class BareModule {
  static on(database: Database, list: readonly Statement[]): DynamicModule {
    const providers = [
      { provide: DATABASE, useValue: database },
      { provide: LIST, useValue: list },
    ];
    return { module: BareModule, controllers: [BareController], providers };
  }
}

const TABLES = [
  `CREATE TABLE bare_marks ("id" varchar(36) PRIMARY KEY, "cycleId" varchar(36), "group" varchar(64), "entityKind" varchar(64), "entityCode" varchar(64), "item" varchar(64), "values" text, "sentence" text, "at" varchar(24))`,
  `CREATE TABLE bare_lines ("id" varchar(36) PRIMARY KEY, "word" varchar(64), "recordId" varchar(64), "change" text, "at" varchar(24))`,
  `CREATE TABLE bare_ballots ("id" varchar(36) PRIMARY KEY, "code" varchar(64), "pages" text)`,
];

/** Serves the bare routes on a free port; `list` is filled before the first page is asked for. */
export async function serveBare(database: Database, list: readonly Statement[]): Promise<number> {
  for (const sql of TABLES) await database.write((manager) => manager.query(sql));
  const app = await NestFactory.create<NestFastifyApplication>(BareModule.on(database, list), new FastifyAdapter(), {
    logger: false,
  });
  await app.listen(0, '127.0.0.1');
  return (app.getHttpServer().address() as { port: number }).port;
}
