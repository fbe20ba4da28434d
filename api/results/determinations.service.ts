import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditService, mustBeCurrent } from '../audit/audit.service.js';
import { CadresService } from '../cadres/cadres.service.js';
import { Clock } from '../clock.js';
import type { Determined } from '../contract/determined.js';
import type { ListQuery } from '../contract/list.js';
import type { Determination } from '../contract/procedure.js';
import type { CycleRecord } from '../contract/records/cycle.js';
import {
  DeterminationRecord,
  type DetermineCycle,
  type NewDetermination,
  type RecordDeterminations,
  type RecordedDeterminations,
} from '../contract/records/determination.js';
import { isDeterminable } from '../core/determination/assessed.js';
import { limitFault, needsRemark, seatFaults } from '../core/determination/limits.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { movesOf, mustBeAnother, stateAfter } from '../http/moves.js';
import { shown } from '../http/shown.js';
import { DeterminationEntity, type MeetingEntity } from './determination.entity.js';
import {
  decidedMeanwhile,
  minutesMissing,
  notDetermined,
  pastLimits,
  remarkMissing,
  stillOpen,
} from './determination-refusals.js';
import { type GradesAtHand, GradesAtHandService } from './grades-at-hand.service.js';
import { MeetingsService } from './meetings.service.js';

const LISTING: Listing<DeterminationEntity> = {
  permission: 'determinations.read',
  place: { area: 'areaCode', cadre: 'cadreId', unit: 'unitId' },
  filters: ['cycleId', 'areaCode', 'kind', 'code', 'resultId', 'state', 'determinedGrade', 'isProposedUpward'],
  search: ['name', 'code'],
  sorts: ['code', 'name', 'determinedGrade', 'updatedAt'],
  order: ['code', 'ASC'],
};

type Values = Omit<DeterminationEntity, 'id' | 'version' | 'createdAt' | 'updatedAt'>;

/** The grades as people determine them, within the limits of the measure. Until they are determined every decision can be changed. */
@Injectable()
export class DeterminationsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly places: Places,
    private readonly cycles: CyclesService,
    private readonly cadres: CadresService,
    private readonly meetings: MeetingsService,
    private readonly atHand: GradesAtHandService,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('determinations', view);
    this.places.register('determinations', (id) => this.db.read.findOneBy(DeterminationEntity, { id }));
  }

  /** A page of them; whose files it showed is noted. */
  async list(query: ListQuery, actor: Actor): Promise<Page<DeterminationRecord>> {
    const page = await listOf(this.db.read, DeterminationEntity, LISTING, query, actor);
    await this.audit.noteReads(actor, 'determinations', page.records);
    return { ...page, records: page.records.map((one) => view(one, actor)) };
  }

  async get(id: string, actor: Actor): Promise<DeterminationRecord> {
    const one = await this.db.read.findOneBy(DeterminationEntity, { id });
    if (!one) throw notFound('determinations', id);
    if (one.cadreId !== null) await this.audit.noteRead(actor, one.areaCode, 'determinations', id);
    return view(one, actor);
  }

  /**
   * Records decisions, all of them or none; a decision that is there already is changed from its version, and the old one stays in the
   * audit chain. @throws DomainError window-closed, not-found, stale, needs-unmet naming the limit and its clause
   */
  async record({ cycleId, determinations }: RecordDeterminations, actor: Actor): Promise<RecordedDeterminations> {
    const { cycle, grades } = await this.before(cycleId);
    const { ruleSet } = grades.ready;
    const faults = determinations.flatMap(({ resultId, grade, reason }) => {
      const found = grades.people.get(resultId);
      if (!found) throw notFound('results', resultId);
      return limitFault(ruleSet, found.one, { grade, reason }) ?? [];
    });
    if (faults.length > 0) throw pastLimits(faults);
    const levels = await this.levelsOf(grades);
    return this.audit.write(actor, cycle.areaCode, async (change) => {
      await this.cycles.mustStillBe(change, cycleId, 'consulted');
      const decided = new Map(
        (await change.read.findBy(DeterminationEntity, { cycleId })).map((one) => [one.resultId, one]),
      );
      const fresh: Values[] = [];
      for (const decision of determinations) {
        const { result } = grades.people.get(decision.resultId)!;
        const values = this.valuesOf(grades, decision, levels.get(result.cadreId ?? '') ?? null, actor);
        const before = decided.get(decision.resultId);
        if (!before) {
          fresh.push(values);
          continue;
        }
        if (decision.version === undefined) throw decidedMeanwhile(before);
        mustBeCurrent('determinations', before, decision.version);
        const after = await change.update(DeterminationEntity, 'determinations', before, values, 'record');
        decided.set(decision.resultId, after);
      }
      for (const one of await change.createAll(DeterminationEntity, 'determinations', fresh, 'record'))
        decided.set(one.resultId, one);
      mustKeepToSeats(grades, [...decided.values()]);
      return recordedOf(cycleId, grades, [...decided.values()], determinations.length);
    });
  }

  /**
   * The grades of a cycle are determined as they were decided, by a meeting that is on record; another person than who recorded the meeting,
   * the changes and the open grades does it. @throws DomainError window-closed, stale, second-person, needs-unmet
   */
  async determine(cycleId: string, { meetingId, version }: DetermineCycle, actor: Actor): Promise<CycleRecord> {
    const { cycle, grades } = await this.before(cycleId);
    mustBeCurrent('cycles', cycle, version);
    if ((await this.meetings.entity(meetingId)).cycleId !== cycleId) throw notFound('meetings', meetingId);
    const limits = grades.ready.ruleSet.determination!;
    const at = grades.ready.ruleSet.basis[limits.clause]?.number ?? limits.clause;
    return this.audit.write(actor, cycle.areaCode, async (change) => {
      // What its record says counts as it stands when the grades are determined: until then it may be corrected.
      const meeting = await this.meetings.entity(meetingId, change.read);
      if (limits.record.includes('minutesNumber') && meeting.minutesNumber === null)
        throw minutesMissing(at, meetingId);
      mustBeAnother(actor, meeting.recordedBy, meetingId);
      const after = await this.cycles.move(change, cycle, 'determine', { determinedAt: this.clock.now() });
      const decided = await change.read.findBy(DeterminationEntity, { cycleId });
      mustBeWhole(cycle, grades, decided);
      mustKeepToSeats(grades, decided);
      const changed = decided.filter(isChanged);
      for (const one of decided) if (one.reason !== null) mustBeAnother(actor, one.recordedBy, one.id);
      if (needsRemark(limits, changed.length, grades.people.size) && meeting.remark === null)
        throw remarkMissing(at, changed.length, grades.people.size, meetingId);
      for (const one of decided) {
        const move = one.isProposedUpward ? 'proposeUpward' : 'determine';
        const state = stateAfter('determinations', move, one) as DeterminationEntity['state'];
        await change.update(DeterminationEntity, 'determinations', one, { state, meetingId }, move);
      }
      return this.cycles.told(after, actor);
    });
  }

  /** What was determined of each result of a cycle, by its id, as the seal covers it. */
  async determinedOf(cycleId: string): Promise<Map<string, { determined: Determined; word: Determined['by'] }>> {
    const meetings = new Map((await this.meetings.of(cycleId)).map((one) => [one.id, one]));
    const decided = await this.db.read.findBy(DeterminationEntity, { cycleId });
    return new Map(
      decided.flatMap((one) => {
        const meeting = one.meetingId === null ? undefined : meetings.get(one.meetingId);
        return meeting ? [[one.resultId, { determined: determinedBy(one, meeting), word: one.word }] as const] : [];
      }),
    );
  }

  /** The decisions of a cycle until now, by the id of the result. */
  async decidedOf(cycleId: string): Promise<Map<string, DeterminationEntity>> {
    const decided = await this.db.read.findBy(DeterminationEntity, { cycleId });
    return new Map(decided.map((one) => [one.resultId, one]));
  }

  /** A cycle whose grades are being determined, and the grades at hand. @throws DomainError window-closed, needs-unmet */
  async before(cycleId: string): Promise<{ cycle: CycleEntity; grades: GradesAtHand }> {
    const cycle = await this.cycles.mustBe(cycleId, 'consulted');
    const grades = await this.atHand.of(cycle);
    if (!grades.ready.ruleSet.determination) throw notDetermined(cycle);
    return { cycle, grades };
  }

  /** At which level each cadre was dispatched. */
  async levelsOf({ people }: GradesAtHand): Promise<Map<string, string>> {
    const ids = [...people.values()].flatMap(({ result: { cadreId } }) => cadreId ?? []);
    return new Map([...(await this.cadres.byIds(ids))].map(([id, { dispatchLevel }]) => [id, dispatchLevel]));
  }

  /** A decision as it is kept. */
  valuesOf(
    { ready, people }: GradesAtHand,
    { resultId, grade, reason }: NewDetermination,
    dispatchLevel: string | null,
    actor: Actor,
  ): Values {
    const { result, one } = people.get(resultId)!;
    const { cycleId, areaCode, cadreId, unitId, kind, code, name } = result;
    const { by, isProposedUpward } = authorityFor(ready.ruleSet.determination!, dispatchLevel);
    return {
      cycleId,
      resultId,
      areaCode,
      cadreId,
      unitId,
      kind,
      code,
      name,
      proposedGrade: one.proposed,
      determinedGrade: grade,
      word: one.word(grade).title,
      reason,
      state: 'recorded',
      dispatchLevel,
      by,
      isProposedUpward,
      meetingId: null,
      recordedBy: actor.accountId,
    };
  }
}

/** Who determines by the level that dispatched a cadre. Whom others sent the county only proposes, where the measure says so. */
export function authorityFor(
  { authority, by }: Determination,
  dispatchLevel: string | null,
): Pick<Determined, 'by' | 'isProposedUpward'> {
  const found = authority.find((one) => one.dispatchLevel === dispatchLevel);
  return { by: found?.by ?? by, isProposedUpward: found !== undefined && dispatchLevel !== 'county' };
}

/** A decision with its meeting, as a result keeps it. */
function determinedBy(
  { proposedGrade, determinedGrade, reason, by, isProposedUpward }: DeterminationEntity,
  meeting: MeetingEntity,
): Determined {
  return { proposedGrade, determinedGrade, reason, by, isProposedUpward, meeting: heldMeeting(meeting) };
}

/** A meeting as a sealed result remembers it. */
export function heldMeeting({ name, heldOn, present, minutesNumber, remark }: MeetingEntity): Determined['meeting'] {
  return { name, heldOn, present, minutesNumber, remark };
}

/** A decision as it is kept. */
export type Decided = DeterminationEntity;

/** Whether a decision departs from a proposal. An open grade that was decided changes nothing. */
export const isChanged = ({
  proposedGrade,
  determinedGrade,
}: Pick<DeterminationEntity, 'proposedGrade' | 'determinedGrade'>): boolean =>
  proposedGrade !== null && proposedGrade !== determinedGrade;

/** @throws DomainError needs-unmet where more have a grade than it has seats */
export function mustKeepToSeats(
  { ready, people, strata }: GradesAtHand,
  decided: readonly DeterminationEntity[],
): void {
  const grades = new Map(decided.map((one) => [people.get(one.resultId)?.one.key, one.determinedGrade]));
  const faults = seatFaults(ready.ruleSet, strata, (key) => grades.get(key));
  if (faults.length > 0) throw pastLimits(faults);
}

/** Everybody with something to determine is decided, as the result stands now. */
function mustBeWhole(cycle: CycleEntity, { people }: GradesAtHand, decided: readonly DeterminationEntity[]): void {
  const here = new Set(decided.map(({ resultId }) => resultId));
  const waiting = [...people].filter(([id, { one }]) => isDeterminable(one.assessment) && !here.has(id));
  if (waiting.length > 0)
    throw stillOpen(
      cycle,
      waiting.map(([resultId, { one }]) => ({ resultId, name: one.name })),
    );
}

/** What was recorded, and whose grade is open still. */
export function recordedOf(
  cycleId: string,
  { people }: GradesAtHand,
  decided: readonly DeterminationEntity[],
  recorded: number,
): RecordedDeterminations {
  const here = new Set(decided.map(({ resultId }) => resultId));
  const open = [...people].flatMap(([resultId, { result, one }]) =>
    isDeterminable(one.assessment) && one.proposed === null && !here.has(resultId)
      ? [{ resultId, code: result.code, name: result.name }]
      : [],
  );
  return { cycleId, recorded, changed: decided.filter(isChanged).length, of: people.size, open };
}

/** The grades are determined all together, by the cycle's own route. */
const TOGETHER = ['determine', 'proposeUpward'];

function view(one: DeterminationEntity, actor: Actor): DeterminationRecord {
  return shown(DeterminationRecord, one, { moves: movesOf('determinations', one.state, actor, TOGETHER) });
}
