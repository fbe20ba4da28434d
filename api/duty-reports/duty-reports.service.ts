import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditService, mustBeCurrent } from '../audit/audit.service.js';
import { CadresService } from '../cadres/cadres.service.js';
import { Clock } from '../clock.js';
import type { Due } from '../contract/due.js';
import type { DutyReport } from '../contract/duty-report.js';
import type { ListQuery } from '../contract/list.js';
import {
  type DutyReportChange,
  DutyReportRecord,
  DutyReportVersion,
  type NewDutyReport,
} from '../contract/records/duty-report.js';
import type { AtVersion, WithReason } from '../contract/records/record.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import { WindowDays } from '../cycles/window-days.service.js';
import { Database } from '../db/database.js';
import { isDuplicate } from '../db/duplicate.js';
import { type Actor, Places } from '../http/access.js';
import { DomainError, notFound } from '../http/domain-error.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { movesOf, stateAfter } from '../http/moves.js';
import { shown } from '../http/shown.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { DutyReportEntity, DutyReportVersionEntity } from './duty-report.entity.js';
import { begunAlready, charactersOf, mustFit, submittedAlready } from './duty-report-faults.js';
import { mustServeIn, placeIn } from './serving.js';

const LISTING: Listing<DutyReportEntity> = {
  permission: 'duty-reports.read',
  place: { area: 'areaCode', cadre: 'cadreId' },
  filters: ['cycleId', 'areaCode', 'cadreId', 'state'],
  sorts: ['areaCode', 'cadreId', 'state', 'submittedAt', 'updatedAt'],
  order: ['areaCode', 'ASC'],
};

/** The chain is read by others: a draft is not in it. What is submitted is, under `submittedText`. */
const UNREAD = ['text'] as const;

/** The window at whose end reports are due. */
const WINDOW = 'dutyReport';

/** A report with what its measure says of it. */
type Asked = { cycle: CycleEntity; asked: DutyReport };

/** What a cadre says of the own half-year: written, submitted, returned by the township with a reason. Every version is kept. */
@Injectable()
export class DutyReportsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly places: Places,
    private readonly cadres: CadresService,
    private readonly cycles: CyclesService,
    private readonly windows: WindowDays,
    private readonly ruleSets: RuleSetsService,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('duty-reports', (report: DutyReportEntity, actor) => this.shown(report, actor));
    this.places.register('duty-reports', (id) => this.db.read.findOneBy(DutyReportEntity, { id }));
  }

  /** A page of what was submitted, and the own drafts; whose reports it showed is noted. */
  async list(query: ListQuery, actor: Actor): Promise<Page<DutyReportRecord>> {
    const page = await listOf(this.db.read, DutyReportEntity, LISTING, query, actor, (builder) => {
      if (!isAuthor(actor)) builder.andWhere('r.submittedAt IS NOT NULL');
    });
    await this.audit.noteReads(actor, 'duty-reports', page.records);
    const ids = [...new Set(page.records.map(({ cycleId }) => cycleId))];
    const cycles = new Map(await Promise.all(ids.map(async (id) => [id, await this.measureOf(id)] as const)));
    return { ...page, records: page.records.map((report) => view(report, cycles.get(report.cycleId)!, actor)) };
  }

  /** One report. Reading somebody else's is noted. */
  async get(id: string, actor: Actor): Promise<DutyReportRecord> {
    const report = await this.entity(id, actor);
    if (!isAuthor(actor)) await this.audit.noteRead(actor, report.areaCode, 'duty-reports', id);
    return this.shown(report, actor);
  }

  /** Every version, the first first; drafts for their author alone. */
  async versions(id: string, actor: Actor): Promise<DutyReportVersion[]> {
    const report = await this.entity(id, actor);
    if (!isAuthor(actor)) await this.audit.noteRead(actor, report.areaCode, 'duty-reports', id);
    const before = await this.db.read.find(DutyReportVersionEntity, {
      where: { reportId: id },
      order: { version: 'ASC' },
    });
    const all = [...before, versionOf(report)].filter(({ state }) => isAuthor(actor) || state !== 'draft');
    return all.map((version) => shown(DutyReportVersion, version, {}));
  }

  /** Begins a report. @throws DomainError already-exists, window-closed, needs-unmet; InvalidInput for one that is too long */
  async create({ cycleId, cadreId, text }: NewDutyReport, actor: Actor): Promise<DutyReportRecord> {
    const { cycle, asked } = await this.askedIn(cycleId);
    const cadre = await this.cadres.entity(cadreId);
    mustServeIn(cadre, cycle);
    mustFit(text, asked);
    const written = this.audit.write(actor, cadre.areaCode, async (change) => {
      await this.cycles.mustStillBe(change, cycleId, 'open');
      change.withhold(UNREAD);
      const report = await change.create(DutyReportEntity, 'duty-reports', {
        cycleId,
        cadreId,
        areaCode: cadre.areaCode,
        state: 'draft',
        text,
        submittedText: null,
        submittedAt: null,
        reason: null,
        changedBy: actor.accountId,
      });
      return view(report, { cycle, asked }, actor);
    });
    return written.catch((error: unknown) => {
      throw isDuplicate(error) ? begunAlready(cadreId) : error;
    });
  }

  /** Puts another text in the place of a draft, or of a report that was returned. @throws DomainError stale, out-of-state, window-closed */
  async update(id: string, { text, version }: DutyReportChange, actor: Actor): Promise<DutyReportRecord> {
    return this.change(id, version, actor, 'update', (before, { asked }) => {
      if (before.state === 'submitted') throw submittedAlready(before);
      mustFit(text, asked);
      return { text, state: 'draft' };
    });
  }

  /** Hands it to the township that assesses the cadre. */
  async submit(id: string, { version }: AtVersion, actor: Actor): Promise<DutyReportRecord> {
    const { cadreId, cycleId } = await this.entity(id, actor);
    const areaCode = await placeIn(await this.cycles.entity(cycleId), cadreId, this.cadres);
    return this.change(id, version, actor, 'submit', (before, { asked }) => {
      const state = stateAfter('duty-reports', 'submit', before) as DutyReportRecord['state'];
      mustFit(before.text, asked);
      return { state, areaCode, submittedText: before.text, submittedAt: this.clock.now(), reason: null };
    });
  }

  /** Gives it back to its author with a reason. */
  return(id: string, { reason, version }: WithReason, actor: Actor): Promise<DutyReportRecord> {
    return this.change(id, version, actor, 'return', (before) => ({
      state: stateAfter('duty-reports', 'return', before) as DutyReportRecord['state'],
      reason,
    }));
  }

  /** Whose reports a county still waits for, until the end of their window; the id is the report's, or the cadre's where none is begun. */
  async due(areaCode: string): Promise<Due[]> {
    const dues: Due[] = [];
    for (const cycle of await this.cycles.halvesOf(areaCode)) {
      if (cycle.state !== 'open') continue;
      const { ruleSet } = await this.ruleSets.compiledOf(cycle.ruleSetId);
      const days = ruleSet.dutyReport && (await this.windows.of(cycle.id, WINDOW));
      if (!days) continue;
      const reports = await this.db.read.findBy(DutyReportEntity, { cycleId: cycle.id });
      const byCadre = new Map(reports.map((report) => [report.cadreId, report]));
      for (const cadre of await this.cadres.postedIn(areaCode)) {
        const report = byCadre.get(cadre.id);
        if (report?.state === 'submitted') continue;
        const waits = { word: 'duty-reports', id: report?.id ?? cadre.id, cycleId: cycle.id, dueOn: days.toOn };
        dues.push({ ...waits, role: 'cadre', areaCode: cadre.areaCode, cadreId: cadre.id, unitId: null });
      }
    }
    return dues;
  }

  private async change(
    id: string,
    version: number | undefined,
    actor: Actor,
    move: string,
    valuesOf: (before: DutyReportEntity, asked: Asked) => Partial<DutyReportEntity>,
  ): Promise<DutyReportRecord> {
    const before = await this.entity(id, actor);
    mustBeCurrent('duty-reports', before, version);
    const of = await this.askedIn(before.cycleId);
    const values = { ...valuesOf(before, of), changedBy: actor.accountId };
    return this.audit.write(actor, before.areaCode, async (change) => {
      await this.cycles.mustStillBe(change, before.cycleId, 'open');
      change.withhold(UNREAD);
      const after = await change.update(DutyReportEntity, 'duty-reports', before, values, move);
      await change.keep(DutyReportVersionEntity, [versionOf(before)]);
      return view(after, of, actor);
    });
  }

  private async askedIn(cycleId: string): Promise<Asked> {
    const cycle = await this.cycles.mustBe(cycleId, 'open');
    return { cycle, asked: await this.askedOf(cycle) };
  }

  private async askedOf(cycle: CycleEntity): Promise<DutyReport> {
    const { ruleSet } = await this.ruleSets.compiledOf(cycle.ruleSetId);
    if (ruleSet.dutyReport) return ruleSet.dutyReport;
    throw new DomainError(
      'needs-unmet',
      {
        zh: `${cycle.code} 这一期的办法不要求述职，没有保存。无须填写。`,
        en: `The measure of cycle ${cycle.code} asks for no duty report; nothing was saved. There is nothing to write.`,
      },
      { word: 'cycles', id: cycle.id },
    );
  }

  private async shown(report: DutyReportEntity, actor: Actor): Promise<DutyReportRecord> {
    return view(report, await this.measureOf(report.cycleId), actor);
  }

  private async measureOf(cycleId: string): Promise<Asked> {
    const cycle = await this.cycles.entity(cycleId);
    return { cycle, asked: await this.askedOf(cycle) };
  }

  private async entity(id: string, actor: Actor): Promise<DutyReportEntity> {
    const report = await this.db.read.findOneBy(DutyReportEntity, { id });
    // A draft that was never submitted is known to its author alone.
    if (!report || (!isAuthor(actor) && report.submittedAt === null)) throw notFound('duty-reports', id);
    return report;
  }
}

/** A cadre's account reaches no report but the own. */
const isAuthor = ({ role }: Actor): boolean => role === 'cadre' || role === 'system';

/** Who is not the author sees what was submitted last, as it stood then. */
function view(report: DutyReportEntity, { cycle, asked }: Asked, actor: Actor): DutyReportRecord {
  const isDraftOfAnother = !isAuthor(actor) && report.state === 'draft';
  const text = isDraftOfAnother ? (report.submittedText ?? '') : report.text;
  return shown(DutyReportRecord, report, {
    text,
    state: isDraftOfAnother ? 'returned' : report.state,
    characters: charactersOf(text),
    charactersAtMost: asked.charactersAtMost,
    moves: cycle.state === 'open' ? movesOf('duty-reports', report.state, actor) : [],
  });
}

function versionOf(report: DutyReportEntity): DutyReportVersionEntity {
  const { id: reportId, version, state, text, reason, changedBy: by, updatedAt: at } = report;
  return { reportId, version, state, text, reason, by, at };
}
