import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Clock } from '../clock.js';
import type { Entity } from '../contract/entity.js';
import type { CycleRecord } from '../contract/records/cycle.js';
import { RosterLine, type RosterQuery } from '../contract/records/cadre.js';
import type { RuleSet } from '../contract/rule-set.js';
import { Database } from '../db/database.js';
import type { Actor } from '../http/access.js';
import { shown } from '../http/shown.js';
import { TeamsService } from '../teams/teams.service.js';
import { UnitsService } from '../units/units.service.js';
import { CadreEntity } from './cadre.entity.js';
import { entityOf, villagesOf } from './cadre-facts.js';
import { LeavesService } from './leaves.service.js';
import type { PostingEntity } from './posting.entity.js';
import { PostingsService } from './postings.service.js';

/** A period of a county's assessment, as the roster needs to know it. */
export type RosterPeriod = Pick<CycleRecord, 'areaCode' | 'startsOn' | 'cutoffOn'>;

/** Who is posted where on a day. The roster is read from the postings: last time's goes on by itself, nobody enters it again. */
@Injectable()
export class RosterService {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly units: UnitsService,
    private readonly teams: TeamsService,
    private readonly postings: PostingsService,
    private readonly leaves: LeavesService,
  ) {}

  /** The roster of a day with every column of the form, as far as the actor may read. Reading it is noted. */
  async lines({ on = this.clock.today() }: RosterQuery, actor: Actor): Promise<RosterLine[]> {
    const postings = await this.postings.onDay(on, { actor });
    if (postings.some(({ cadreId }) => cadreId !== actor.cadreId))
      await this.audit.noteRead(actor, actor.areaCode, 'cadres', `roster-${on}`);
    const cadres = await this.cadresOf(postings);
    const units = await this.units.byIds(postings.map(({ unitId }) => unitId));
    return postings.map((posting) => lineOf(posting, cadres.get(posting.cadreId)!, units.get(posting.unitId)!.name));
  }

  /** The cadres who serve a village on a day, those of the township whose liaison village it is included. */
  async servingIn(areaCode: string, on = this.clock.today()): Promise<CadreEntity[]> {
    const ofTownship = await this.postings.onDay(on, { areaCode: areaCode.slice(0, 9) });
    const serving = ofTownship.filter((posting) => villagesOf(posting).includes(areaCode));
    const cadres = await this.cadresOf(serving);
    return serving.map(({ cadreId }) => cadres.get(cadreId)!);
  }

  /** The roster's part of the county's cadres: of all who are posted on the day data are cut off, and of nobody else. */
  async contribute(period: RosterPeriod, ruleSet: RuleSet): Promise<Entity[]> {
    const { areaCode, cutoffOn } = period;
    const postings = await this.postings.onDay(cutoffOn, { areaCode });
    const cadres = await this.cadresOf(postings);
    const units = await this.units.byIds(postings.map(({ unitId }) => unitId));
    const teams = new Map((await this.teams.within(areaCode)).map(({ id, teamCode }) => [id, teamCode]));
    const histories = byCadre(await this.postings.historiesOf([...cadres.keys()], cutoffOn));
    const leaves = byCadre(await this.leaves.inPeriod(period));
    return postings
      .map((posting) => {
        const cadre = cadres.get(posting.cadreId)!;
        const unitCode = units.get(posting.unitId)!.unitCode;
        const teamCode = posting.teamId === null ? undefined : teams.get(posting.teamId);
        const history = histories.get(cadre.id) ?? [posting];
        return entityOf({ cadre, posting, history, leaves: leaves.get(cadre.id) ?? [], unitCode, teamCode }, ruleSet);
      })
      .toSorted((one, other) => (one.code < other.code ? -1 : 1));
  }

  private async cadresOf(postings: readonly PostingEntity[]): Promise<Map<string, CadreEntity>> {
    const ids = [...new Set(postings.map(({ cadreId }) => cadreId))];
    const cadres = await this.db.read.findBy(CadreEntity, { id: In(ids) });
    return new Map(cadres.map((cadre) => [cadre.id, cadre]));
  }
}

function byCadre<T extends { cadreId: string }>(records: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const record of records) found.set(record.cadreId, [...(found.get(record.cadreId) ?? []), record]);
  return found;
}

function lineOf(posting: PostingEntity, cadre: CadreEntity, unitName: string): RosterLine {
  return shown(RosterLine, { ...cadre, ...posting }, { id: cadre.id, unitName, villages: villagesOf(posting) });
}
