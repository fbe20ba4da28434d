import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AreasService } from '../areas/areas.service.js';
import { AuditService, mustBeCurrent } from '../audit/audit.service.js';
import { Clock } from '../clock.js';
import type { ListQuery } from '../contract/list.js';
import type { WithReason } from '../contract/records/record.js';
import { type NewSupervisionNote, SupervisionNote } from '../contract/records/supervision-note.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import { refused } from '../http/fault.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { movesOf, stateAfter } from '../http/moves.js';
import { shown } from '../http/shown.js';
import { SupervisionNoteEntity } from './supervision-note.entity.js';

const LISTING: Listing<SupervisionNoteEntity> = {
  permission: 'supervision-notes.read',
  place: { area: 'areaCode', cadre: 'cadreId' },
  filters: ['areaCode', 'cadreId', 'kind', 'state', 'notedOn'],
  search: ['text'],
  sorts: ['notedOn', 'kind', 'areaCode'],
  order: ['notedOn', 'DESC'],
};

/**
 * What is seen week by week, month by month and at the quarterly supervision. Evidence only: it has no points, no measure reads it, and
 * nothing in this folder contributes to an assessment.
 */
@Injectable()
export class SupervisionNotesService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
    private readonly clock: Clock,
    private readonly areas: AreasService,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('supervision-notes', view);
    this.places.register('supervision-notes', (id) => this.db.read.findOneBy(SupervisionNoteEntity, { id }));
  }

  /** A page of them; whose files it showed is noted. */
  async list(query: ListQuery, actor: Actor): Promise<Page<SupervisionNote>> {
    const page = await listOf(this.db.read, SupervisionNoteEntity, LISTING, query, actor);
    await this.audit.noteReads(actor, 'supervision-notes', page.records);
    return { ...page, records: page.records.map((note) => view(note, actor)) };
  }

  /** One of them; that a person's file was read is noted. */
  async get(id: string, actor: Actor): Promise<SupervisionNote> {
    const note = await this.entity(id);
    if (note.cadreId !== null && note.cadreId !== actor.cadreId)
      await this.audit.noteRead(actor, note.areaCode, 'supervision-notes', id);
    return view(note, actor);
  }

  /** Notes what was seen. @throws InvalidInput for a day that has not come, or an unknown place */
  async create(input: NewSupervisionNote, actor: Actor): Promise<SupervisionNote> {
    await this.areas.mustBeKnown({ '/areaCode': input.areaCode });
    const today = this.clock.today();
    if (input.notedOn > today)
      throw refused([
        {
          pointer: '/notedOn',
          zh: `${input.notedOn} 还没有到（今天是 ${today}）`,
          en: `has not come: today is ${today}`,
        },
      ]);
    const values = { ...input, state: 'noted' as const, reason: null, notedBy: actor.accountId };
    return this.audit.write(actor, input.areaCode, async (change) =>
      view(await change.create(SupervisionNoteEntity, 'supervision-notes', values), actor),
    );
  }

  /** Takes a wrong one back; it stays readable, with the reason. @throws DomainError out-of-state, stale */
  async withdraw(id: string, { reason, version }: WithReason, actor: Actor): Promise<SupervisionNote> {
    const before = await this.entity(id);
    mustBeCurrent('supervision-notes', before, version);
    const state = stateAfter('supervision-notes', 'withdraw', before) as SupervisionNote['state'];
    return this.audit.write(actor, before.areaCode, async (change) =>
      view(
        await change.update(SupervisionNoteEntity, 'supervision-notes', before, { reason, state }, 'withdraw'),
        actor,
      ),
    );
  }

  private async entity(id: string): Promise<SupervisionNoteEntity> {
    const note = await this.db.read.findOneBy(SupervisionNoteEntity, { id });
    if (!note) throw notFound('supervision-notes', id);
    return note;
  }
}

function view(note: SupervisionNoteEntity, actor: Actor): SupervisionNote {
  return shown(SupervisionNote, note, { moves: movesOf('supervision-notes', note.state, actor) });
}
