import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { AreasService } from '../areas/areas.service.js';
import { AuditService } from '../audit/audit.service.js';
import type { Tally } from '../contract/ballot.js';
import type { Entity } from '../contract/entity.js';
import type { EntityKind } from '../contract/fields.js';
import type { ListQuery } from '../contract/list.js';
import type { RaterGroup } from '../contract/rater-group.js';
import { type CountSheets, type RecordedSheets, TallyRecord } from '../contract/records/ballot.js';
import { shownTallies } from '../core/ballots/shown-tallies.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { type Fault, refused } from '../http/fault.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { shown } from '../http/shown.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { mustBeDueOnPaper } from './attempts.js';
import { voidOf } from './count-box.js';
import { faultsOfSheet } from './count-sheet.js';
import { TallyEntity } from './tally.entity.js';
import { type Vote, voteOf } from './vote.js';

/** A line of a paper count sheet: how one village voted about one cadre. */
export type Sheet = { kind: EntityKind; code: string; tally: Tally };

const LISTING: Listing<TallyEntity> = {
  permission: 'ballots.read',
  place: { area: 'areaCode' },
  filters: ['cycleId', 'areaCode', 'group', 'entityCode', 'attempt', 'source', 'fault'],
  sorts: ['areaCode', 'entityCode', 'group', 'attempt'],
  order: ['entityCode', 'ASC'],
};

/** What was counted, from boxes and from paper. Results read it; people are shown what can give nobody away. */
@Injectable()
export class TalliesService {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
    private readonly areas: AreasService,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
  ) {}

  /** What anyone may be shown. Below the measure's floor, where all agree, and of votes that do not count, answers are shown to nobody. */
  async list(query: ListQuery, actor: Actor): Promise<Page<TallyRecord>> {
    const page = await listOf(this.db.read, TallyEntity, LISTING, query, actor);
    const cycleIds = [...new Set(page.records.map(({ cycleId }) => cycleId))];
    const repeats = await this.db.read.findBy(TallyEntity, { cycleId: In(cycleIds), attempt: MoreThan(1) });
    const groups = await this.groupsOf(cycleIds);
    const records = page.records.map((one) => {
      const isReplaced = repeats.some((other) => other.attempt > one.attempt && isSameVote(one, other));
      return view(one, groups.get(one.cycleId)![one.group], isReplaced);
    });
    return { ...page, records };
  }

  /** {@link record} of a request. */
  recordSheets({ cycleId, sheets }: CountSheets, actor: Actor): Promise<RecordedSheets> {
    return this.record(cycleId, sheets, actor);
  }

  /**
   * Records paper count sheets; all of them or none. They are entered once voting is over, as boxes are counted then.
   * @throws InvalidInput naming every number that cannot be true; DomainError window-closed, needs-unmet where a box is still uncounted,
   *   already-exists, out-of-state where the vote was counted and stands, not-found
   */
  async record(cycleId: string, sheets: readonly Sheet[], actor: Actor): Promise<RecordedSheets> {
    const cycle = await this.cycles.mustBe(cycleId, 'closed');
    const { ruleSet } = await this.ruleSets.compiledOf(cycle.ruleSetId);
    const votes = new Map([...new Set(sheets.map(({ tally }) => tally.group))].map((id) => [id, voteOf(ruleSet, id)]));
    await this.mustHold(sheets, votes, cycle);
    await mustBeDueOnPaper(this.db.read, cycleId, sheets);
    return this.audit.write(actor, cycle.areaCode, async (change) => {
      await this.cycles.mustStillBe(change, cycleId, 'closed');
      change.withhold(['tally']);
      const tallies = await change.createAll(
        TallyEntity,
        'tallies',
        sheets.map(({ code, tally }) => ({
          cycleId,
          areaCode: tally.place!,
          group: tally.group,
          attempt: tally.attempt,
          entityKind: 'cadre' as const,
          entityCode: code,
          source: 'sheet' as const,
          tally,
          fault: voidOf(tally, votes.get(tally.group)!.rules),
        })),
        'record',
      );
      return { cycleId, tallies: tallies.map((one) => view(one, votes.get(one.group)!.rules, false)) };
    });
  }

  /** The tallies of each cadre, every attempt of every village. */
  async contribute({ id }: { id: string }): Promise<Entity[]> {
    const order = { entityCode: 'ASC', group: 'ASC', areaCode: 'ASC', attempt: 'ASC' } as const;
    const byCadre = new Map<string, Entity>();
    for (const { entityKind: kind, entityCode: code, tally } of await this.db.read.find(TallyEntity, {
      where: { cycleId: id },
      order,
    })) {
      const entity = byCadre.get(code) ?? { kind, code, tallies: [] };
      entity.tallies!.push(tally);
      byCadre.set(code, entity);
    }
    return [...byCadre.values()];
  }

  private async mustHold(
    sheets: readonly Sheet[],
    votes: ReadonlyMap<string, Vote>,
    cycle: CycleEntity,
  ): Promise<void> {
    const places = await this.areas.namesOf(sheets.flatMap(({ tally }) => tally.place ?? []));
    const faults: Fault[] = [];
    for (const [at, { kind, code, tally }] of sheets.entries()) {
      const fault = (pointer: string, zh: string, en: string) =>
        faults.push({ pointer: `/sheets/${at}${pointer}`, zh, en });
      const found = await this.places.of('entities', code);
      if (kind !== 'cadre' || found?.entityKind !== 'cadre' || !found.areaCode.startsWith(cycle.areaCode))
        fault('/code', `本县没有编号为 ${code} 的干部`, `there is no cadre ${code} in the county`);
      const { place = '' } = tally;
      if (!places.has(place) || !place.startsWith(cycle.areaCode))
        fault('/tally/place', `本县没有代码为 ${place} 的村`, `there is no village ${place} in the county`);
      for (const one of faultsOfSheet(tally, votes.get(tally.group)!)) fault(`/tally${one.pointer}`, one.zh, one.en);
    }
    if (faults.length > 0) throw refused(faults.slice(0, 20));
  }

  private async groupsOf(cycleIds: readonly string[]): Promise<Map<string, Record<string, RaterGroup | undefined>>> {
    const groups = new Map<string, Record<string, RaterGroup | undefined>>();
    for (const id of cycleIds) {
      const { ruleSetId } = await this.cycles.entity(id);
      groups.set(id, (await this.ruleSets.compiledOf(ruleSetId)).ruleSet.raterGroups);
    }
    return groups;
  }
}

function isSameVote(one: TallyEntity, other: TallyEntity): boolean {
  const { cycleId, group, areaCode, entityCode } = one;
  return (
    other.cycleId === cycleId && other.group === group && other.areaCode === areaCode && other.entityCode === entityCode
  );
}

function view(one: TallyEntity, rules: RaterGroup | undefined, isReplaced: boolean): TallyRecord {
  const { tally, group, fault } = one;
  const hidden = isReplaced ? 'replaced' : fault === null ? undefined : 'void';
  const answers = rules ? shownTallies([tally], group, rules).places[0]!.questions : {};
  const questions = Object.fromEntries(
    Object.entries(answers).map(([id, chosen]) => [id, hidden ?? (chosen as TallyRecord['questions'][string])]),
  );
  const { roll, issued, returned, cast, valid } = tally;
  return shown(TallyRecord, one, { roll, issued, returned, cast, valid, questions, moves: [] });
}
