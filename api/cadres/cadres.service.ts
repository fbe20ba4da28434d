import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, Like } from 'typeorm';
import { AuditService, type Change, mustBeCurrent } from '../audit/audit.service.js';
import { Clock } from '../clock.js';
import type { Entity } from '../contract/entity.js';
import type { ListQuery } from '../contract/list.js';
import { Cadre, type CadreChange, CadreLine, type NewCadre } from '../contract/records/cadre.js';
import type { NewPosting, Recall } from '../contract/records/posting.js';
import type { RuleSet } from '../contract/rule-set.js';
import type { Move } from '../contract/transitions.js';
import { Database } from '../db/database.js';
import { nextNumber, numbered } from '../db/running-number.js';
import { type Actor, Places, type RecordPlace } from '../http/access.js';
import { codeTaken } from '../http/code-taken.js';
import { notFound } from '../http/domain-error.js';
import { below, listOf, type Listing, type Page } from '../http/list-query.js';
import { movesOf } from '../http/moves.js';
import { shown } from '../http/shown.js';
import { UnitsService } from '../units/units.service.js';
import { CadreEntity } from './cadre.entity.js';
import { placeByCode } from './cadre-place.js';
import { villagesOf } from './cadre-facts.js';
import { ClosedDays } from './closed-days.js';
import { heldCadre } from './held-cadre.js';
import { PostingEntity } from './posting.entity.js';
import { placeOf, PostingsService, view as postingView } from './postings.service.js';
import { wrongAt } from './refusals.js';
import { type RosterPeriod, RosterService } from './roster.service.js';
import { dayAfter, servedDays } from './stretches.js';

export type { CadreEntity } from './cadre.entity.js';
export type { PostingEntity } from './posting.entity.js';

const LISTING: Listing<CadreEntity> = {
  permission: 'cadres.list',
  place: { area: 'areaCode', cadre: 'id', unit: 'unitId' },
  filters: ['areaCode', 'cadreCode', 'name', 'personnelKind', 'dispatchLevel', 'unitId', 'teamId', 'post', 'isPosted'],
  search: ['name', 'cadreCode'],
  sorts: ['cadreCode', 'name', 'areaCode', 'personnelKind', 'dispatchLevel', 'post', 'unitId'],
  order: ['cadreCode', 'ASC'],
};

/** Days of service after which a year is served. */
const ONE_YEAR = 365;

/** Who is assessed: one file each, with where they are posted. */
@Injectable()
export class CadresService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
    private readonly clock: Clock,
    private readonly units: UnitsService,
    private readonly postings: PostingsService,
    private readonly roster: RosterService,
    private readonly closed: ClosedDays,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('cadres', async (cadre: CadreEntity, actor) =>
      this.file(cadre, await this.postings.historyOf(this.db.read, cadre.id), actor),
    );
    this.places.register('cadres', (id) => this.placeOf(id));
    // A former place may have to assess (R21): which one does in a cycle is judged where it is entered.
    this.places.register('entities', async (code) => (/^\d{6}-\d+$/.test(code) ? placeByCode(this.db, code) : null));
  }

  async list(query: ListQuery, actor: Actor): Promise<Page<CadreLine>> {
    const page = await listOf(this.db.read, CadreEntity, LISTING, query, actor);
    return {
      ...page,
      records: page.records.map((cadre) => shown(CadreLine, cadre, { moves: movesNow(cadre, actor) })),
    };
  }

  /** A cadre's file. Reading somebody else's is noted in the audit. */
  async get(id: string, actor: Actor): Promise<Cadre> {
    const cadre = await this.entity(id);
    if (actor.cadreId !== id) await this.audit.noteRead(actor, cadre.areaCode, 'cadres', id);
    return this.file(cadre, await this.postings.historyOf(this.db.read, id), actor);
  }

  /** The cadre of this id. @throws DomainError not-found */
  async entity(id: string): Promise<CadreEntity> {
    const cadre = await this.db.read.findOneBy(CadreEntity, { id });
    if (!cadre) throw notFound('cadres', id);
    return cadre;
  }

  /** Where a cadre's file belongs; null when there is none. */
  async placeOf(id: string): Promise<RecordPlace | null> {
    const cadre = await this.db.read.findOneBy(CadreEntity, { id });
    return cadre && recordPlaceOf(cadre);
  }

  /** The cadres of these ids, by id. */
  async byIds(ids: readonly string[]): Promise<Map<string, CadreEntity>> {
    const cadres = await this.db.read.findBy(CadreEntity, { id: In([...new Set(ids)]) });
    return new Map(cadres.map((cadre) => [cadre.id, cadre]));
  }

  /** Opens a file, with the first posting where one is given. @throws DomainError already-exists, not-found; InvalidInput */
  async create(input: NewCadre, actor: Actor): Promise<Cadre> {
    const { areaCode, cadreCode, posting } = input;
    const dispatchLevel = await this.levelOf(areaCode, input.unitId);
    if (posting) await this.postings.mustFit(areaCode, posting, '/posting');
    const values = { ...input, dispatchLevel: input.dispatchLevel ?? dispatchLevel };
    if (cadreCode !== undefined)
      return this.open({ ...values, cadreCode }, actor).catch(codeTaken('cadres', cadreCode));
    return numbered(async () => {
      const number = await nextNumber(this.db.read, CadreEntity, 'cadreCode', `${areaCode}-`);
      return this.open({ ...values, cadreCode: `${areaCode}-${String(number).padStart(3, '0')}` }, actor);
    });
  }

  /** Corrects the file. Another dispatching unit takes the posting that lasts with it. @throws DomainError stale; InvalidInput */
  async update(id: string, { version, ...values }: CadreChange, actor: Actor): Promise<Cadre> {
    const before = await this.entity(id);
    mustBeCurrent('cadres', before, version);
    if (values.unitId !== undefined) await this.levelOf(before.cadreCode.slice(0, 6), values.unitId);
    return this.audit.write(actor, before.areaCode, async (change) => {
      const cadre = await change.update(CadreEntity, 'cadres', before, values);
      const history = await this.postings.historyOf(change.read, id);
      const last = history.at(-1);
      if (last?.endedOn === null && last.unitId !== cadre.unitId)
        history[history.length - 1] = await change.update(PostingEntity, 'postings', last, { unitId: cadre.unitId });
      return this.file(cadre, history, actor);
    });
  }

  /** Posts the cadre to a place; the posting before ends the day before. @throws DomainError stale, overlapping; InvalidInput */
  async post(id: string, { version, ...where }: NewPosting, actor: Actor): Promise<Cadre> {
    const { cadreCode, areaCode } = await this.entity(id);
    await this.postings.mustFit(cadreCode, where);
    return this.audit.write(actor, areaCode, async (change) => {
      const after = await this.posted(change, id, { ...where, version }, actor);
      return this.file(after, await this.postings.historyOf(change.read, id), actor);
    });
  }

  /** The same as part of a larger change, for a place that is known to fit. */
  posted(change: Change, id: string, { version, reason, ...where }: NewPosting, actor: Actor): Promise<CadreEntity> {
    return this.moved(change, id, version, 'post', async (cadre) => {
      await this.closed.mustBeOpen(change, cadre, { from: where.postedOn, to: null }, reason, actor);
      return this.postings.begin(change, cadre, where);
    });
  }

  /** Ends the posting with a reason and nothing after it. @throws DomainError stale, out-of-state, still-needed; InvalidInput */
  async recall(id: string, body: Recall, actor: Actor): Promise<Cadre> {
    const { areaCode } = await this.entity(id);
    return this.audit.write(actor, areaCode, async (change) => {
      const after = await this.recalled(change, id, body, actor);
      return this.file(after, await this.postings.historyOf(change.read, id), actor);
    });
  }

  /** The same as part of a larger change. */
  recalled(change: Change, id: string, body: Recall, actor: Actor): Promise<CadreEntity> {
    return this.moved(change, id, body.version, 'recall', async (cadre) => {
      // A recall says why in any case.
      const days = { from: dayAfter(body.endedOn), to: null };
      await this.closed.mustBeOpen(change, cadre, days, body.reason, actor);
      return this.postings.end(change, cadre, body);
    });
  }

  /** The last posting of a cadre; undefined before the first. */
  async lastPosting(id: string): Promise<PostingEntity | undefined> {
    return (await this.postings.historyOf(this.db.read, id)).at(-1);
  }

  /** The cadres posted in a county now, in the order of their codes. */
  postedIn(county: string): Promise<CadreEntity[]> {
    const where = { cadreCode: Like(`${county}-%`), isPosted: true };
    return this.db.read.find(CadreEntity, { where, order: { cadreCode: 'ASC' } });
  }

  /** The townships a cadre was posted to on any of these days. */
  async townshipsOf(cadreId: string, { from, to }: { from: string; to: string }): Promise<string[]> {
    const history = await this.postings.historyOf(this.db.read, cadreId);
    const served = history.filter(({ postedOn, endedOn }) => postedOn <= to && (endedOn === null || endedOn >= from));
    return [...new Set(served.map(({ areaCode }) => areaCode.slice(0, 9)))];
  }

  /** The cadres whom a village assesses in a cycle, each as posted there; those of the township with the village as liaison village included. */
  async assessedIn(areaCode: string, cycle: RosterPeriod): Promise<Pick<CadreEntity, 'cadreCode' | 'name' | 'post'>[]> {
    const assessed = await this.roster.assessedIn(areaCode, cycle);
    return assessed.map(({ cadre: { cadreCode, name }, posting: { post } }) => ({ cadreCode, name, post }));
  }

  /** The place that assesses each of the county's cadres in a cycle, by the cadre's code, and the other places that are heard (R21). */
  async assessedAt(
    cycle: RosterPeriod,
    cadreCodes?: readonly string[],
  ): Promise<Map<string, { areaCode: string; hears: string[] }>> {
    const assessed = await this.roster.assessed(cycle, cadreCodes);
    return new Map(
      assessed.map(({ cadre: { cadreCode }, posting: { areaCode }, hears }) => [cadreCode, { areaCode, hears }]),
    );
  }

  /** Who left in a cycle and is posted nowhere since: the last day, and the villages that were served. */
  async departed(cycle: RosterPeriod): Promise<{ cadreCode: string; leftOn: string; villages: string[] }[]> {
    const departed = await this.roster.departed(cycle);
    return departed.map(({ cadre: { cadreCode }, posting }) => ({
      cadreCode,
      leftOn: posting.endedOn!,
      villages: villagesOf(posting),
    }));
  }

  /** The roster's part of a cycle's cadres: names, what they belong to, days of posting and of leave. */
  contribute(cycle: RosterPeriod, ruleSet: RuleSet): Promise<Entity[]> {
    return this.roster.contribute(cycle, ruleSet);
  }

  /** Every file of a place, for counts that name nobody. */
  filesIn(areaCode: string): Promise<CadreEntity[]> {
    const builder = this.db.read.createQueryBuilder(CadreEntity, 'r');
    below(builder, 'areaCode', areaCode);
    return builder.getMany();
  }

  private open({ posting, ...values }: NewCadre & FilledIn, actor: Actor): Promise<Cadre> {
    const place = posting
      ? { areaCode: posting.areaCode, post: posting.post, teamId: posting.teamId, isPosted: true }
      : { post: null, teamId: null, isPosted: false };
    return this.audit.write(actor, values.areaCode, async (change) => {
      const cadre = await change.create(CadreEntity, 'cadres', { ...values, ...place });
      if (!posting) return this.file(cadre, [], actor);
      const { reason, ...where } = posting;
      await this.closed.mustBeOpen(change, cadre, { from: where.postedOn, to: null }, reason, actor);
      return this.file(cadre, [await this.postings.begin(change, cadre, where)], actor);
    });
  }

  private async moved(
    change: Change,
    id: string,
    version: number | undefined,
    move: string,
    work: (cadre: CadreEntity) => Promise<PostingEntity>,
  ): Promise<CadreEntity> {
    const before = await heldCadre(change.read, id);
    mustBeCurrent('cadres', before, version);
    const posting = await work(before);
    return change.update(CadreEntity, 'cadres', before, placeOf(posting), move);
  }

  /** The level of a unit of the county. @throws DomainError not-found; InvalidInput for a unit of another county */
  private async levelOf(county: string, unitId: string): Promise<Cadre['dispatchLevel']> {
    const unit = await this.units.entity(unitId);
    if (unit.areaCode === county) return unit.level;
    throw wrongAt('/unitId', {
      zh: `${unit.name}不在本县（${county}）的派出单位名单中，请先登记`,
      en: `${unit.name} is not among the dispatching units of county ${county}; enter it first`,
    });
  }

  private file(cadre: CadreEntity, history: readonly PostingEntity[], actor: Actor): Cadre {
    const last = history.at(-1);
    const days = servedDays(history, this.clock.today());
    return shown(Cadre, cadre, {
      posting: last ? postingView(last, cadre.name) : null,
      servedDays: days,
      hasServedOneYear: days >= ONE_YEAR,
      moves: movesNow(cadre, actor),
    });
  }
}

type FilledIn = { cadreCode: string; dispatchLevel: Cadre['dispatchLevel'] };

function movesNow({ isPosted }: CadreEntity, actor: Actor): Move[] {
  return movesOf('cadres', isPosted ? 'posted' : 'notPosted', actor);
}

function recordPlaceOf({ id, areaCode, unitId }: CadreEntity): RecordPlace {
  return { areaCode, cadreId: id, unitId };
}
