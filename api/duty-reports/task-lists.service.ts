import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { AuditService, mustBeCurrent } from '../audit/audit.service.js';
import { type CadreEntity, CadresService } from '../cadres/cadres.service.js';
import { Clock } from '../clock.js';
import type { Due } from '../contract/due.js';
import type { ListQuery } from '../contract/list.js';
import { type NewTaskList, TaskListRecord, TaskListVersion } from '../contract/records/task-list.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import { WindowDays } from '../cycles/window-days.service.js';
import { Database } from '../db/database.js';
import { isDuplicate } from '../db/duplicate.js';
import { type Actor, Places } from '../http/access.js';
import { DomainError, notFound } from '../http/domain-error.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { shown } from '../http/shown.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { mustServeIn, placeIn } from './serving.js';
import { type TaskMeasure, taskMeasure } from './task-faults.js';
import { TaskListEntity, TaskListVersionEntity } from './task-list.entity.js';
import { movedWhile, movesNow, proposalOf, type TaskListMove, valuesAfter } from './task-list-moves.js';

const LISTING: Listing<TaskListEntity> = {
  permission: 'task-lists.read',
  place: { area: 'areaCode', cycle: 'cycleId', cadre: 'cadreId' },
  filters: ['cycleId', 'areaCode', 'cadreId', 'cadreCode', 'state'],
  search: ['cadreCode'],
  sorts: ['cadreCode', 'areaCode', 'state', 'agreedAt', 'updatedAt'],
  order: ['cadreCode', 'ASC'],
};

/** Nothing is agreed, ticked or said yet. */
const BLANK = {
  state: 'proposed',
  tasks: null,
  agreedAt: null,
  signedByCadre: null,
  signedByTownship: null,
  ticks: null,
  outcomes: null,
  reason: null,
} as const;

/** What came of the agreed tasks of a cadre, as the township's mark that it is. */
export type TaskMark = {
  group: string;
  item: string;
  entityKind: 'cadre';
  entityCode: string;
  areaCode: string;
  values: string[];
  /** Only what is confirmed counts; what waits for the second person of the township is submitted. */
  state: 'draft' | 'submitted' | 'countersigned';
};

/** The tasks that cadre and township agree on: signed by both, changed by both with the original kept, ticked by one and confirmed by the other. */
@Injectable()
export class TaskListsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly places: Places,
    private readonly cadres: CadresService,
    private readonly cycles: CyclesService,
    private readonly windows: WindowDays,
    private readonly ruleSets: RuleSetsService,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('task-lists', async (list: TaskListEntity, actor) =>
      view(list, await this.cycles.entity(list.cycleId), actor),
    );
    this.places.register('task-lists', (id) => this.db.read.findOneBy(TaskListEntity, { id }));
  }

  /** A page of them; assessors see what was agreed, and no more. Whose lists it showed is noted. */
  async list(query: ListQuery, actor: Actor): Promise<Page<TaskListRecord>> {
    const page = await listOf(this.db.read, TaskListEntity, LISTING, query, actor, (builder) => {
      if (isAssessor(actor)) builder.andWhere('r.agreedAt IS NOT NULL');
    });
    await this.audit.noteReads(actor, 'task-lists', page.records);
    const ids = [...new Set(page.records.map(({ cycleId }) => cycleId))];
    const cycles = new Map(await Promise.all(ids.map(async (id) => [id, await this.cycles.entity(id)] as const)));
    return { ...page, records: page.records.map((list) => view(list, cycles.get(list.cycleId)!, actor)) };
  }

  /** One list. Reading somebody else's is noted. */
  async get(id: string, actor: Actor): Promise<TaskListRecord> {
    const list = await this.read(id, actor);
    return view(list, await this.cycles.entity(list.cycleId), actor);
  }

  /** Every version, the first first: what was agreed before is among them. */
  async versions(id: string, actor: Actor): Promise<TaskListVersion[]> {
    const list = await this.read(id, actor);
    const before = await this.db.read.find(TaskListVersionEntity, { where: { listId: id }, order: { version: 'ASC' } });
    return [...before, versionOf(list)].map((version) => shown(TaskListVersion, version, {}));
  }

  /** Proposes tasks; the other side signs. @throws DomainError already-exists, window-closed, needs-unmet; InvalidInput */
  async create({ cycleId, cadreId, tasks }: NewTaskList, actor: Actor): Promise<TaskListRecord> {
    const cycle = await this.cycles.mustBe(cycleId, 'planned', 'open');
    const measure = await this.measureOf(cycle);
    const cadre = await this.cadres.entity(cadreId);
    mustServeIn(cadre, cycle);
    const { cadreCode, areaCode } = cadre;
    const proposed = proposalOf(measure, tasks, null, this.clock.now(), actor);
    const made = this.audit.write(actor, areaCode, async (change) => {
      await this.cycles.mustStillBe(change, cycleId, 'planned', 'open');
      const values = { ...BLANK, ...proposed, cycleId, cadreId, cadreCode, areaCode, changedBy: actor.accountId };
      return view(await change.create(TaskListEntity, 'task-lists', values, 'propose'), cycle, actor);
    });
    return made.catch((error: unknown) => {
      throw isDuplicate(error) ? proposedAlready(cadre) : error;
    });
  }

  /** Moves a list. @throws DomainError stale, out-of-state, second-person, window-closed; InvalidInput */
  async move(id: string, by: TaskListMove, version: number | undefined, actor: Actor): Promise<TaskListRecord> {
    const before = await this.entity(id);
    mustBeCurrent('task-lists', before, version);
    const states = movedWhile(by.move);
    const cycle = await this.cycles.mustBe(before.cycleId, ...states);
    const values = valuesAfter(before, by, await this.measureOf(cycle), this.clock.now(), actor);
    // A cadre who was moved takes the list along: the township that assesses is the other side.
    const areaCode = actor.role === 'cadre' ? await placeIn(cycle, before.cadreId, this.cadres) : before.areaCode;
    return this.audit.write(actor, areaCode, async (change) => {
      await this.cycles.mustStillBe(change, cycle.id, ...states);
      const after = await change.update(TaskListEntity, 'task-lists', before, { ...values, areaCode }, by.move);
      await change.keep(TaskListVersionEntity, [versionOf(before)]);
      return view(after, cycle, actor);
    });
  }

  /** What came of the tasks of a cycle that both sides signed. It is said here and nowhere else; the marks read it. */
  async marksIn(cycleId: string): Promise<TaskMark[]> {
    const where = { cycleId, agreedAt: Not(IsNull()) };
    const lists = await this.db.read.find(TaskListEntity, { where, order: { cadreCode: 'ASC' } });
    if (lists.length === 0) return [];
    const { group, item } = (await this.measureOf(await this.cycles.entity(cycleId))).asked;
    return lists.map(({ cadreCode: entityCode, areaCode, state, outcomes }) => ({
      group,
      item,
      entityKind: 'cadre',
      entityCode,
      areaCode,
      values: outcomes ?? [],
      state: state === 'confirmed' ? 'countersigned' : state === 'overruled' ? 'submitted' : 'draft',
    }));
  }

  /** Whom a county still waits for: tasks agreed and ticked by the end of one window, confirmed by the end of the other. */
  async due(areaCode: string): Promise<Due[]> {
    const dues: Due[] = [];
    for (const cycle of await this.cycles.halvesOf(areaCode)) {
      if (cycle.state !== 'open') continue;
      if (!taskMeasure((await this.ruleSets.compiledOf(cycle.ruleSetId)).ruleSet)) continue;
      const [ticking, marking] = [await this.lastDay(cycle, 'dutyReport'), await this.lastDay(cycle, 'townshipMarks')];
      const lists = await this.db.read.findBy(TaskListEntity, { cycleId: cycle.id });
      const byCadre = new Map(lists.map((list) => [list.cadreId, list]));
      for (const cadre of await this.cadres.postedIn(areaCode)) {
        const list = byCadre.get(cadre.id);
        const waits = waitsFor(list);
        const dueOn = waits?.until === 'ticked' ? ticking : marking;
        if (!waits || dueOn === undefined) continue;
        const place = { areaCode: cadre.areaCode, cadreId: cadre.id, unitId: null };
        dues.push({
          word: 'task-lists',
          id: list?.id ?? cadre.id,
          cycleId: cycle.id,
          dueOn,
          role: waits.role,
          ...place,
        });
      }
    }
    return dues;
  }

  private async lastDay({ id }: CycleEntity, window: string): Promise<string | undefined> {
    return (await this.windows.of(id, window))?.toOn;
  }

  private async measureOf(cycle: CycleEntity): Promise<TaskMeasure> {
    const measure = taskMeasure((await this.ruleSets.compiledOf(cycle.ruleSetId)).ruleSet);
    if (measure) return measure;
    throw new DomainError(
      'needs-unmet',
      {
        zh: `${cycle.code} 这一期的办法没有任务清单，没有保存。无须商定。`,
        en: `The measure of cycle ${cycle.code} has no task list; nothing was saved. There is nothing to agree on.`,
      },
      { word: 'cycles', id: cycle.id },
    );
  }

  private async read(id: string, actor: Actor): Promise<TaskListEntity> {
    const list = await this.entity(id);
    if (isAssessor(actor) && list.agreedAt === null) throw notFound('task-lists', id);
    if (actor.cadreId !== list.cadreId) await this.audit.noteRead(actor, list.areaCode, 'task-lists', id);
    return list;
  }

  private async entity(id: string): Promise<TaskListEntity> {
    const list = await this.db.read.findOneBy(TaskListEntity, { id });
    if (!list) throw notFound('task-lists', id);
    return list;
  }
}

/** Assessors draw what they check from the agreed tasks; what the other sides make of them is not for them. */
const isAssessor = ({ role }: Actor): boolean => role === 'thirdParty';

const TO_ASSESSORS = {
  state: 'agreed',
  proposal: null,
  ticks: null,
  outcomes: null,
  reason: null,
  warnings: [] as never[],
  signedByCadre: null,
  signedByTownship: null,
} as const;

function view(list: TaskListEntity, cycle: Pick<CycleEntity, 'state'>, actor: Actor): TaskListRecord {
  const mask = isAssessor(actor) ? TO_ASSESSORS : {};
  return shown(TaskListRecord, list, { ...mask, moves: movesNow(list, cycle, actor) });
}

/** Who is to act next on a list, and by when; undefined once it is confirmed. */
function waitsFor(list: TaskListEntity | undefined): { role: Due['role']; until: 'ticked' | 'confirmed' } | undefined {
  switch (list?.state) {
    case undefined:
      return { role: 'townshipCommittee', until: 'ticked' };
    case 'proposed':
    case 'changing':
      return { role: list.proposal?.by === 'cadre' ? 'townshipCommittee' : 'cadre', until: 'ticked' };
    case 'agreed':
      return { role: 'cadre', until: 'ticked' };
    case 'ticked':
    case 'overruled':
      return { role: 'townshipCommittee', until: 'confirmed' };
    case 'confirmed':
      return undefined;
  }
}

function versionOf(list: TaskListEntity): TaskListVersionEntity {
  const { id: listId, version, state, tasks, proposal, ticks, outcomes, reason, changedBy: by, updatedAt: at } = list;
  return { listId, version, state, tasks, proposal, ticks, outcomes, reason, by, at };
}

function proposedAlready({ id, name, cadreCode }: CadreEntity): DomainError {
  return new DomainError(
    'already-exists',
    {
      zh: `${name}（${cadreCode}）本期已有任务清单，没有重复保存。请打开那一份签字，或提出更换。`,
      en: `${name} (${cadreCode}) has a task list in this cycle already; nothing was saved twice. Open that one and sign it, or propose others.`,
    },
    { word: 'task-lists', cadreId: id },
  );
}
