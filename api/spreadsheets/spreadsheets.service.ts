import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { AuditService, mustBeCurrent } from '../audit/audit.service.js';
import { Clock } from '../clock.js';
import type { ListQuery } from '../contract/list.js';
import { reachOf } from '../contract/permissions.js';
import {
  type SheetImport,
  type SheetName,
  type SheetQuery,
  SpreadsheetRecord,
  type TemplateQuery,
} from '../contract/records/spreadsheet.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { DomainError, notFound } from '../http/domain-error.js';
import type { Language } from '../http/language.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { movesOf, stateAfter } from '../http/moves.js';
import { shown } from '../http/shown.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { type Form, letterOf } from './form.js';
import { Job, KEPT_MS } from './job.js';
import { ReadingService } from './reading.service.js';
import type { ReceivedFile } from './received-file.js';
import { mayNotFill, nothingToMark, nowGone, stillFaulty, tooMany } from './refusals.js';
import { type Judged, type Occasion, type Sheet, SHEETS } from './sheet.js';
import { SpreadsheetEntity } from './spreadsheet.entity.js';

const LISTING: Listing<SpreadsheetEntity> = {
  permission: 'spreadsheets.read',
  place: { area: 'areaCode', account: 'accountId' },
  filters: ['cycleId', 'areaCode', 'sheet', 'state'],
  sorts: ['createdAt', 'sheet', 'state'],
  order: ['createdAt', 'DESC'],
};

/** How long a question how far a file is waits for the answer that it is done. */
const PATIENCE_MS = 1000;
/** How many files one person may have in hand at once. */
const IN_HAND = 4;

/** What offices fill in outside: templates out, filled ones in. Every row goes through the service of a single entry. */
@Injectable()
export class SpreadsheetsService implements OnModuleInit, OnApplicationShutdown {
  readonly #jobs = new Map<string, Job>();
  readonly #logger = new Logger('spreadsheets');

  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
    private readonly clock: Clock,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
    private readonly reading: ReadingService,
    @Inject(SHEETS) private readonly sheets: readonly Sheet[],
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('spreadsheets', (one: SpreadsheetEntity, actor) => this.view(one, actor, 'zh'));
    this.places.register('spreadsheets', (id) => this.db.read.findOneBy(SpreadsheetEntity, { id }));
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.#jobs.values()].map((job) => job.discard()));
    this.#jobs.clear();
  }

  /** The files one handed in, the last first. */
  async list(query: ListQuery, actor: Actor, language: Language): Promise<Page<SpreadsheetRecord>> {
    const page = await listOf(this.db.read, SpreadsheetEntity, LISTING, query, actor);
    return { ...page, records: page.records.map((one) => this.view(one, actor, language)) };
  }

  /** A template for this person and cycle, with what is known filled in. @throws DomainError not-permitted, needs-unmet, not-found */
  async template(
    { sheet, cycleId }: TemplateQuery,
    actor: Actor,
    language: Language,
  ): Promise<{ name: string; content: Buffer }> {
    const { form, cycle } = await this.formOf(sheet, cycleId, actor);
    return { name: `${form.title[language]} ${cycle.code}.xlsx`, content: await this.reading.template(form, language) };
  }

  /** Takes a filled sheet and begins to look through it. Nothing is imported by that. */
  async receive(
    { sheet, cycleId, name = '' }: SheetQuery,
    file: ReceivedFile,
    actor: Actor,
    language: Language,
  ): Promise<SpreadsheetRecord> {
    const { form, cycle, occasion, kind } = await this.formOf(sheet, cycleId, actor);
    await this.cycles.mustBe(cycleId, ...kind.whileCycle);
    await this.sweep();
    const inHand = await this.db.read.findBy(SpreadsheetEntity, { accountId: actor.accountId, state: 'received' });
    if (inHand.filter(({ id }) => this.#jobs.get(id)?.phase === 'checking').length >= IN_HAND) throw tooMany(IN_HAND);
    const before = await this.importedBefore(sheet, cycle, file.sha256, actor);
    const made = await this.audit.write(actor, actor.areaCode, async (change) => {
      const one = await change.create(SpreadsheetEntity, 'spreadsheets', {
        areaCode: actor.areaCode,
        cycleId,
        sheet,
        fileName: name,
        fileHash: file.sha256,
        bytes: file.bytes,
        accountId: actor.accountId,
        state: 'received',
        counts: null,
        importedAt: null,
      });
      // What was filled in beforehand is in the file; tens of thousands of rows are not kept a second time.
      const job = new Job(file.take(), { ...form, rows: [] }, Date.now());
      job.importedBeforeAt = before?.importedAt ?? null;
      this.#jobs.set(one.id, job);
      return this.view(one, actor, language);
    });
    this.begin(made.id, 'checking', (job) => this.look(job, kind, occasion, false));
    return made;
  }

  /** How far a file is, and what was found in it; waits a moment while it is being read. */
  async get(id: string, actor: Actor, language: Language): Promise<SpreadsheetRecord> {
    const job = this.#jobs.get(id);
    if (job) await Promise.race([job.settled, new Promise((done) => setTimeout(done, PATIENCE_MS).unref())]);
    return this.view(await this.entity(id), actor, language);
  }

  /** The file again, with what is wrong written beside the cells. @throws DomainError needs-unmet where nothing is, out-of-state */
  async marked(id: string, language: Language): Promise<{ name: string; content: Buffer }> {
    const { fileName } = await this.entity(id);
    const job = this.jobOf(id);
    await job.settled;
    if (job.faults.length === 0) throw nothingToMark();
    const marks = job.faults.map(({ row, key, [language]: message }) => ({
      row,
      column: key === null ? null : job.form.columns.findIndex((column) => column.key === key),
      message,
    }));
    const content = await this.reading.marked({ file: job.file, form: job.form, marks, language });
    const stem = fileName.replace(/\.xlsx$/i, '') || job.form.title[language];
    return { name: `${stem}${{ zh: '（标注问题）', en: ' (marked)' }[language]}.xlsx`, content };
  }

  /**
   * Begins to import a file that was looked through: all of it, or with `onlyGood` the rows in which nothing is wrong. The same file
   * again changes nothing. @throws DomainError needs-unmet where rows are wrong, out-of-state, window-closed
   */
  async import(
    id: string,
    { onlyGood, version }: SheetImport,
    actor: Actor,
    language: Language,
  ): Promise<SpreadsheetRecord> {
    const entity = await this.entity(id);
    mustBeCurrent('spreadsheets', entity, version);
    const job = this.jobOf(id);
    // Asked a second time while it goes on, or when it is done, it is not begun again.
    if (job.phase === 'importing' || job.phase === 'imported') return this.view(entity, actor, language);
    stateAfter('spreadsheets', 'import', { id, state: job.phase });
    if (job.faultCount > 0 && !onlyGood) throw stillFaulty(job.counts.faulty);
    const { occasion, kind } = await this.formOf(entity.sheet, entity.cycleId, actor);
    await this.cycles.mustBe(entity.cycleId, ...kind.whileCycle);
    const by: Actor = { ...actor, idempotency: undefined };
    const { rows } = job.counts;
    this.begin(id, 'importing', async () => {
      if (job.importedBeforeAt === null) await this.look(job, kind, { ...occasion, actor: by }, true);
      else job.counts = { ...job.counts, rows, same: rows };
      await this.audit.write(by, entity.areaCode, (change) =>
        change.update(
          SpreadsheetEntity,
          'spreadsheets',
          entity,
          { state: 'imported', counts: job.counts, importedAt: this.clock.now() },
          'import',
        ),
      );
    });
    return this.view(entity, actor, language);
  }

  /** Reads the file from its first row to its last: judges every row and, where it is to be kept, keeps what is new. */
  private async look(job: Job, kind: Sheet, occasion: Occasion, isKept: boolean): Promise<void> {
    const run = await kind.begin(occasion, job.form.columns);
    const { refusal } = await this.reading.read(job.file, job.form, {
      total: (total) => (job.total = total),
      places: (places) => (job.places = places),
      rows: async (rows) => {
        job.findTwice(rows);
        const judged = await run.judge(rows);
        job.note(judged);
        if (!isKept) return;
        const good = judged.filter(isGood);
        await run.keep(good);
        job.failed(good.filter(({ faults }) => faults.length > 0));
      },
    });
    job.refusal = refusal;
  }

  private begin(id: string, phase: 'checking' | 'importing', work: (job: Job) => Promise<void>): void {
    const job = this.jobOf(id);
    job.restart(phase);
    const over = phase === 'checking' ? 'checked' : 'imported';
    const done = async () => {
      try {
        await work(job);
        job.phase = job.refusal ? 'refused' : over;
        job.done = job.total;
      } catch (error) {
        job.phase = phase === 'checking' ? 'refused' : 'checked';
        job.refusal = error instanceof DomainError ? error.words : FAILED;
        if (!(error instanceof DomainError)) this.#logger.error({ spreadsheet: id, error: (error as Error)?.stack });
      }
    };
    job.settled = done();
  }

  private async formOf(name: SheetName, cycleId: string, actor: Actor) {
    const kind = this.sheets.find((sheet) => sheet.name === name)!;
    if (actor.role !== 'system' && reachOf(actor.role, kind.permission) === undefined)
      throw mayNotFill(kind.title, kind.permission);
    const cycle = await this.cycles.entity(cycleId);
    const { ruleSet, hash } = await this.ruleSets.compiledOf(cycle.ruleSetId);
    const occasion: Occasion = { cycle, ruleSet, actor: { ...actor, idempotency: undefined } };
    const { title, notes } = kind;
    const identity = { sheet: name, cycleId, cycle: cycle.code, ruleSetHash: hash, areaCode: actor.areaCode };
    const form: Form = { identity, title, notes, ...(await kind.form(occasion)) };
    return { kind, cycle, occasion, form };
  }

  private importedBefore(sheet: SheetName, { id: cycleId }: CycleEntity, fileHash: string, { areaCode }: Actor) {
    return this.db.read.findOne(SpreadsheetEntity, {
      where: { sheet, cycleId, fileHash, areaCode, state: 'imported' },
      order: { importedAt: 'DESC' },
    });
  }

  /** Files that nobody imported in time are removed. */
  private async sweep(): Promise<void> {
    for (const [id, job] of this.#jobs) {
      if (Date.now() - job.startedAt < KEPT_MS || job.phase === 'checking' || job.phase === 'importing') continue;
      this.#jobs.delete(id);
      await job.discard();
    }
  }

  private jobOf(id: string): Job {
    const job = this.#jobs.get(id);
    if (!job) throw nowGone(id);
    return job;
  }

  private async entity(id: string): Promise<SpreadsheetEntity> {
    const one = await this.db.read.findOneBy(SpreadsheetEntity, { id });
    if (!one) throw notFound('spreadsheets', id);
    return one;
  }

  private view(one: SpreadsheetEntity, actor: Actor, language: Language): SpreadsheetRecord {
    const job = this.#jobs.get(one.id);
    const state = job?.phase ?? (one.state === 'imported' ? 'imported' : 'gone');
    const isUnderWay = state === 'checking' || state === 'importing';
    const whole = job?.refusal ? [{ cell: null, row: null, column: null, message: job.refusal[language] }] : [];
    return shown(SpreadsheetRecord, one, {
      state,
      progress: isUnderWay && job ? { done: job.done, total: job.total } : null,
      counts: job?.counts ?? one.counts ?? NOTHING,
      faults: [...whole, ...(job?.faults ?? []).map((fault) => told(job!, fault, language))],
      faultCount: (job?.faultCount ?? 0) + whole.length,
      importedBeforeAt: job?.importedBeforeAt ?? null,
      moves: movesOf('spreadsheets', state, actor),
    });
  }
}

/** Nothing is wrong with it, and it is new. */
const isGood = ({ is, faults }: Judged): boolean => faults.length === 0 && (is === 'fresh' || is === 'changed');

function told({ form, places }: Job, { row, key, zh, en }: Job['faults'][number], language: Language) {
  const at = key === null ? undefined : places.get(key);
  return {
    cell: at === undefined ? null : `${letterOf(at)}${row}`,
    row,
    column: form.columns.find((column) => column.key === key)?.title[language] ?? null,
    message: { zh, en }[language],
  };
}

const NOTHING = { rows: 0, fresh: 0, changed: 0, same: 0, blank: 0, faulty: 0 };
const FAILED = {
  zh: '程序读取文件时出错，没有继续。请重新上传；仍不行的，请告诉技术人员。',
  en: 'The program failed while reading the file and stopped. Hand it in again; if that fails too, tell your technician.',
};
