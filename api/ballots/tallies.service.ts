import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { AreasService } from '../areas/areas.service.js';
import { AuditService, type Change } from '../audit/audit.service.js';
import type { Tally } from '../contract/ballot.js';
import type { Entity } from '../contract/entity.js';
import type { ListQuery } from '../contract/list.js';
import type { CycleState } from '../contract/records/cycle.js';
import type { RaterGroup } from '../contract/rater-group.js';
import { TallyRecord } from '../contract/records/ballot.js';
import { shownTallies } from '../core/ballots/shown-tallies.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { type Fault, refused } from '../http/fault.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { shown } from '../http/shown.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { COUNTED_WHILE, mustBeDueOnPaper } from './attempts.js';
import { voidOf } from './count-box.js';
import { faultsOfSheet } from './count-sheet.js';
import { TallyEntity } from './tally.entity.js';
import { type Vote, voteOf } from './vote.js';

/** A line of a paper count sheet: how one village voted about one cadre, or how a group of the county voted about the measure itself. */
export type Sheet = { kind: 'cadre' | 'measure'; code: string; tally: Tally };

/** Where the vote of a sheet was held: a village; for the measure the county, whose code its own begins with. */
export const pollingOf = ({ code, tally }: Pick<Sheet, 'code' | 'tally'>): string => tally.place ?? code.slice(0, 6);

/** Why a tally of a cycle does not count; null where it does. */
export type FaultOf = (tally: Tally) => TallyEntity['fault'];

const LISTING: Listing<TallyEntity> = {
  permission: 'ballots.tallies',
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

  /**
   * Records paper count sheets by the program's own word; people enter them twice (`SheetsService`). All of them or none, and once
   * voting is over, as boxes are counted then.
   * @throws InvalidInput naming every number that cannot be true; DomainError window-closed, needs-unmet where a box is still uncounted,
   *   already-exists, out-of-state where the vote was counted and stands, not-found
   */
  async record(cycleId: string, sheets: readonly Sheet[], actor: Actor): Promise<void> {
    const { areaCode, faultOf } = await this.mustBeSound(cycleId, sheets);
    await mustBeDueOnPaper(this.db.read, cycleId, sheets);
    await this.audit.write(actor, areaCode, async (change) => {
      await this.cycles.mustStillBe(change, cycleId, ...countedWhile(sheets));
      change.withhold(['tally']);
      await this.put(change, cycleId, sheets, faultOf);
    });
  }

  /** Puts sheets among the tallies, in a change under way that withholds them. */
  put(change: Change, cycleId: string, sheets: readonly Sheet[], faultOf: FaultOf): Promise<TallyEntity[]> {
    return change.createAll(
      TallyEntity,
      'tallies',
      sheets.map(({ kind, code, tally }) => ({
        cycleId,
        areaCode: pollingOf({ code, tally }),
        group: tally.group,
        attempt: tally.attempt,
        entityKind: kind,
        entityCode: code,
        source: 'sheet' as const,
        tally,
        fault: faultOf(tally),
      })),
      'record',
    );
  }

  /** Puts sheets in the place of those that were recorded wrongly, and says why. */
  async replace(
    change: Change,
    cycleId: string,
    sheets: readonly Sheet[],
    faultOf: FaultOf,
    reason: string,
  ): Promise<TallyEntity[]> {
    const after: TallyEntity[] = [];
    for (const { code, tally } of sheets) {
      const { group, attempt } = tally;
      const where = { cycleId, areaCode: pollingOf({ code, tally }), group, attempt, entityCode: code };
      const before = await change.read.findOneByOrFail(TallyEntity, where);
      after.push(await change.update(TallyEntity, 'tallies', before, { tally, fault: faultOf(tally) }, 'correct'));
      change.note('reason', 'tallies', before.id, { reason: [null, reason] });
    }
    return after;
  }

  /**
   * The county of sheets that can be true, each about a cadre and a village of it, and which of them do not count.
   * @throws InvalidInput naming every number that cannot be true; DomainError window-closed, not-found, needs-unmet for a vote that the
   *   measure does not hold
   */
  async mustBeSound(cycleId: string, sheets: readonly Sheet[]): Promise<{ areaCode: string; faultOf: FaultOf }> {
    const cycle = await this.cycles.mustBe(cycleId, ...countedWhile(sheets));
    const { ruleSet } = await this.ruleSets.compiledOf(cycle.ruleSetId);
    const votes = new Map(
      sheets.map(({ kind, tally: { group } }) => [`${kind} ${group}`, voteOf(ruleSet, group, kind)]),
    );
    await this.mustHold(sheets, votes, cycle);
    return { areaCode: cycle.areaCode, faultOf: (tally) => voidOf(tally, ruleSet.raterGroups[tally.group]!) };
  }

  /** The tallies of each cadre, every attempt of every village. */
  async contribute({ id: cycleId }: { id: string }): Promise<Entity[]> {
    return this.contributed({ cycleId });
  }

  /** The tallies of one cadre as they are now, those of a repeat after the books were closed included. */
  async ofEntity(cycleId: string, entityCode: string): Promise<Tally[]> {
    const [entity] = await this.contributed({ cycleId, entityCode });
    return entity?.tallies ?? [];
  }

  private async contributed(where: { cycleId: string; entityCode?: string }): Promise<Entity[]> {
    const order = { entityCode: 'ASC', group: 'ASC', areaCode: 'ASC', attempt: 'ASC' } as const;
    const byEntity = new Map<string, Entity>();
    for (const { entityKind: kind, entityCode: code, tally } of await this.db.read.find(TallyEntity, {
      where,
      order,
    })) {
      const entity = byEntity.get(`${kind} ${code}`) ?? { kind, code, tallies: [] };
      entity.tallies!.push(tally);
      byEntity.set(`${kind} ${code}`, entity);
    }
    return [...byEntity.values()];
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
      if (found?.entityKind !== kind || !found.areaCode.startsWith(cycle.areaCode))
        fault('/code', `本县没有编号为 ${code} 的对象（${kind}）`, `there is no ${kind} ${code} in the county`);
      const place = pollingOf({ code, tally });
      if (kind === 'cadre' && (!places.has(place) || !place.startsWith(cycle.areaCode)))
        fault('/tally/place', `本县没有代码为 ${place} 的村`, `there is no village ${place} in the county`);
      for (const one of faultsOfSheet(tally, votes.get(`${kind} ${tally.group}`)!))
        fault(`/tally${one.pointer}`, one.zh, one.en);
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

/** A repeat is recorded after the books were closed too; where one sheet is of a first vote, all of them come before the assessment. */
export const countedWhile = (sheets: readonly Sheet[]): CycleState[] =>
  COUNTED_WHILE(Math.min(...sheets.map(({ tally }) => tally.attempt)));

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
