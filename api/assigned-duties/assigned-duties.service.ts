import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AreasService } from '../areas/areas.service.js';
import { AuditService, type Change, mustBeCurrent } from '../audit/audit.service.js';
import { CadresService } from '../cadres/cadres.service.js';
import { CalendarService } from '../calendar-days/calendar.service.js';
import type { Due } from '../contract/due.js';
import type { ListQuery } from '../contract/list.js';
import type {
  AssignedDutyAnswer,
  AssignedDutyCount,
  AssignedDutyCountsQuery,
  AssignedDutyRecord,
  AssignedDutyVerification,
  NewAssignedDuty,
} from '../contract/records/assigned-duty.js';
import { CLOSED_STATES } from '../contract/records/cycle.js';
import type { AtVersion } from '../contract/records/record.js';
import { nearestName } from '../core/nearest-name.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { FindingsService } from '../findings/findings.service.js';
import { type Actor, Places } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import { below, listOf, type Listing, type Page } from '../http/list-query.js';
import { mustBeAnother, stateAfter } from '../http/moves.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { AssignedDutyEntity } from './assigned-duty.entity.js';
import { dutiesOf } from '../core/duties-of.js';
import { mustBeExceptable, mustCover } from './emergency.js';
import * as refused from './refusals.js';
import { type Around, clocksOf, isInside, isReleased, isWaitedFor, MOVES, told } from './told.js';

const INSIDE: Listing<AssignedDutyEntity> = {
  permission: 'assigned-duties.read',
  place: { area: 'areaCode', cadre: 'cadreId' },
  filters: ['cycleId', 'areaCode', 'cadreId', 'item', 'state', 'findingNumber'],
  sorts: ['areaCode', 'item', 'from', 'to', 'state', 'createdAt'],
  order: ['createdAt', 'DESC'],
};

/** Whom it is about neither filters nor sorts by anything that tells who reported, or when. */
const OUTSIDE: Listing<AssignedDutyEntity> = {
  ...INSIDE,
  filters: ['cycleId', 'areaCode', 'item', 'state', 'findingNumber'],
  sorts: ['areaCode', 'item', 'from', 'to', 'state'],
  order: ['from', 'DESC'],
};

/** In which states of its cycle a report comes: also before the cycle opens, because duties are given all the half-year. */
const TAKEN_WHILE = ['planned', 'open'] as const;

const CHINA = 'Asia/Shanghai';

/** What is withheld from the chain: who reads it is not told by whom the report is. */
const WITHHELD = ['cadreId', 'account', 'reportedBy'];

/** Reports that a listed duty was given: to the county alone; whom it is about learns of it when the books are closed. */
@Injectable()
export class AssignedDutiesService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
    private readonly areas: AreasService,
    private readonly calendar: CalendarService,
    private readonly cadres: CadresService,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
    private readonly findings: FindingsService,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('assigned-duties', async (report: AssignedDutyEntity, actor) => {
      const around = await this.around(report.cycleId);
      return maySee(report, around.cycle, actor) ? told(report, around, actor) : undefined;
    });
    this.places.register('assigned-duties', (id) => this.db.read.findOneBy(AssignedDutyEntity, { id }));
  }

  /** A page of them. Whom they are about is shown those alone whose books are closed. */
  async list(query: ListQuery, actor: Actor): Promise<Page<AssignedDutyRecord>> {
    const listing = isInside(actor) ? INSIDE : OUTSIDE;
    const page = await listOf(this.db.read, AssignedDutyEntity, listing, query, actor, (builder) => {
      if (isInside(actor)) return;
      const closed = 'SELECT c.id FROM cycles c WHERE c.state IN (:...closed)';
      builder.andWhere(`r.state <> 'withdrawn' AND r.cycleId IN (${closed})`, { closed: CLOSED_STATES });
    });
    if (isInside(actor)) await this.audit.noteReads(actor, 'assigned-duties', page.records);
    return { ...page, records: await this.views(page.records, actor) };
  }

  async get(id: string, actor: Actor): Promise<AssignedDutyRecord> {
    const { report, around } = await this.seen(id, actor);
    if (isInside(actor)) await this.audit.noteReads(actor, 'assigned-duties', [report]);
    return told(report, around, actor);
  }

  /**
   * A cadre, or the county for one who came in person, reports that a listed duty was given.
   * @throws DomainError needs-unmet for what the measure does not list, days to come, or a township the cadre was not posted to
   */
  async create(input: NewAssignedDuty, actor: Actor): Promise<AssignedDutyRecord> {
    const { cadreId, areaCode, item, from, to } = input;
    const { cadreCode } = await this.cadres.entity(cadreId);
    // The guard knows whose report it is; that the place is one of this cadre's is known here.
    const townships = await this.cadres.townshipsOf(cadreId, { from, to });
    if (!townships.includes(areaCode.slice(0, 9))) throw refused.notPostedThere(areaCode, townships);
    await this.areas.mustBeKnown({ '/areaCode': areaCode });
    const cycle = await this.halfYearFor(cadreCode.slice(0, 6), from);
    const around = await this.around(cycle.id);
    const { today } = around.days;
    if (to > today) throw refused.daysAhead(to, today);
    const listed = dutiesOf(around.list).map(({ id }) => id);
    if (!listed.includes(item)) throw refused.notOnTheList(item, nearestName(item, listed), listed);
    return this.audit.write(actor, areaCode, async (change) => {
      await this.cycles.mustStillBe(change, cycle.id, ...TAKEN_WHILE);
      change.withhold(WITHHELD);
      const report = await change.create(AssignedDutyEntity, 'assigned-duties', {
        ...NOTHING_YET,
        ...input,
        cycleId: cycle.id,
        state: 'reported',
        reportedBy: actor.accountId,
      });
      return told(report, around, actor);
    });
  }

  /** Takes the own report back, while whom it is about does not know of it. @throws DomainError window-closed */
  async withdraw(id: string, { version }: AtVersion, actor: Actor): Promise<AssignedDutyRecord> {
    const { report, around } = await this.seen(id, actor, version);
    const state = stateAfter('assigned-duties', 'withdraw', report) as 'withdrawn';
    if (isReleased(around.cycle)) throw refused.releasedAlready(id);
    return this.audit.write(actor, report.areaCode, async (change) => {
      await this.cycles.mustStillBe(change, report.cycleId, ...TAKEN_WHILE);
      return told(await this.changed(change, report, { state }, 'withdraw'), around, actor);
    });
  }

  /** The word of whom it is about, and the emergency that is claimed. Taken until the county decides, and by its day it says when it came late. */
  async answer(id: string, body: AssignedDutyAnswer, actor: Actor): Promise<AssignedDutyRecord> {
    const { answer, emergency, version } = body;
    const { report, around } = await this.seen(id, actor, version);
    const state = stateAfter('assigned-duties', 'answer', report) as 'answered';
    if (emergency !== null) mustBeExceptable(around.list, emergency, report);
    // What was found out before the township was heard is looked into again.
    const values = { answer, emergency, state, answeredOn: around.days.today, proposed: null };
    return this.audit.write(actor, report.areaCode, async (change) =>
      told(await this.changed(change, report, values, 'answer'), around, actor),
    );
  }

  /**
   * What somebody of the county found out. Another person decides; until then it may be said anew, and what the township says
   * meanwhile sets it aside.
   * @throws DomainError out-of-state; needs-unmet before the township was heard, for an emergency that does not cover the days, and for
   * grounds that name who reported
   */
  async propose(id: string, body: AssignedDutyVerification, actor: Actor): Promise<AssignedDutyRecord> {
    const { outcome, grounds, remedy, version } = body;
    const { report, around } = await this.seen(id, actor, version);
    const clocks = clocksOf(report, around);
    if (isWaitedFor(report, clocks, around.days.today)) throw refused.notHeardYet(id, clocks.answerDueOn);
    stateAfter('assigned-duties', MOVES[outcome], report);
    const state = stateAfter('assigned-duties', 'propose', report) as AssignedDutyRecord['state'];
    if (outcome === 'excepted') mustCover(report);
    if (outcome === 'confirmed' && remedy === null) throw refused.needsRemedy();
    await this.mustNameNobody(grounds, report);
    const proposed = { by: actor.accountId, outcome, grounds, remedy };
    return this.audit.write(actor, report.areaCode, async (change) =>
      told(await this.changed(change, report, { state, proposed }, 'propose'), around, actor),
    );
  }

  /**
   * Decides by what another person found out. Confirmed, it is recorded of the township once, in the half-year in which it is decided.
   * @throws DomainError second-person, out-of-state; needs-unmet where nobody found anything out yet, while the township is waited for, and
   * where no half-year is there to count it in
   */
  async verify(id: string, { version }: AtVersion, actor: Actor): Promise<AssignedDutyRecord> {
    const { report, around } = await this.seen(id, actor, version);
    const { today } = around.days;
    if (report.proposed === null) {
      stateAfter('assigned-duties', 'propose', report);
      throw refused.nothingProposed(id);
    }
    const { by, outcome, grounds, remedy } = report.proposed;
    const state = stateAfter('assigned-duties', MOVES[outcome], report) as AssignedDutyRecord['state'];
    for (const before of [report.reportedBy, by]) mustBeAnother(actor, before, id);
    // A day that became a holiday gives the township more time.
    const clocks = clocksOf(report, around);
    if (isWaitedFor(report, clocks, today)) throw refused.notHeardYet(id, clocks.answerDueOn);
    const counted = outcome === 'confirmed' ? await this.countedIn(around, today) : null;
    const silentOn = report.answer === null ? clocks.answerDueOn : null;
    const said = { state, grounds, remedy, silentOn, verifiedOn: today, verifiedBy: actor.accountId };
    return this.audit.write(actor, report.areaCode, async (change) => {
      const findingNumber = counted && (await this.recordOf(change, report, around, counted, actor.accountId));
      const after = await this.changed(change, report, { ...said, findingNumber }, MOVES[outcome]);
      return told(after, around, actor);
    });
  }

  /** How often each township was found to have given a listed duty in a half-year. */
  async counts({ cycleId }: AssignedDutyCountsQuery): Promise<AssignedDutyCount[]> {
    const { cycle, list } = await this.around(cycleId);
    const confirmed = list.reports ? await this.findings.confirmedOf(cycleId, list.reports.conduct) : new Map();
    const townships = (await this.areas.contribute(cycle)).filter(({ kind }) => kind === 'township');
    return townships.map(({ code, name = code }) => ({
      areaCode: code,
      name,
      confirmed: confirmed.get(code) ?? 0,
    }));
  }

  /** The states of a cycle's reports, for counts that name nobody. */
  async statesIn(cycleId: string): Promise<AssignedDutyRecord['state'][]> {
    const reports = await this.db.read.find(AssignedDutyEntity, { where: { cycleId }, select: { state: true } });
    return reports.map(({ state }) => state);
  }

  /** Which townships have still to answer in a county, and what the county has still to verify. */
  async due(areaCode: string): Promise<Due[]> {
    const builder = this.db.read.createQueryBuilder(AssignedDutyEntity, 'r');
    below(builder, 'areaCode', areaCode);
    const open = await builder.andWhere('r.state IN (:...states)', { states: ['reported', 'answered'] }).getMany();
    const cycles = await this.aroundAll(open);
    const dues: Due[] = [];
    for (const report of open) {
      const around = cycles.get(report.cycleId)!;
      const { answerDueOn, verifyDueOn } = clocksOf(report, around);
      if (answerDueOn === null || verifyDueOn === null) continue;
      const { id, cycleId } = report;
      const due = { word: 'assigned-duties', id, cycleId, cadreId: null, unitId: null };
      const township = report.areaCode.slice(0, 9);
      if (report.answer === null)
        dues.push({ ...due, dueOn: answerDueOn, role: 'townshipCommittee', areaCode: township });
      if (!isWaitedFor(report, { releasedOn: null, answerDueOn, verifyDueOn }, around.days.today))
        dues.push({ ...due, dueOn: verifyDueOn, role: 'countyOrganisation', areaCode: around.cycle.areaCode });
    }
    return dues;
  }

  /** Records it of the township once. @returns its number */
  private async recordOf(
    change: Change,
    { areaCode, item }: AssignedDutyEntity,
    { list, days }: Around,
    { id: cycleId, startsOn }: CycleEntity,
    confirmedBy: string,
  ): Promise<string> {
    await this.cycles.mustStillBe(change, cycleId, ...COUNTING);
    const code = areaCode.slice(0, 9);
    const duty = list.duties.find(({ id }) => id === item);
    const finding = {
      cycleId,
      areaCode: code,
      entityKind: 'township' as const,
      entityCode: code,
      code: list.reports!.conduct,
      day: days.today < startsOn ? startsOn : days.today,
      grounds: `被派清单事项的反映经核实：${duty?.title.zh ?? item}`,
    };
    return (await this.findings.recordVerified(change, finding, confirmedBy)).number;
  }

  /** The half-year in which something verified today is counted; null where the measure counts nothing. @throws DomainError needs-unmet */
  private async countedIn({ cycle, list }: Around, today: string): Promise<CycleEntity | null> {
    if (!list.reports) return null;
    const halves = await this.cycles.halvesOf(cycle.areaCode);
    const found = halves.find(({ cutoffOn, state }) => cutoffOn >= today && COUNTING.some((one) => one === state));
    if (!found) throw refused.noHalfYear(cycle.areaCode);
    const { negativeList } = (await this.ruleSets.compiledOf(found.ruleSetId)).ruleSet;
    const { conduct: code } = list.reports;
    return negativeList?.conduct.some((one) => one.code === code && one.of === 'township') ? found : null;
  }

  /** The half-year whose marking a report waits for: that of its first day, or the first after it whose books are open. */
  private async halfYearFor(county: string, from: string): Promise<CycleEntity> {
    const halves = await this.cycles.halvesOf(county);
    const taking = halves.filter(({ state }) => TAKEN_WHILE.some((one) => one === state));
    const found = taking.find(({ cutoffOn }) => cutoffOn >= from);
    if (!found) throw refused.noHalfYear(county);
    return found;
  }

  private async mustNameNobody(grounds: string, { cadreId }: AssignedDutyEntity): Promise<void> {
    const { name, cadreCode } = await this.cadres.entity(cadreId);
    if (grounds.includes(name) || grounds.includes(cadreCode)) throw refused.namesTheReporter();
  }

  private changed(
    change: Change,
    before: AssignedDutyEntity,
    values: Partial<AssignedDutyEntity>,
    move: string,
  ): Promise<AssignedDutyEntity> {
    change.withhold(WITHHELD);
    return change.update(AssignedDutyEntity, 'assigned-duties', before, values, move);
  }

  private async views(reports: readonly AssignedDutyEntity[], actor: Actor): Promise<AssignedDutyRecord[]> {
    const around = await this.aroundAll(reports);
    return reports.map((report) => told(report, around.get(report.cycleId)!, actor));
  }

  private async aroundAll(reports: readonly AssignedDutyEntity[]): Promise<Map<string, Around>> {
    const ids = [...new Set(reports.map(({ cycleId }) => cycleId))];
    return new Map(await Promise.all(ids.map(async (id) => [id, await this.around(id)] as const)));
  }

  /** A report that this actor may know of. @throws DomainError not-found, stale */
  private async seen(
    id: string,
    actor: Actor,
    version?: number,
  ): Promise<{ report: AssignedDutyEntity; around: Around }> {
    const report = await this.db.read.findOneBy(AssignedDutyEntity, { id });
    const around = report && (await this.around(report.cycleId));
    if (!report || !around || !maySee(report, around.cycle, actor)) throw notFound('assigned-duties', id);
    mustBeCurrent('assigned-duties', report, version);
    return { report, around };
  }

  private async around(cycleId: string): Promise<Around> {
    const cycle = await this.cycles.entity(cycleId);
    const { ruleSet } = await this.ruleSets.compiledOf(cycle.ruleSetId);
    const timeZone = ruleSet.schedule?.timeZone ?? CHINA;
    const days = await this.calendar.of(cycle.areaCode, timeZone);
    return { cycle, days, timeZone, list: ruleSet.negativeList ?? { duties: [], conduct: [] } };
  }
}

/** What nobody has said of a new report. */
const NOTHING_YET = {
  answer: null,
  emergency: null,
  answeredOn: null,
  silentOn: null,
  proposed: null,
  grounds: null,
  remedy: null,
  verifiedOn: null,
  verifiedBy: null,
  findingNumber: null,
};

/** The states of a cycle that was not assessed yet. */
const COUNTING = ['planned', 'open', 'closed'] as const;

function maySee({ state }: AssignedDutyEntity, cycle: CycleEntity, actor: Actor): boolean {
  return isInside(actor) || (isReleased(cycle) && state !== 'withdrawn');
}
