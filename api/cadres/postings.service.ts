import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In, LessThanOrEqual } from 'typeorm';
import { AreasService } from '../areas/areas.service.js';
import { AuditService, type Change, mustBeCurrent } from '../audit/audit.service.js';
import type { ListQuery } from '../contract/list.js';
import { type NewPosting, Posting, type PostingChange, type Recall, RosterDay } from '../contract/records/posting.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import { InvalidInput } from '../http/invalid-input.js';
import { below, listOf, type Listing, type Page, within } from '../http/list-query.js';
import { shown } from '../http/shown.js';
import { TeamsService } from '../teams/teams.service.js';
import { CadreEntity } from './cadre.entity.js';
import { ClosedDays } from './closed-days.js';
import { heldCadre } from './held-cadre.js';
import { mustHoldLeaves } from './leaves-held.js';
import { PostingEntity } from './posting.entity.js';
import { isNotPosted, postingsOverlap, wrongAt } from './refusals.js';
import { dayAfter, dayBefore, meeting } from './stretches.js';

const PLACE = { area: 'areaCode', cadre: 'cadreId', unit: 'unitId' } as const;

const LISTING: Listing<PostingEntity> = {
  permission: 'cadres.read',
  place: PLACE,
  filters: ['areaCode', 'cadreId', 'cadreCode', 'unitId', 'post', 'teamId', 'batch', 'term', 'ending'],
  sorts: ['postedOn', 'endedOn', 'areaCode', 'cadreCode', 'post', 'updatedAt'],
  order: ['postedOn', 'DESC'],
};

/** A posting whose end nobody knows. */
const LASTING = { endedOn: null, ending: null, endingReason: null };

/** Where a cadre is posted, as it comes from outside. */
type Where = Omit<NewPosting, 'version' | 'reason'>;

/** Postings: each ends the one before, and none is lost. */
@Injectable()
export class PostingsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
    private readonly areas: AreasService,
    private readonly teams: TeamsService,
    private readonly closed: ClosedDays,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('postings', async (posting: PostingEntity) => (await this.views([posting]))[0]);
    this.places.register('postings', (id) => this.db.read.findOneBy(PostingEntity, { id }));
  }

  /** Postings of the area; with `changedSince` those that began or ended on that day or later: who came, moved and left.
   * Whose files the page showed is noted. */
  async list({ filter, ...query }: ListQuery, actor: Actor): Promise<Page<Posting>> {
    const { changedSince, ...others } = filter ?? {};
    const day = changedSince === undefined ? undefined : dayOf(changedSince);
    const page = await listOf(this.db.read, PostingEntity, LISTING, { ...query, filter: others }, actor, (builder) => {
      if (day) builder.andWhere('(r.postedOn >= :since OR r.endedOn >= :since)', { since: day });
    });
    await this.audit.noteReads(actor, 'postings', page.records);
    return { ...page, records: await this.views(page.records) };
  }

  /** All postings of a cadre, the latest first. Reading somebody else's is noted. */
  async ofCadre(cadreId: string, actor: Actor): Promise<Posting[]> {
    const postings = (await this.historyOf(this.db.read, cadreId)).toReversed();
    if (actor.cadreId !== cadreId && postings[0])
      await this.audit.noteRead(actor, postings[0].areaCode, 'cadres', cadreId);
    return this.views(postings);
  }

  /** One posting. Reading somebody else's is noted. */
  async get(id: string, actor: Actor): Promise<Posting> {
    const posting = await this.entity(id);
    if (actor.cadreId !== posting.cadreId) await this.audit.noteRead(actor, posting.areaCode, 'postings', id);
    return (await this.views([posting]))[0]!;
  }

  /**
   * Corrects a posting that was entered wrongly. The posting before it, if it ended with this one's beginning, ends where this one
   * now begins.
   * @throws DomainError stale, overlapping, still-needed, window-closed; InvalidInput
   */
  async correct(id: string, { version, reason, ...where }: PostingChange, actor: Actor): Promise<Posting> {
    const before = await this.entity(id);
    mustBeCurrent('postings', before, version);
    if (before.endedOn !== null && where.postedOn > before.endedOn)
      throw wrongAt('/postedOn', { zh: `不能晚于结束日 ${before.endedOn}`, en: `≤ the last day, ${before.endedOn}` });
    await this.mustFit(before.cadreCode, where);
    return this.audit.write(actor, before.areaCode, async (change) => {
      const cadre = await heldCadre(change.read, before.cadreId);
      const from = before.postedOn < where.postedOn ? before.postedOn : where.postedOn;
      await this.closed.mustBeOpen(change, cadre, { from, to: before.endedOn }, reason, actor);
      const others = (await this.historyOf(change.read, cadre.id)).filter((posting) => posting.id !== id);
      const previous = others.findLast(({ endedOn }) => endedOn === dayBefore(before.postedOn));
      let rest = others;
      if (previous?.ending === 'moved' && previous.postedOn < where.postedOn && where.postedOn !== before.postedOn) {
        const endedOn = dayBefore(where.postedOn);
        const moved = await change.update(PostingEntity, 'postings', previous, { endedOn }, 'correct');
        rest = others.map((posting) => (posting === previous ? moved : posting));
      }
      const met = meeting(rest, where.postedOn, before.endedOn);
      if (met) throw postingsOverlap(cadre, met);
      const carried = before.dispatchedOn === before.postedOn ? where.postedOn : before.dispatchedOn;
      const dispatchedOn = where.dispatchedOn ?? (carried < where.postedOn ? carried : where.postedOn);
      const after = await change.update(PostingEntity, 'postings', before, { ...where, dispatchedOn }, 'correct');
      await mustHoldLeaves(change.read, cadre, [...rest, after]);
      const isLast = rest.every(({ postedOn }) => postedOn < after.postedOn);
      if (isLast) await change.update(CadreEntity, 'cadres', cadre, placeOf(after), 'correct');
      return view(after, cadre.name);
    });
  }

  /** Refuses places nobody entered, a team of another township, and another county. @param at where the posting stands in the body */
  async mustFit(cadreCode: string, { areaCode, villages, teamId }: Where, at = ''): Promise<void> {
    if (!areaCode.startsWith(cadreCode.slice(0, 6)))
      throw wrongAt(`${at}/areaCode`, {
        zh: `不在本县（${cadreCode.slice(0, 6)}）；跨县派驻请由派入县另建档案`,
        en: `is not in county ${cadreCode.slice(0, 6)}; another county keeps a file of its own`,
      });
    const codes = Object.fromEntries(villages.map((village, index) => [`${at}/villages/${index}`, village]));
    await this.areas.mustBeKnown({ [`${at}/areaCode`]: areaCode, ...codes });
    if (teamId === null) return;
    const team = await this.teams.entity(teamId);
    if (team.areaCode.slice(0, 9) !== areaCode.slice(0, 9))
      throw wrongAt(`${at}/teamId`, {
        zh: `${team.name}不在派驻的乡镇，请选本乡镇的工作队`,
        en: `${team.name} is in another township; choose a team of the township of the posting`,
      });
  }

  /**
   * Posts a cadre: ends the posting before, if it lasts, on the day before, and begins the new one.
   * @throws DomainError overlapping, when the new one does not begin after all that is known
   */
  async begin(change: Change, cadre: CadreEntity, where: Where): Promise<PostingEntity> {
    const last = (await this.historyOf(change.read, cadre.id)).at(-1);
    const { postedOn } = where;
    if (last && (last.postedOn >= postedOn || (last.endedOn !== null && last.endedOn >= postedOn)))
      throw postingsOverlap(cadre, last);
    if (last && last.endedOn === null) {
      const values = { endedOn: dayBefore(postedOn), ending: 'moved' as const };
      await change.update(PostingEntity, 'postings', last, values, 'end');
    }
    const isMove = last && (last.endedOn === null || dayAfter(last.endedOn) === postedOn);
    const dispatchedOn = where.dispatchedOn ?? (isMove ? last.dispatchedOn : postedOn);
    const whose = { cadreId: cadre.id, cadreCode: cadre.cadreCode, unitId: cadre.unitId };
    return change.create(PostingEntity, 'postings', { ...whose, ...where, dispatchedOn, ...LASTING });
  }

  /** Ends the posting that lasts, with nothing after it. @throws DomainError out-of-state, still-needed; InvalidInput */
  async end(change: Change, cadre: CadreEntity, { endedOn, ending, reason }: Recall): Promise<PostingEntity> {
    const history = await this.historyOf(change.read, cadre.id);
    const last = history.at(-1);
    if (!last || last.endedOn !== null) throw isNotPosted(cadre);
    if (endedOn < last.postedOn)
      throw wrongAt('/endedOn', { zh: `不能早于到岗日 ${last.postedOn}`, en: `≥ the first day, ${last.postedOn}` });
    const values = { endedOn, ending, endingReason: reason };
    const ended = await change.update(PostingEntity, 'postings', last, values, 'recall');
    await mustHoldLeaves(change.read, cadre, [...history.slice(0, -1), ended]);
    return ended;
  }

  /** The postings of a cadre, in order. */
  historyOf(manager: EntityManager, cadreId: string): Promise<PostingEntity[]> {
    return manager.find(PostingEntity, { where: { cadreId }, order: { postedOn: 'ASC' } });
  }

  /** All postings of these cadres that began by a day, in order. */
  historiesOf(cadreIds: readonly string[], on: string): Promise<PostingEntity[]> {
    const where = { cadreId: In([...cadreIds]), postedOn: LessThanOrEqual(on) };
    return this.db.read.find(PostingEntity, { where, order: { postedOn: 'ASC' } });
  }

  /** The postings of an area and all below it that ended in some days with nothing after them. */
  endedIn(areaCode: string, from: string, to: string): Promise<PostingEntity[]> {
    const builder = this.db.read.createQueryBuilder(PostingEntity, 'r');
    builder.where('r.endedOn >= :from AND r.endedOn <= :to AND r.ending <> :moved', { from, to, moved: 'moved' });
    below(builder, 'areaCode', areaCode);
    return builder.getMany();
  }

  /** Who is posted on a day: in an area and all below it, or as far as an actor may read. */
  onDay(on: string, reach: { areaCode: string } | { actor: Actor }): Promise<PostingEntity[]> {
    const builder = this.db.read.createQueryBuilder(PostingEntity, 'r');
    builder.where('r.postedOn <= :on AND (r.endedOn IS NULL OR r.endedOn >= :on)', { on });
    if ('actor' in reach) within(builder, PLACE, reach.actor, 'cadres.read');
    else below(builder, 'areaCode', reach.areaCode);
    return builder.orderBy('r.areaCode', 'ASC').addOrderBy('r.cadreCode', 'ASC').getMany();
  }

  /** Postings as people see them, with the cadre's name. */
  async views(postings: readonly PostingEntity[]): Promise<Posting[]> {
    const cadres = await this.db.read.find(CadreEntity, {
      where: { id: In([...new Set(postings.map(({ cadreId }) => cadreId))]) },
      select: { id: true, name: true },
    });
    const names = new Map(cadres.map(({ id, name }) => [id, name]));
    return postings.map((posting) => view(posting, names.get(posting.cadreId)!));
  }

  private async entity(id: string): Promise<PostingEntity> {
    const posting = await this.db.read.findOneBy(PostingEntity, { id });
    if (!posting) throw notFound('postings', id);
    return posting;
  }
}

/** What the file says of the place: that of the posting. */
export function placeOf({ areaCode, post, teamId, endedOn }: PostingEntity) {
  return { areaCode, post, teamId, isPosted: endedOn === null };
}

/** A posting as people see it. */
export function view(posting: PostingEntity, cadreName: string): Posting {
  return shown(Posting, posting, { cadreName, moves: [] });
}

function dayOf(value: unknown): string {
  const day = RosterDay.safeParse(value);
  if (day.success) return day.data;
  throw new InvalidInput('query', (language) => [
    {
      pointer: '/filter/changedSince',
      in: 'query',
      message: language === 'zh' ? '应为存在的日期，如 2026-07-01' : 'is a day such as 2026-07-01',
    },
  ]);
}
