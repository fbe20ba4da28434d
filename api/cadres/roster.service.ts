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
import { type AssessedAt, assessedAt } from './assessed-at.js';
import { entityOf, villagesOf } from './cadre-facts.js';
import { LeavesService } from './leaves.service.js';
import type { PostingEntity } from './posting.entity.js';
import { PostingsService } from './postings.service.js';

/** A period of a county's assessment, as the roster needs to know it. */
export type RosterPeriod = Pick<CycleRecord, 'areaCode' | 'startsOn' | 'cutoffOn'>;

/** A cadre who is assessed in a period, all postings that began by its end, and at which of the places. */
export type AssessedCadre = AssessedAt & { cadre: CadreEntity; history: PostingEntity[] };

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

  /** The cadres whom a village assesses in a period, each as posted there: those of the township whose liaison village it is included. */
  async assessedIn(areaCode: string, period: RosterPeriod): Promise<AssessedCadre[]> {
    const all = await this.assessed(period);
    return all.filter(({ posting }) => villagesOf(posting).includes(areaCode));
  }

  /**
   * Who is assessed in a period, at which place, and which other places are heard: of all who are posted on its last day.
   * @param cadreCodes whom it is asked of; the whole county where it is left out
   */
  async assessed({ areaCode, ...period }: RosterPeriod, cadreCodes?: readonly string[]): Promise<AssessedCadre[]> {
    const cadres = cadreCodes
      ? await this.db.read.findBy(CadreEntity, { cadreCode: In([...cadreCodes]) })
      : [...(await this.cadresOf(await this.postings.onDay(period.cutoffOn, { areaCode }))).values()];
    const ids = cadres.map(({ id }) => id);
    const histories = byCadre(await this.postings.historiesOf(ids, period.cutoffOn));
    return cadres
      .flatMap((cadre) => {
        const history = histories.get(cadre.id) ?? [];
        const at = assessedAt(history, period);
        return at ? [{ cadre, history, ...at }] : [];
      })
      .toSorted((one, other) => (one.cadre.cadreCode < other.cadre.cadreCode ? -1 : 1));
  }

  /** Who left in a period, recalled or because the term was over, and is posted nowhere since; each with the posting that ended. */
  async departed({ areaCode, startsOn, cutoffOn }: RosterPeriod): Promise<AssessedCadre[]> {
    const ended = await this.postings.endedIn(areaCode, startsOn, cutoffOn);
    const cadres = await this.cadresOf(ended);
    const histories = byCadre(await this.postings.historiesOf([...cadres.keys()], cutoffOn));
    return [...cadres.values()]
      .flatMap((cadre) => {
        const history = histories.get(cadre.id)!;
        const posting = history.at(-1)!;
        return ended.some(({ id }) => id === posting.id) ? [{ cadre, history, posting, hears: [] }] : [];
      })
      .toSorted((one, other) => (one.cadre.cadreCode < other.cadre.cadreCode ? -1 : 1));
  }

  /**
   * The roster's part of the county's cadres: of all who are posted on the day data are cut off, and of nobody else. For a measure that
   * looks back on postings, of those who left in the period.
   */
  async contribute(period: RosterPeriod, ruleSet: RuleSet): Promise<Entity[]> {
    const assessed = looksBack(ruleSet) ? await this.departed(period) : await this.assessed(period);
    const units = await this.units.byIds(assessed.map(({ history }) => history.at(-1)!.unitId));
    const teams = new Map((await this.teams.within(period.areaCode)).map(({ id, teamCode }) => [id, teamCode]));
    const leaves = byCadre(await this.leaves.inPeriod(period));
    return assessed.map(({ cadre, posting, history }) => {
      const unitCode = units.get(history.at(-1)!.unitId)!.unitCode;
      const teamCode = posting.teamId === null ? undefined : teams.get(posting.teamId);
      const said = { cadre, period, posting, history, leaves: leaves.get(cadre.id) ?? [], unitCode, teamCode };
      return entityOf(said, ruleSet);
    });
  }

  private async cadresOf(postings: readonly PostingEntity[]): Promise<Map<string, CadreEntity>> {
    const ids = [...new Set(postings.map(({ cadreId }) => cadreId))];
    const cadres = await this.db.read.findBy(CadreEntity, { id: In(ids) });
    return new Map(cadres.map((cadre) => [cadre.id, cadre]));
  }
}

/** Whether a measure is about those who have left: it reads what their posting left behind. */
function looksBack({ entities }: RuleSet): boolean {
  const facts = Object.values(entities.cadre?.facts ?? {});
  return facts.some(({ from }) => from.kind === 'earlier' && from.cycle === 'posting');
}

function byCadre<T extends { cadreId: string }>(records: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const record of records) found.set(record.cadreId, [...(found.get(record.cadreId) ?? []), record]);
  return found;
}

function lineOf(posting: PostingEntity, cadre: CadreEntity, unitName: string): RosterLine {
  return shown(RosterLine, { ...cadre, ...posting }, { id: cadre.id, unitName, villages: villagesOf(posting) });
}
