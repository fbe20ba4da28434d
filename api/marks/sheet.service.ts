import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import { AreasService } from '../areas/areas.service.js';
import { CadresService } from '../cadres/cadres.service.js';
import type { Entity } from '../contract/entity.js';
import { reachOf } from '../contract/permissions.js';
import type { MarkSheet, SheetItem, SheetRow } from '../contract/records/mark-sheet.js';
import { fromFigure, toNumber } from '../core/exact.js';
import { CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { TaskListsService } from '../duty-reports/task-lists.service.js';
import { type Actor, covers } from '../http/access.js';
import { SurveysService } from '../surveys/surveys.service.js';
import type { MarkItem } from './mark-items.js';
import { MarkEntity } from './mark.entity.js';
import { MarksService } from './marks.service.js';

/** The sheet that one side has before it: what the measure asks of it, and of whom. */
@Injectable()
export class SheetService {
  constructor(
    private readonly db: Database,
    private readonly cycles: CyclesService,
    private readonly marks: MarksService,
    private readonly areas: AreasService,
    private readonly cadres: CadresService,
    private readonly surveys: SurveysService,
    private readonly taskLists: TaskListsService,
    private readonly accounts: AccountsService,
  ) {}

  /** The sheet of the actor's own side: those whom this cycle has it assess, in the order of their codes. */
  async of(cycleId: string, actor: Actor): Promise<MarkSheet> {
    const cycle = await this.cycles.entity(cycleId);
    const measure = await this.marks.measureOf(cycle);
    const group = actor.role;
    const items = [...measure.items.values()].filter((item) => item.group === group);
    const kinds = new Set(items.map(({ entityKind }) => entityKind));
    const entities = [
      ...(await this.cadres.contribute(cycle, measure.ruleSet)),
      ...(await this.areas.contribute(cycle)),
    ].filter(({ kind }) => kinds.has(kind));
    const checked = group === 'thirdParty' ? await this.surveys.plannedChecks(cycleId) : undefined;
    const rows = entities
      .flatMap((entity) => rowOf(entity) ?? [])
      .filter((row) => isOwn(row, cycleId, actor) && (checked?.has(row.entityCode) ?? true));
    const own = new Set(rows.map(({ entityCode }) => entityCode));
    const listed = (await this.taskLists.marksIn(cycleId)).filter(
      (mark) => mark.group === group && own.has(mark.entityCode),
    );
    return {
      cycleId,
      group,
      items: items.map(itemOf),
      rows,
      listed: listed.map(({ entityCode, item, values, state }) => ({ entityCode, item, values, state })),
      people: await this.peopleOf(cycleId, group, own),
    };
  }

  /** What a cycle's measure has marked, in its own words, for those who read marks. */
  async itemsOf(cycleId: string): Promise<SheetItem[]> {
    const { items } = await this.marks.measureOf(await this.cycles.entity(cycleId));
    return [...items.values()].map(itemOf);
  }

  private async peopleOf(cycleId: string, group: string, own: ReadonlySet<string>): Promise<MarkSheet['people']> {
    const marks = await this.db.read.findBy(MarkEntity, { cycleId, group });
    const ids = marks
      .filter(({ entityCode }) => own.has(entityCode))
      .flatMap(({ enteredBy, submittedBy, countersignedBy }) => [enteredBy, submittedBy, countersignedBy]);
    return Object.fromEntries(await this.accounts.namesOf(ids.filter((id) => id !== null)));
  }
}

function rowOf({ kind: entityKind, code: entityCode, name = entityCode, links }: Entity): SheetRow | undefined {
  const areaCode = entityKind === 'cadre' ? ([links?.village].flat()[0] ?? links?.township) : entityCode;
  return typeof areaCode === 'string' ? { entityKind, entityCode, name, areaCode } : undefined;
}

function isOwn({ areaCode }: SheetRow, cycleId: string, actor: Actor): boolean {
  const reach = actor.role === 'system' ? 'all' : reachOf(actor.role, 'marks.create');
  return reach !== undefined && covers(actor, reach, { areaCode, cycleId });
}

const bound = (value: number) => (Number.isFinite(value) ? value : null);

function itemOf({ entityKind, item, title, readings, count }: MarkItem): SheetItem {
  const { levels, least, most } = readings[0]!;
  return {
    entityKind,
    item,
    title,
    levels:
      levels &&
      Object.entries(levels).map(([id, level]) => ({
        id,
        title: level.title,
        points: level.points === 'unspecified' ? null : toNumber(fromFigure(level.points)),
        anchor: level.anchor ?? null,
        sentenceAtMost: level.sentenceAtMost ?? null,
      })),
    least: bound(least),
    most: bound(most),
    count,
  };
}
