import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In, Like } from 'typeorm';
import { AuditService, mustBeCurrent } from '../audit/audit.service.js';
import type { Due } from '../contract/due.js';
import type { ListQuery } from '../contract/list.js';
import { type NewObjection, ObjectionRecord } from '../contract/records/notice.js';
import type { WithReason } from '../contract/records/record.js';
import { CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import { below, listOf, type Listing, type Page } from '../http/list-query.js';
import { movesOf, mustBeAnother, stateAfter } from '../http/moves.js';
import { shown } from '../http/shown.js';
import { GroundsService } from '../results/grounds.service.js';
import { MeasureDaysService } from './measure-days.service.js';
import { NamesService, numberedFor } from './names.service.js';
import { type NoticeEntity, NoticesService } from './notices.service.js';
import { ObjectionEntity } from './objection.entity.js';
import { noSuchLine, objectionsOver } from './refusals.js';

const LISTING: Listing<ObjectionEntity> = {
  permission: 'objections.read',
  place: { area: 'areaCode', account: 'accountId' },
  filters: ['cycleId', 'areaCode', 'noticeId', 'state'],
  search: ['text'],
  sorts: ['receivedOn', 'dueOn', 'state', 'line', 'createdAt'],
  order: ['receivedOn', 'DESC'],
};

/** What people said against a name on a notice, and what came of it. */
@Injectable()
export class ObjectionsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
    private readonly cycles: CyclesService,
    private readonly notices: NoticesService,
    private readonly names: NamesService,
    private readonly measures: MeasureDaysService,
    private readonly grounds: GroundsService,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('objections', (one: ObjectionEntity, actor) => this.view(one, actor));
    this.places.register('objections', (id) => this.db.read.findOneBy(ObjectionEntity, { id }));
    this.grounds.register(({ id: resultId }) => this.db.read.existsBy(ObjectionEntity, { resultId, state: 'upheld' }));
  }

  async list(query: ListQuery, actor: Actor): Promise<Page<ObjectionRecord>> {
    const page = await listOf(this.db.read, ObjectionEntity, LISTING, query, actor, (builder) => {
      // What an account recorded elsewhere, before it came to its present place, is of that place.
      below(builder, 'areaCode', actor.areaCode);
    });
    return { ...page, records: await this.views(page.records, actor) };
  }

  async get(id: string, actor: Actor): Promise<ObjectionRecord> {
    return this.view(await this.entity(id), actor);
  }

  /**
   * Records an objection that came while the notice was up. After its last day only the county still enters what came in time.
   * @throws DomainError window-closed, needs-unmet for a name that this person does not read
   */
  async create({ noticeId, line, from, text, receivedOn }: NewObjection, actor: Actor): Promise<ObjectionRecord> {
    const notice = await this.notices.entity(noticeId);
    const cycle = await this.cycles.entity(notice.cycleId);
    const { today } = (await this.measures.of(cycle)).days;
    const day = receivedOn ?? today;
    const isEntered = actor.role === 'countyOrganisation' && cycle.state !== 'final';
    if (!isUpOn(notice, day) || day > today || (today > notice.endsOn! && !isEntered))
      throw objectionsOver(notice, day > today ? day : isUpOn(notice, day) ? today : day);
    const isReadable = await this.names.readableBy(actor);
    const name = numberedFor(notice.names, isReadable).find((one) => one.line === line);
    if (!name) throw noSuchLine(noticeId, line);
    const { line: lineOfAll } = notice.names.find(({ resultId }) => resultId === name.resultId)!;
    return this.audit.write(actor, name.areaCode, async (change) => {
      const objection = await change.create(ObjectionEntity, 'objections', {
        noticeId,
        cycleId: notice.cycleId,
        areaCode: name.areaCode,
        line: lineOfAll,
        resultId: name.resultId,
        name: name.name ?? '',
        from,
        text,
        receivedOn: day,
        state: 'received',
        dueOn: notice.endsOn!,
        answeredOn: null,
        reason: null,
        accountId: actor.accountId,
        answeredBy: null,
      });
      return view(objection, actor, line);
    });
  }

  /** Upholds it: that person is not confirmed until another result takes the place. */
  uphold(id: string, body: WithReason, actor: Actor): Promise<ObjectionRecord> {
    return this.answer(id, 'uphold', body, actor);
  }

  /** Dismisses it. */
  dismiss(id: string, body: WithReason, actor: Actor): Promise<ObjectionRecord> {
    return this.answer(id, 'dismiss', body, actor);
  }

  /** What keeps people of a cycle from being confirmed, by their results: objections that are open, or upheld. */
  async stopping(cycleId: string, read: EntityManager = this.db.read): Promise<Map<string, ObjectionEntity>> {
    const where = { cycleId, state: In(['received', 'upheld']) };
    const objections = await read.find(ObjectionEntity, { where, order: { receivedOn: 'ASC', id: 'ASC' } });
    return new Map(objections.map((objection) => [objection.resultId, objection]));
  }

  /** The objections of a county that wait for an answer, each until the last day of its notice. */
  async due(areaCode: string): Promise<Due[]> {
    const open = await this.db.read.findBy(ObjectionEntity, { state: 'received', areaCode: Like(`${areaCode}%`) });
    return open.map(({ id, cycleId, dueOn }) => ({
      word: 'objections',
      id,
      cycleId,
      dueOn,
      role: 'countyOrganisation',
      areaCode,
      cadreId: null,
      unitId: null,
    }));
  }

  private async answer(
    id: string,
    move: 'uphold' | 'dismiss',
    { reason, version }: WithReason,
    actor: Actor,
  ): Promise<ObjectionRecord> {
    const before = await this.entity(id);
    mustBeCurrent('objections', before, version);
    const state = stateAfter('objections', move, before) as ObjectionRecord['state'];
    mustBeAnother(actor, before.accountId, id);
    const { today } = await this.measures.daysOf(before.areaCode);
    const line = await this.lineFor(before, actor);
    const values = { state, reason, answeredOn: today, answeredBy: actor.accountId };
    return this.audit.write(actor, before.areaCode, async (change) =>
      view(await change.update(ObjectionEntity, 'objections', before, values, move), actor, line),
    );
  }

  private async view(objection: ObjectionEntity, actor: Actor): Promise<ObjectionRecord> {
    return view(objection, actor, await this.lineFor(objection, actor));
  }

  private async views(objections: readonly ObjectionEntity[], actor: Actor): Promise<ObjectionRecord[]> {
    const notices = await this.notices.byIds(objections.map(({ noticeId }) => noticeId));
    const isReadable = await this.names.readableBy(actor);
    const lines = new Map(
      notices.flatMap(({ id, names }) =>
        numberedFor(names, isReadable).map(({ resultId, line }) => [`${id} ${resultId}`, line] as const),
      ),
    );
    return objections.map((one) => view(one, actor, lines.get(`${one.noticeId} ${one.resultId}`) ?? null));
  }

  /** The number of the name as this reader sees the notice. */
  private async lineFor(objection: ObjectionEntity, actor: Actor): Promise<number | null> {
    const [shownHere] = await this.views([objection], actor);
    return shownHere!.line;
  }

  private async entity(id: string): Promise<ObjectionEntity> {
    const objection = await this.db.read.findOneBy(ObjectionEntity, { id });
    if (!objection) throw notFound('objections', id);
    return objection;
  }
}

/** From the posting to the last day. */
const isUpOn = ({ publishedOn, endsOn }: NoticeEntity, day: string): boolean =>
  publishedOn !== null && endsOn !== null && day >= publishedOn && day <= endsOn;

/** Who recorded it, who answered and whose result it is are told to those who decide and inspect. */
function view(objection: ObjectionEntity, actor: Actor, line: number | null): ObjectionRecord {
  const isOffice =
    actor.role === 'countyOrganisation' || actor.role === 'disciplineInspector' || actor.role === 'system';
  // Who recorded it does not answer it.
  const isOwn = objection.accountId === actor.accountId;
  return shown(ObjectionRecord, objection, {
    line,
    resultId: isOffice ? objection.resultId : null,
    recordedBy: isOffice || isOwn ? objection.accountId : null,
    answeredBy: isOffice ? objection.answeredBy : null,
    moves: movesOf('objections', objection.state, actor, isOwn ? ['uphold', 'dismiss'] : []),
  });
}
