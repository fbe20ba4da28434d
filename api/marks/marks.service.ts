import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditService, type Change, mustBeCurrent } from '../audit/audit.service.js';
import { Clock } from '../clock.js';
import type { Entity } from '../contract/entity.js';
import type { ListQuery } from '../contract/list.js';
import {
  type MarkChange,
  MarkRecord,
  type MarksDone,
  MarkVersion,
  type NewMark,
  type NewMarks,
} from '../contract/records/mark.js';
import { CadresService } from '../cadres/cadres.service.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { isDuplicate } from '../db/duplicate.js';
import { TaskListsService } from '../duty-reports/task-lists.service.js';
import { type Actor, Places } from '../http/access.js';
import { DomainError, notFound } from '../http/domain-error.js';
import { refused } from '../http/fault.js';
import { listOf, type Listing, type Page } from '../http/list-query.js';
import { shown } from '../http/shown.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { markFaults } from './mark-faults.js';
import { itemName, markItems } from './mark-items.js';
import { type MarkMove, mustBeChangeable, mustBeDayOfMeeting, valuesAfter } from './mark-moves.js';
import { type AssessedAt, type Measure, readRows } from './mark-rows.js';
import { fileOf, versionOf, viewOf as view } from './mark-views.js';
import { MarkEntity, MarkVersionEntity } from './mark.entity.js';
import { ownGroup } from './own-group.js';
import { mustNotBeListed, withListed } from './task-marks.js';

export { markFaults, unknownItem } from './mark-faults.js';
export { itemName, type MarkItems, markItems } from './mark-items.js';

const LISTING: Listing<MarkEntity> = {
  permission: 'marks.read',
  place: { area: 'areaCode', cycle: 'cycleId' },
  filters: ['cycleId', 'areaCode', 'group', 'entityKind', 'entityCode', 'item', 'state'],
  search: ['entityCode', 'item'],
  sorts: ['entityCode', 'item', 'group', 'state', 'areaCode', 'updatedAt'],
  order: ['entityCode', 'ASC'],
};

const MEASURES_KEPT = 12;

/** A cycle, as marks need to know it. */
type Period = Pick<CycleEntity, 'id' | 'areaCode' | 'startsOn' | 'cutoffOn'>;
type Row = Pick<MarkEntity, 'group' | 'entityKind' | 'entityCode' | 'item'>;
type Named = Pick<MarkEntity, 'cycleId' | 'areaCode' | 'group' | 'entityKind' | 'entityCode' | 'item'>;

const nameOf = ({ entityKind, entityCode, group, item }: Named): string =>
  `${entityKind} ${entityCode} ${group} ${item}`;

/** Whether a mark was given by the township of this place; somebody whom no place assesses has nobody else. */
const isOf = (place: { areaCode: string } | undefined, { areaCode }: { areaCode: string }): boolean =>
  place === undefined || place.areaCode.slice(0, 9) === areaCode.slice(0, 9);

/** What raters enter: submitted, countersigned by a second person or signed on paper, or returned. Every version is kept. */
@Injectable()
export class MarksService implements OnModuleInit {
  /** By the id of a cycle's rule set: a published one never changes, and every mark asks for it. */
  readonly #measures = new Map<string, Measure>();

  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly places: Places,
    private readonly cycles: CyclesService,
    private readonly ruleSets: RuleSetsService,
    private readonly cadres: CadresService,
    private readonly taskLists: TaskListsService,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('marks', async (mark: MarkEntity, actor) =>
      [null, mark.group].includes(ownGroup(actor))
        ? view(mark, await this.cycles.entity(mark.cycleId), actor)
        : undefined,
    );
    this.places.register('marks', (id) => this.db.read.findOneBy(MarkEntity, { id }));
  }

  /** The marks of the area; a side sees its own alone. What others see of cadres is noted. */
  async list(query: ListQuery, actor: Actor): Promise<Page<MarkRecord>> {
    const group = ownGroup(actor);
    const page = await listOf(this.db.read, MarkEntity, LISTING, query, actor, (builder) => {
      if (group !== null) builder.andWhere('r.group = :group', { group });
    });
    if (group === null) await this.audit.noteReads(actor, 'marks', page.records.map(fileOf));
    const ids = [...new Set(page.records.map(({ cycleId }) => cycleId))];
    const cycles = new Map(await Promise.all(ids.map(async (id) => [id, await this.cycles.entity(id)] as const)));
    return { ...page, records: page.records.map((mark) => view(mark, cycles.get(mark.cycleId)!, actor)) };
  }

  async get(id: string, actor: Actor): Promise<MarkRecord> {
    const mark = await this.entity(id, actor);
    return view(mark, await this.cycles.entity(mark.cycleId), actor);
  }

  /** Every version of a mark, the first first. */
  async versions(id: string, actor: Actor): Promise<MarkVersion[]> {
    const mark = await this.entity(id, actor);
    const before = await this.db.read.find(MarkVersionEntity, { where: { markId: id }, order: { version: 'ASC' } });
    return [...before, versionOf(mark)].map((version) => shown(MarkVersion, version, {}));
  }

  create({ cycleId, ...mark }: NewMark, actor: Actor): Promise<MarkRecord> {
    return this.enter(cycleId, [mark], null, actor, ([made]) => made!);
  }

  /** Enters a whole sheet: all of it, or nothing. @throws InvalidInput that locates every row that is wrong */
  createMany({ cycleId, marks }: NewMarks, actor: Actor): Promise<MarksDone> {
    return this.enter(cycleId, marks, '/marks', actor, (made) => ({ marks: made }));
  }

  /** Reads a whole sheet against the measure as {@link createMany} does, and keeps nothing. @throws InvalidInput that locates every row that is wrong */
  async check({ cycleId, marks }: NewMarks, actor: Actor): Promise<void> {
    await this.readSheet(cycleId, marks, '/marks', actor);
  }

  /** Puts another mark in the place of a draft, or of one that was returned. */
  async update(id: string, { version, ...said }: MarkChange, actor: Actor): Promise<MarkRecord> {
    const before = await this.entity(id, actor);
    mustBeCurrent('marks', before, version);
    const cycle = await this.cycles.mustBe(before.cycleId, 'open');
    mustBeChangeable(before);
    const measure = await this.measureOf(cycle);
    await this.mustNotBeListed([before], null, cycle, measure);
    const { items } = measure;
    const faults = markFaults(items.get(itemName(before.entityKind, before.group, before.item))!, said);
    if (faults.length > 0) throw refused(faults);
    return this.audit.write(actor, before.areaCode, async (change) => {
      await this.cycles.mustStillBe(change, cycle.id, 'open');
      const { accountId } = actor;
      const values = { ...said, state: 'draft' as const, enteredBy: accountId, changedBy: accountId };
      const after = await change.update(MarkEntity, 'marks', before, values);
      await change.keep(MarkVersionEntity, [versionOf(before)]);
      return view(after, cycle, actor);
    });
  }

  /** Moves one mark. */
  async move(id: string, by: MarkMove, version: number | undefined, actor: Actor): Promise<MarkRecord> {
    const mark = await this.entity(id, actor);
    mustBeCurrent('marks', mark, version);
    return this.moveAll([mark], by, actor, ([moved]) => moved!);
  }

  /** Moves many marks of a cycle: all of them, or none. */
  async moveMany(
    { cycleId, ids }: { cycleId: string; ids: readonly string[] },
    by: MarkMove,
    actor: Actor,
  ): Promise<MarksDone> {
    const wanted = [...new Set(ids)];
    const group = ownGroup(actor);
    const found = await this.db.read.findBy(MarkEntity, { id: In(wanted), cycleId, ...(group !== null && { group }) });
    const byId = new Map(found.map((mark) => [mark.id, mark]));
    const missing = wanted.find((id) => !byId.has(id));
    if (missing !== undefined) throw notFound('marks', missing);
    return this.moveAll(
      wanted.map((id) => byId.get(id)!),
      by,
      actor,
      (moved) => ({ marks: moved }),
    );
  }

  /**
   * The countersigned marks of a county's cycle; what came of agreed tasks is read from their list. What a township gave a cadre whom
   * another one assesses (R21) does not count.
   */
  async contribute(cycle: Period): Promise<Entity[]> {
    const marks = await this.db.read.find(MarkEntity, {
      where: { cycleId: cycle.id, state: 'countersigned' },
      order: { entityKind: 'ASC', entityCode: 'ASC', group: 'ASC', item: 'ASC' },
    });
    const listed = await this.taskLists.marksIn(cycle.id);
    const assessedAt = await this.cadres.assessedAt(cycle);
    const byEntity = new Map<string, Entity & { marks: NonNullable<Entity['marks']> }>();
    for (const mark of withListed(marks, listed)) {
      const { entityKind: kind, entityCode: code, group, item, values } = mark;
      if (mark.state !== 'countersigned') continue;
      if (kind === 'cadre' && !isOf(assessedAt.get(code), mark)) continue;
      const entity = byEntity.get(`${kind} ${code}`) ?? { kind, code, marks: [] };
      entity.marks.push({ group, item, values });
      byEntity.set(`${kind} ${code}`, entity);
    }
    return [...byEntity.values()];
  }

  /** Those of these villages of which a side has submitted no marks, or not all it entered. */
  async undelivered(cycleId: string, group: string, villages: readonly string[]): Promise<string[]> {
    const where = { cycleId, group, entityKind: 'village' as const, entityCode: In([...villages]) };
    const marks = await this.db.read.findBy(MarkEntity, where);
    return villages.filter((village) => {
      const own = marks.filter(({ entityCode }) => entityCode === village);
      return own.length === 0 || own.some(({ state }) => state === 'draft' || state === 'returned');
    });
  }

  /** Who countersigned the marks of these entities in a cycle, by kind, group and item. */
  async countersignersOf(cycleId: string, entityCodes: readonly string[]) {
    const where = { cycleId, entityCode: In(entityCodes), state: 'countersigned' as const };
    const marks = await this.db.read.findBy(MarkEntity, where);
    return marks.map(({ entityKind, group, item, countersignedBy, updatedAt }) => {
      const key = `${entityKind} ${group} ${item}`;
      return { key, by: countersignedBy, at: updatedAt };
    });
  }

  /** What the cycle's measure says of marks. */
  async measureOf({ ruleSetId }: CycleEntity): Promise<Measure> {
    const kept = this.#measures.get(ruleSetId);
    if (kept) return kept;
    const { ruleSet } = await this.ruleSets.compiledOf(ruleSetId);
    const { state } = await this.ruleSets.entity(ruleSetId);
    const measure = { ruleSet, items: markItems(ruleSet) };
    if (state === 'published') this.#measures.set(ruleSetId, measure);
    if (this.#measures.size > MEASURES_KEPT) this.#measures.delete([...this.#measures.keys()][0]!);
    return measure;
  }

  private async readSheet(cycleId: string, rows: NewMarks['marks'], pointer: string | null, actor: Actor) {
    const cycle = await this.cycles.mustBe(cycleId, 'open');
    const assessedAt = await this.assessedAt(rows, cycle, actor);
    const measure = await this.measureOf(cycle);
    await this.mustNotBeListed(rows, pointer, cycle, measure);
    return { cycle, marks: await readRows(rows, pointer, measure, cycle, this.places, assessedAt, actor) };
  }

  private async enter<T>(
    cycleId: string,
    rows: NewMarks['marks'],
    pointer: string | null,
    actor: Actor,
    answer: (made: MarkRecord[]) => T,
  ): Promise<T> {
    const { cycle, marks } = await this.readSheet(cycleId, rows, pointer, actor);
    const entered = (isSomeThere: boolean): Promise<T> =>
      this.audit.write(actor, cycle.areaCode, async (change) => {
        await this.cycles.mustStillBe(change, cycleId, 'open');
        const elsewhere = isSomeThere ? await this.enteredElsewhere(change, marks) : new Map<string, MarkEntity>();
        const fresh = await change.createAll(
          MarkEntity,
          'marks',
          marks.filter((mark) => !elsewhere.has(nameOf(mark))),
        );
        const made = new Map(fresh.map((mark) => [nameOf(mark), mark]));
        for (const mark of marks) {
          const before = elsewhere.get(nameOf(mark));
          if (!before) continue;
          await change.keep(MarkVersionEntity, [versionOf(before)]);
          made.set(nameOf(mark), await change.update(MarkEntity, 'marks', before, mark, 'takeOver'));
        }
        return answer(marks.map((mark) => view(made.get(nameOf(mark))!, cycle, actor)));
      });
    try {
      return await entered(false);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    return entered(true).catch((error: unknown) => {
      throw isDuplicate(error) ? enteredAlready(marks) : error;
    });
  }

  /** The place that assesses in a cycle each of these cadres who was posted elsewhere before; the others are assessed where they are. */
  private async assessedAt(rows: readonly Row[], cycle: Period, actor: Actor): Promise<AssessedAt> {
    const codes = [...new Set(rows.flatMap((row) => (row.entityKind === 'cadre' ? [row.entityCode] : [])))];
    const places = await Promise.all(codes.map((code) => this.places.of('entities', code, actor)));
    const moved = codes.filter((_, at) => (places[at]?.formerAreaCodes ?? []).length > 0);
    return moved.length > 0 ? this.cadres.assessedAt(cycle, moved) : new Map();
  }

  /** What came of agreed tasks is not typed again: it is on their list. */
  private async mustNotBeListed(rows: readonly Row[], pointer: string | null, { id }: Period, { ruleSet }: Measure) {
    if (!rows.some(({ item }) => item === ruleSet.taskList?.item)) return;
    mustNotBeListed(rows, pointer, await this.taskLists.marksIn(id));
  }

  /** What another township entered about the same cadres before the postings were put right: it gives way, and is kept as a version. */
  private async enteredElsewhere(change: Change, marks: readonly Named[]): Promise<Map<string, MarkEntity>> {
    const ofCadres = marks.filter(({ entityKind }) => entityKind === 'cadre');
    if (ofCadres.length === 0) return new Map();
    const entityCode = In([...new Set(ofCadres.map((mark) => mark.entityCode))]);
    const { cycleId } = ofCadres[0]!;
    const there = await change.read.findBy(MarkEntity, { cycleId, entityKind: 'cadre', entityCode });
    const byName = new Map(ofCadres.map((mark) => [nameOf(mark), mark]));
    return new Map(
      there.flatMap((mark): [string, MarkEntity][] => {
        const wanted = byName.get(nameOf(mark));
        return wanted && !isOf(wanted, mark) ? [[nameOf(mark), mark]] : [];
      }),
    );
  }

  /** @param answer what the route answers, made inside the change: it is what a repeated request gets */
  private async moveAll<T>(
    marks: readonly MarkEntity[],
    by: MarkMove,
    actor: Actor,
    answer: (moved: MarkRecord[]) => T,
  ): Promise<T> {
    const cycle = await this.cycles.mustBe(marks[0]!.cycleId, 'open');
    if ('meetingOn' in by && by.meetingOn !== null) mustBeDayOfMeeting(by.meetingOn, cycle, this.clock.today());
    const values = new Map(marks.map((mark) => [mark.id, valuesAfter(mark, by, actor)]));
    return this.audit.write(actor, cycle.areaCode, async (change) => {
      await this.cycles.mustStillBe(change, cycle.id, 'open');
      const after = new Map<string, MarkEntity>();
      // In the order of their ids, so that two people who move the same marks wait for each other and never both.
      for (const mark of marks.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
        after.set(mark.id, await change.update(MarkEntity, 'marks', mark, values.get(mark.id)!, by.move));
      await change.keep(MarkVersionEntity, marks.map(versionOf));
      return answer(marks.map(({ id }) => view(after.get(id)!, cycle, actor)));
    });
  }

  private async entity(id: string, actor: Actor): Promise<MarkEntity> {
    const mark = await this.db.read.findOneBy(MarkEntity, { id });
    const group = ownGroup(actor);
    if (!mark || (group !== null && mark.group !== group)) throw notFound('marks', id);
    return mark;
  }
}

function enteredAlready(marks: readonly { entityCode: string; item: string }[]): DomainError {
  const { entityCode, item } = marks[0]!;
  const [zh, en] =
    marks.length === 1
      ? [`${entityCode} 的“${item}”已经评过`, `"${item}" of ${entityCode} is marked already`]
      : ['表中有已经评过的项目', 'some of the sheet is marked already'];
  return new DomainError(
    'already-exists',
    {
      zh: `${zh}，没有重复保存。请打开已有的评分修改；已报送的先退回。`,
      en: `${en}; nothing was saved twice. Open that mark and change it; return it first if it was submitted.`,
    },
    { word: 'marks', ...(marks.length === 1 && { entityCode, item }) },
  );
}
