import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import type { Entity } from '../contract/entity.js';
import type { ListQuery } from '../contract/list.js';
import { BallotsRecord, type Turnout } from '../contract/records/ballot.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { movesOf } from '../http/moves.js';
import { shown } from '../http/shown.js';
import { BallotBoxEntity } from './ballot-box.entity.js';
import { BallotSlipEntity } from './ballot-slip.entity.js';
import { CountSheetEntity } from './count-sheet.entity.js';
import { type Sheet, TalliesService } from './tallies.service.js';
import { TallyEntity } from './tally.entity.js';

export type { Sheet } from './tallies.service.js';

const LISTING: Listing<BallotBoxEntity> = {
  permission: 'ballots.read',
  place: { area: 'areaCode' },
  filters: ['cycleId', 'areaCode', 'group', 'attempt', 'state', 'fault'],
  sorts: ['areaCode', 'group', 'attempt', 'state', 'issued'],
  order: ['areaCode', 'ASC'],
};

/**
 * Villages' ballots: issued, open, counted. While a box is open anybody may learn how many of its slips were used and nobody how they
 * were; no route shows a single ballot to anybody, ever.
 */
@Injectable()
export class BallotsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly places: Places,
    private readonly tallies: TalliesService,
  ) {}

  onModuleInit(): void {
    this.places.register('ballots', (id) => this.db.read.findOneBy(BallotBoxEntity, { id }));
  }

  async list(query: ListQuery, actor: Actor): Promise<Page<BallotsRecord>> {
    const page = await listOf(this.db.read, BallotBoxEntity, LISTING, query, actor);
    return { ...page, records: page.records.map((box) => view(box, actor)) };
  }

  async get(id: string, actor: Actor): Promise<BallotsRecord> {
    const box = await this.db.read.findOneBy(BallotBoxEntity, { id });
    if (!box) throw notFound('ballots', id);
    return view(box, actor);
  }

  /** How many slips of each village were used so far. Never which. */
  async turnout(query: ListQuery, actor: Actor): Promise<Page<Turnout>> {
    const page = await listOf(
      this.db.read,
      BallotBoxEntity,
      { ...LISTING, permission: 'ballots.turnout' },
      query,
      actor,
    );
    const cast = await this.castIn(page.records.map(({ id }) => id));
    const records = page.records.map((box): Turnout => {
      const { id, cycleId, areaCode, group, attempt, issued } = box;
      return { id, cycleId, areaCode, group, attempt, issued, cast: cast.get(id) ?? 0 };
    });
    return { ...page, records };
  }

  /** Records paper count sheets of a closed cycle by the program's own word. @throws as TalliesService.record */
  recordTallies(cycle: { id: string }, sheets: readonly Sheet[], actor: Actor) {
    return this.tallies.record(cycle.id, sheets, actor);
  }

  /** What was counted in a cycle: the tallies of each cadre, every attempt of every village. */
  contribute(cycle: { id: string }): Promise<Entity[]> {
    return this.tallies.contribute(cycle);
  }

  /** Whether first votes of a cycle wait to be counted: in a box, or on a paper sheet that a second person has still to enter. */
  async isUncounted(cycleId: string): Promise<boolean> {
    const first = { cycleId, attempt: 1 };
    const boxes = await this.db.read.countBy(BallotBoxEntity, { ...first, state: 'open' });
    return boxes > 0 || (await this.db.read.countBy(CountSheetEntity, first)) > 0;
  }

  /**
   * Those of these villages of which no vote is recorded, neither in a box nor on a paper sheet that two people entered, in a cycle in which
   * others voted. In a cycle without any vote nobody is waited for.
   */
  async unvoted(cycleId: string, villages: readonly string[]): Promise<string[]> {
    const boxes = await this.db.read.findBy(BallotBoxEntity, { cycleId });
    const tallies = await this.db.read.find(TallyEntity, { where: { cycleId }, select: { areaCode: true } });
    // A vote on the measure itself is the county's, and waits for no village.
    const voted = new Set([...boxes, ...tallies].map(({ areaCode }) => areaCode).filter(isVillage));
    return voted.size === 0 ? [] : villages.filter((village) => !voted.has(village));
  }

  private async castIn(boxIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.db.read
      .createQueryBuilder(BallotSlipEntity, 's')
      .select('s.boxId', 'boxId')
      .addSelect('COUNT(*)', 'cast')
      .where({ boxId: In([...boxIds]), state: 'cast' })
      .groupBy('s.boxId')
      .getRawMany<{ boxId: string; cast: number | string }>();
    return new Map(rows.map(({ boxId, cast }) => [boxId, Number(cast)]));
  }
}

const isVillage = (areaCode: string): boolean => areaCode.length === 12;

function view(box: BallotBoxEntity, actor: Actor): BallotsRecord {
  return shown(BallotsRecord, box, {
    cadres: box.cadres.map(({ name, post }) => ({ name, post })),
    isRepeatDue: box.fault !== null,
    moves: movesOf('ballots', box.state, actor),
  });
}
