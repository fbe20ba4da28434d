import type { Readable } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditService, type Change, mustBeCurrent } from '../audit/audit.service.js';
import { CalendarService } from '../calendar-days/calendar.service.js';
import type { ListQuery } from '../contract/list.js';
import { EVIDENCE_FILES_AT_MOST } from '../contract/records/evidence-limits.js';
import { EvidenceFileRecord, type NewEvidenceFile, SUPPORTED } from '../contract/records/evidence-file.js';
import type { WithReason } from '../contract/records/record.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { notFound } from '../http/domain-error.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { movesOf, stateAfter } from '../http/moves.js';
import { shown } from '../http/shown.js';
import { EvidenceFileEntity } from './evidence-file.entity.js';
import { EvidenceFolder, type Stored } from './evidence-folder.js';
import { lost, notHereYet, notYours, tooMany } from './refusals.js';
import { mayRead, SupportedService, unreadBy, wordOf } from './supported.service.js';

const LISTING: Listing<EvidenceFileEntity> = {
  permission: 'evidence-files.read',
  place: { area: 'areaCode', cadre: 'cadreId' },
  filters: [...Object.values(SUPPORTED), 'state'],
  sorts: ['createdAt', 'name'],
  order: ['createdAt', 'ASC'],
};

/** What the chain does not say of a file that supports what few may read. */
const WITHHELD = [
  ...Object.values(SUPPORTED),
  'areaCode',
  'cadreId',
  'name',
  'kind',
  'bytes',
  'sha256',
  'storedAs',
  'reason',
];

/** A file that is here, ready to be handed out. */
export type Content = { record: EvidenceFileEntity; read: () => Readable };

/**
 * Files that support a finding, an exemption or a review. Who may read that reads them; the cadre it is about, to whom evidence is not
 * told, those the cadre brought. Each reading of a file leaves a line. None is ever removed.
 */
@Injectable()
export class EvidenceFilesService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
    private readonly calendar: CalendarService,
    private readonly supported: SupportedService,
    private readonly folder: EvidenceFolder,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('evidence-files', (file: EvidenceFileEntity, actor) =>
      maySee(actor, file) ? view(file, actor) : undefined,
    );
    this.places.register('evidence-files', (id) => this.db.read.findOneBy(EvidenceFileEntity, { id }));
  }

  /** What supports a record, in the order it came. */
  async list(query: ListQuery, actor: Actor): Promise<Page<EvidenceFileRecord>> {
    const page = await listOf(this.db.read, EvidenceFileEntity, LISTING, query, actor, (builder) => {
      builder.andWhere('(r.visibleTo IS NULL OR r.visibleTo LIKE :mine)', { mine: `%,${actor.role},%` });
      for (const property of unreadBy(actor.role)) builder.andWhere(`r.${property} IS NULL`);
      if (actor.role === 'cadre') builder.andWhere('r.addedBy = :me', { me: actor.accountId });
    });
    return { ...page, records: page.records.map((file) => view(file, actor)) };
  }

  /** One of them, without its content. */
  async get(id: string, actor: Actor): Promise<EvidenceFileRecord> {
    return view(await this.entity(id, actor), actor);
  }

  /**
   * Announces a file; its bytes follow.
   * @throws DomainError not-found, window-closed, out-of-state for what was decided or withdrawn, needs-unmet where it has too many
   */
  async create({ name, ...of }: NewEvidenceFile, actor: Actor): Promise<EvidenceFileRecord> {
    const { areaCode, cadreId, number, visibleTo } = await this.supported.takingEvidence(of, actor);
    return this.audit.write(actor, areaCode, async (change) => {
      const state = In(['announced', 'kept']);
      if ((await change.read.countBy(EvidenceFileEntity, { ...of, state })) >= EVIDENCE_FILES_AT_MOST)
        throw tooMany(number);
      quiet(change, visibleTo);
      const file = await change.create(EvidenceFileEntity, 'evidence-files', {
        findingId: of.findingId ?? null,
        exemptionId: of.exemptionId ?? null,
        reviewId: of.reviewId ?? null,
        areaCode,
        cadreId,
        name,
        visibleTo,
        kind: null,
        bytes: null,
        sha256: null,
        storedAs: null,
        keptOn: null,
        reason: null,
        state: 'announced',
        addedBy: actor.accountId,
      });
      return view(file, actor);
    });
  }

  /**
   * Takes the bytes of a file that was announced, from who announced it.
   * @param bytes how many the request says there are
   * @throws DomainError not-permitted, out-of-state, and what {@link EvidenceFolder.keep} refuses
   */
  async keep(id: string, coming: Readable, bytes: number | undefined, actor: Actor): Promise<EvidenceFileRecord> {
    const before = await this.entity(id, actor);
    if (before.addedBy !== actor.accountId) throw notYours(id);
    const state = stateAfter('evidence-files', 'keep', before) as EvidenceFileRecord['state'];
    await this.supported.takingEvidence(before, actor);
    const stored = await this.folder.keep(coming, bytes);
    const values = { ...stored, state, keptOn: this.calendar.todayIn() };
    return this.unlessRefused(stored, () =>
      this.audit.write(actor, before.areaCode, async (change) => {
        quiet(change, before.visibleTo);
        return view(await change.update(EvidenceFileEntity, 'evidence-files', before, values, 'keep'), actor);
      }),
    );
  }

  /** The content of a file; that it was read is noted. @throws DomainError out-of-state before it came, not-ready where it is lost */
  async content(id: string, actor: Actor): Promise<Content> {
    const record = await this.entity(id, actor);
    const { storedAs, bytes, sha256, areaCode } = record;
    if (storedAs === null || bytes === null || sha256 === null) throw notHereYet(id);
    if (!(await this.folder.has(storedAs, bytes))) throw lost(id, sha256);
    await this.audit.noteRead(actor, areaCode, 'evidence-files', id);
    return { record, read: () => this.folder.read(storedAs) };
  }

  /** Says that it no longer counts, and why. It stays in the list and stays readable. */
  async withdraw(id: string, { reason, version }: WithReason, actor: Actor): Promise<EvidenceFileRecord> {
    const before = await this.entity(id, actor);
    mustBeCurrent('evidence-files', before, version);
    if (!mayWithdraw(actor, before)) throw notYours(id);
    const state = stateAfter('evidence-files', 'withdraw', before) as EvidenceFileRecord['state'];
    return this.audit.write(actor, before.areaCode, async (change) => {
      quiet(change, before.visibleTo);
      const set = { state, reason };
      return view(await change.update(EvidenceFileEntity, 'evidence-files', before, set, 'withdraw'), actor);
    });
  }

  /** Bytes that no record names are not left behind. */
  private async unlessRefused<T>({ storedAs }: Stored, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      await this.folder.forget(storedAs);
      throw error;
    }
  }

  private async entity(id: string, actor: Actor): Promise<EvidenceFileEntity> {
    const file = await this.db.read.findOneBy(EvidenceFileEntity, { id });
    if (!file || !maySee(actor, file)) throw notFound('evidence-files', id);
    return file;
  }
}

function maySee({ role, accountId }: Actor, file: EvidenceFileEntity): boolean {
  const { visibleTo, addedBy } = file;
  if (role === 'system') return true;
  if (!mayRead(role, wordOf(file))) return false;
  if (role === 'cadre' && addedBy !== accountId) return false;
  return visibleTo === null || visibleTo.includes(`,${role},`);
}

const mayWithdraw = ({ role, accountId }: Actor, { addedBy }: EvidenceFileEntity): boolean =>
  addedBy === accountId || role === 'countyOrganisation';

function view(file: EvidenceFileEntity, actor: Actor): EvidenceFileRecord {
  const barred = [
    ...(file.addedBy === actor.accountId ? [] : ['keep']),
    ...(mayWithdraw(actor, file) ? [] : ['withdraw']),
  ];
  const mask = actor.role === 'cadre' ? { addedBy: null } : {};
  return shown(EvidenceFileRecord, file, { ...mask, moves: movesOf('evidence-files', file.state, actor, barred) });
}

function quiet(change: Change, visibleTo: string | null): void {
  change.withhold(visibleTo === null ? ['storedAs'] : WITHHELD);
  if (visibleTo !== null) change.keepNoAnswer();
}
