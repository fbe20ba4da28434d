import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Like } from 'typeorm';
import { AreasService } from '../areas/areas.service.js';
import { AuditService, type Change, mustBeCurrent } from '../audit/audit.service.js';
import { CadresService } from '../cadres/cadres.service.js';
import { CalendarService } from '../calendar-days/calendar.service.js';
import { Clock } from '../clock.js';
import type { Due } from '../contract/due.js';
import type { ListQuery } from '../contract/list.js';
import type { Determination } from '../contract/procedure.js';
import {
  type AnswerOpinions,
  type AskedOpinions,
  type AskOpinions,
  ConsultationRecord,
  type ExtendConsultation,
} from '../contract/records/consultation.js';
import type { CycleRecord } from '../contract/records/cycle.js';
import { type CycleEntity, type CycleMove, CyclesService } from '../cycles/cycles.service.js';
import { WindowDays } from '../cycles/window-days.service.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { movesOf, stateAfter } from '../http/moves.js';
import { shown } from '../http/shown.js';
import { type Heard, HearingService } from '../results/hearing.service.js';
import { ResultsService } from '../results/results.service.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { UnitsService } from '../units/units.service.js';
import { ConsultationEntity } from './consultation.entity.js';
import { saidOf } from './said.js';
import { type Asked, blankLine, type Office, officesOf } from './offices.js';
import {
  dayOver,
  lessThanGranted,
  nobodyHeard,
  noDay,
  notAsked,
  notHeardYet,
  notLonger,
  signedAhead,
  tooLate,
} from './refusals.js';

const LISTING: Listing<ConsultationEntity> = {
  permission: 'consultations.read',
  place: { area: 'areaCode', unit: 'unitId' },
  filters: ['cycleId', 'areaCode', 'unitId', 'role', 'office', 'state', 'dueOn'],
  search: ['officeName'],
  sorts: ['officeName', 'role', 'state', 'dueOn', 'updatedAt'],
  order: ['role', 'ASC'],
};

const UNSIGNED = { signedBy: null, signedOn: null };
/** The window of the measure's time table until whose end the offices answer. */
const WINDOW = 'consultation';
const INSPECTORS = '纪检监察机关';

/**
 * Who is heard before the grades are determined. Each office is asked once about all its cadres and reads nothing of the others; silence
 * past the day counts as no objection, and is on record as silence.
 */
@Injectable()
export class ConsultationsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly places: Places,
    private readonly cycles: CyclesService,
    private readonly windows: WindowDays,
    private readonly calendar: CalendarService,
    private readonly ruleSets: RuleSetsService,
    private readonly results: ResultsService,
    private readonly hearing: HearingService,
    private readonly units: UnitsService,
    private readonly areas: AreasService,
    private readonly cadres: CadresService,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('consultations', (one: ConsultationEntity, actor) => this.view(one, actor));
    this.places.register('consultations', (id) => this.db.read.findOneBy(ConsultationEntity, { id }));
    this.hearing.register((cycleId) => this.objectionsIn(cycleId));
  }

  /** A page of them: every office reads its own. */
  async list(query: ListQuery, actor: Actor): Promise<Page<ConsultationRecord>> {
    const page = await listOf(this.db.read, ConsultationEntity, LISTING, query, actor);
    return { ...page, records: page.records.map((one) => this.view(one, actor)) };
  }

  /** One of them; that it was read is noted. */
  async get(id: string, actor: Actor): Promise<ConsultationRecord> {
    const one = await this.entity(id);
    await this.audit.noteRead(actor, one.areaCode, 'consultations', id);
    return this.view(one, actor);
  }

  /**
   * Asks every office that the measure hears about every cadre of its own who is assessed; asked again, about those who are new.
   * @throws DomainError window-closed; needs-unmet where the measure hears nobody, or there is no day, or it is over
   */
  async ask({ cycleId, dueOn }: AskOpinions, actor: Actor): Promise<AskedOpinions> {
    const cycle = await this.cycles.mustBe(cycleId, 'assessed');
    const { hears, timeZone } = await this.heardIn(cycle);
    const days = await this.calendar.of(cycle.areaCode, timeZone);
    const window = await this.windows.of(cycleId, WINDOW);
    const granted = hears.map(({ limit }) => (limit ? days.lastOf(days.today, limit) : window?.toOn));
    const last = granted.map((day) => dueOn ?? day);
    if (last.includes(undefined)) throw noDay(cycle);
    const over = last.find((day) => day! < days.today);
    if (over) throw dayOver('cycles', cycleId, over, days.today);
    const most = granted
      .flatMap((day) => day ?? [])
      .toSorted()
      .at(-1);
    if (dueOn !== undefined && most !== undefined && dueOn < most) throw lessThanGranted(cycle, dueOn, most);
    const people = await this.peopleOf(cycle);
    const asked = hears.flatMap(({ role, clause }, i) =>
      officesOf(role, cycle.areaCode, people).map((office) => ({ office, clause, dueOn: last[i]! })),
    );
    const names = await this.namesOf(asked.map(({ office }) => office));
    return this.audit.write(actor, cycle.areaCode, async (change) => {
      await this.cycles.mustStillBe(change, cycleId, 'assessed');
      const here = await change.read.findBy(ConsultationEntity, { cycleId });
      const byOffice = new Map(here.map((one) => [`${one.role} ${one.office}`, one]));
      let offices = 0;
      for (const { office, clause, dueOn: day } of asked) {
        const before = byOffice.get(`${office.role} ${office.office}`);
        const isNew = await (before
          ? this.askMore(change, before, office, day)
          : this.askFirst(change, { cycleId, office, clause, day, actor, officeName: names.get(office.office)! }));
        if (isNew) offices += 1;
      }
      return { cycleId, offices, cadres: people.length, dueOn: last.toSorted().at(-1) ?? null };
    });
  }

  /**
   * An office answers: those it names, and all others at once. It can say otherwise until its day is over or the consultation has ended.
   * @throws DomainError not-permitted, window-closed, stale, needs-unmet where somebody has no opinion, or the signature is of a day to come
   */
  async answer(id: string, said: AnswerOpinions, actor: Actor): Promise<ConsultationRecord> {
    const { version, others, opinions, signedBy = null, signedOn = null } = said;
    const before = await this.entity(id);
    if (actor.role !== before.role && actor.role !== 'system') throw notAsked(before);
    const cycle = await this.cycles.mustBe(before.cycleId, 'assessed');
    const { timeZone } = await this.heardIn(cycle);
    const today = this.calendar.todayIn(timeZone);
    if (today > before.dueOn) throw tooLate(before, today);
    if (signedOn !== null && signedOn > today) throw signedAhead(before, signedOn, today);
    mustBeCurrent('consultations', before, version);
    const state = stateAfter('consultations', 'answer', before) as ConsultationEntity['state'];
    const lines = saidOf(before, opinions, others, this.clock.now());
    return this.audit.write(actor, cycle.areaCode, async (change) => {
      await this.cycles.mustStillBe(change, cycle.id, 'assessed');
      const values = { state, lines, answeredBy: actor.accountId, answeredAt: this.clock.now(), signedBy, signedOn };
      return this.view(await change.update(ConsultationEntity, 'consultations', before, values, 'answer'), actor);
    });
  }

  /** Gives an office more time, for a reason. @throws DomainError window-closed, stale, out-of-state, needs-unmet */
  async extend(id: string, { dueOn, reason, version }: ExtendConsultation, actor: Actor): Promise<ConsultationRecord> {
    const before = await this.entity(id);
    mustBeCurrent('consultations', before, version);
    const cycle = await this.cycles.mustBe(before.cycleId, 'assessed');
    const { timeZone } = await this.heardIn(cycle);
    const today = this.calendar.todayIn(timeZone);
    if (dueOn < today) throw dayOver('consultations', id, dueOn, today);
    if (dueOn < before.dueOn) throw notLonger(before, dueOn);
    const state = stateAfter('consultations', 'extend', before) as ConsultationEntity['state'];
    return this.audit.write(actor, cycle.areaCode, async (change) => {
      await this.cycles.mustStillBe(change, cycle.id, 'assessed');
      const values = { state, dueOn, reason };
      return this.view(await change.update(ConsultationEntity, 'consultations', before, values, 'extend'), actor);
    });
  }

  /**
   * Ends the consultation of a cycle: every office has answered, or its day is over and its silence is recorded.
   * @throws DomainError window-closed, stale, needs-unmet naming who was not asked, or who still has time
   */
  async consult(cycleId: string, { version, reason = null }: CycleMove, actor: Actor): Promise<CycleRecord> {
    const cycle = await this.cycles.mustBe(cycleId, 'assessed');
    mustBeCurrent('cycles', cycle, version);
    const { hears, timeZone } = await this.heardIn(cycle);
    const today = this.calendar.todayIn(timeZone);
    const people = await this.peopleOf(cycle);
    return this.audit.write(actor, cycle.areaCode, async (change) => {
      const after = await this.cycles.move(change, cycle, 'consult', {
        consultedAt: this.clock.now(),
        moveReason: reason,
      });
      const all = await change.read.findBy(ConsultationEntity, { cycleId });
      const asked = new Set(all.flatMap(({ role, lines }) => lines.map(({ resultId }) => `${role} ${resultId}`)));
      const unasked = hears.flatMap(({ role }) =>
        officesOf(role, cycle.areaCode, people).flatMap((office) =>
          office.people.filter(({ id }) => !asked.has(`${role} ${id}`)).map(({ name, code }) => name ?? code),
        ),
      );
      const waiting = all.filter(({ state, dueOn }) => state === 'asked' && dueOn >= today);
      if (unasked.length > 0 || waiting.length > 0) throw notHeardYet(cycle, [...new Set(unasked)], waiting);
      await this.recordSilence(
        change,
        all.filter(({ state }) => state === 'asked'),
      );
      return this.cycles.told(after, actor);
    });
  }

  /** What waits for an office of a county until a day. */
  async due(areaCode: string): Promise<Due[]> {
    const where = { state: 'asked' as const, areaCode: Like(`${areaCode}%`) };
    const asked = await this.db.read.findBy(ConsultationEntity, where);
    return asked.map(({ id, cycleId, dueOn, role, areaCode: place, unitId }) => {
      return { word: 'consultations', id, cycleId, dueOn, role, areaCode: place, cadreId: null, unitId };
    });
  }

  private async recordSilence(change: Change, silent: readonly ConsultationEntity[]): Promise<void> {
    for (const one of silent) {
      const state = stateAfter('consultations', 'silence', one) as ConsultationEntity['state'];
      await change.update(ConsultationEntity, 'consultations', one, { state }, 'silence');
    }
  }

  /** Everybody who is assessed, each with the other places that are heard. */
  private async peopleOf(cycle: CycleEntity): Promise<Asked[]> {
    const people = await this.results.cadresOf(cycle.id);
    const codes = people.map(({ code }) => code);
    const assessedAt = await this.cadres.assessedAt(cycle, codes);
    return people.map((one) => ({ ...one, alsoAt: assessedAt.get(one.code)?.hears ?? [] }));
  }

  private async heardIn(cycle: CycleEntity): Promise<{ hears: Determination['hears']; timeZone: string | undefined }> {
    const { ruleSet } = await this.ruleSets.compiledOf(cycle.ruleSetId);
    if (!ruleSet.determination) throw nobodyHeard(cycle);
    return { hears: ruleSet.determination.hears, timeZone: ruleSet.schedule?.timeZone };
  }

  private async askFirst(
    change: Change,
    asked: { cycleId: string; office: Office; officeName: string; clause: string; day: string; actor: Actor },
  ): Promise<boolean> {
    const { people, ...office } = asked.office;
    const { cycleId, officeName, clause, day, actor } = asked;
    const blank = { state: 'asked' as const, answeredBy: null, answeredAt: null, ...UNSIGNED, reason: null };
    const values = { cycleId, ...office, officeName, clause, dueOn: day, askedBy: actor.accountId, ...blank };
    await change.create(ConsultationEntity, 'consultations', { ...values, lines: people.map(blankLine) }, 'ask');
    return true;
  }

  /** Who came to the results since is asked about as well; what was said of the others stays. */
  private async askMore(
    change: Change,
    before: ConsultationEntity,
    { people }: Office,
    dueOn: string,
  ): Promise<boolean> {
    const here = new Set(before.lines.map(({ resultId }) => resultId));
    const fresh = people.filter(({ id }) => !here.has(id));
    if (fresh.length === 0) return false;
    const lines = [...before.lines, ...fresh.map(blankLine)];
    const until = dueOn > before.dueOn ? dueOn : before.dueOn;
    await change.update(ConsultationEntity, 'consultations', before, { lines, dueOn: until, state: 'asked' }, 'ask');
    return true;
  }

  private async namesOf(offices: readonly Office[]): Promise<Map<string, string>> {
    const units = await this.units.byIds(offices.flatMap(({ unitId }) => unitId ?? []));
    const places = await this.areas.namesOf(offices.map(({ areaCode }) => areaCode));
    return new Map(
      offices.map(({ role, office, unitId, areaCode }) => {
        const place = places.get(areaCode) ?? areaCode;
        const name =
          unitId === null ? (role === 'townshipCommittee' ? `${place}党委` : place) : units.get(unitId)?.name;
        return [office, role === 'disciplineInspector' ? `${place}${INSPECTORS}` : (name ?? office)];
      }),
    );
  }

  /** Every objection of a cycle, for the meeting. */
  private async objectionsIn(cycleId: string): Promise<Heard[]> {
    const all = await this.db.read.find(ConsultationEntity, {
      where: { cycleId },
      order: { role: 'ASC', office: 'ASC' },
    });
    return all.flatMap(({ role, officeName, lines }) =>
      lines.flatMap(({ code, name, opinion, text }) =>
        opinion === 'has' ? [{ role, office: officeName, code, name: name ?? code, text: text ?? '' }] : [],
      ),
    );
  }

  private async entity(id: string): Promise<ConsultationEntity> {
    const one = await this.db.read.findOneBy(ConsultationEntity, { id });
    if (!one) throw notFound('consultations', id);
    return one;
  }

  private view(one: ConsultationEntity, actor: Actor): ConsultationRecord {
    const isOurs = actor.role === one.role || actor.role === 'system';
    const barred = ['silence', ...(isOurs ? [] : ['answer'])];
    return shown(ConsultationRecord, one, { moves: movesOf('consultations', one.state, actor, barred) });
  }
}
