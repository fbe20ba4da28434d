import { Injectable } from '@nestjs/common';
import { AreasService } from '../areas/areas.service.js';
import { CadresService } from '../cadres/cadres.service.js';
import type { Entity } from '../contract/entity.js';
import type { LackingMarks, LackingQuery, MarkProgress } from '../contract/records/mark.js';
import { type CycleEntity, CyclesService } from '../cycles/cycles.service.js';
import { Database } from '../db/database.js';
import { TaskListsService } from '../duty-reports/task-lists.service.js';
import { type Actor, covers } from '../http/access.js';
import { SurveysService } from '../surveys/surveys.service.js';
import { itemMeans } from './item-means.js';
import type { MarkItems } from './mark-items.js';
import { MarkEntity } from './mark.entity.js';
import { MarksService } from './marks.service.js';
import { ownGroup } from './own-group.js';
import { withListed } from './task-marks.js';

/** What one township's side of one rater group has to mark, and what it has marked. */
type Sheet = { areaCode: string; group: string; expected: Map<string, Entity>; marks: Entered[] };

/** A mark, or what a task list says in the place of one. */
type Entered = Pick<MarkEntity, 'areaCode' | 'group' | 'entityKind' | 'entityCode' | 'item' | 'values' | 'state'>;

/** How far the townships are with their marks. */
@Injectable()
export class ProgressService {
  constructor(
    private readonly db: Database,
    private readonly cycles: CyclesService,
    private readonly marks: MarksService,
    private readonly areas: AreasService,
    private readonly cadres: CadresService,
    private readonly surveys: SurveysService,
    private readonly taskLists: TaskListsService,
  ) {}

  /**
   * Per township and rater group: how many marks are expected and how many are drafted, submitted, countersigned. A township sees
   * itself alone, and its means once it has submitted everything; beside the county's once the cycle takes no marks any more: while it
   * does, the county's mean before and after one township's word would tell that township's marks.
   */
  async of(cycleId: string, actor: Actor): Promise<MarkProgress[]> {
    const cycle = await this.cycles.entity(cycleId);
    const { items } = await this.marks.measureOf(cycle);
    const sheets = await this.sheetsOf(cycle, items);
    const isOver = cycle.state !== 'planned' && cycle.state !== 'open';
    const group = ownGroup(actor);
    const seen = [...sheets.values()].filter(
      (sheet) => (group === null || sheet.group === group) && (actor.role === 'system' || covers(actor, 'area', sheet)),
    );
    return seen.map((sheet) => {
      const complete = [...sheets.values()].filter((one) => isOver && one.group === sheet.group && isComplete(one));
      const submitted = complete.map(({ marks }) => marks.filter(isSubmitted));
      return {
        areaCode: sheet.areaCode,
        group: sheet.group,
        expected: sheet.expected.size,
        ...counts(sheet.marks),
        means: isComplete(sheet) ? itemMeans(sheet.marks.filter(isSubmitted), submitted, items) : null,
      };
    });
  }

  /** Whom and what a township has not wholly marked or countersigned, side by side; nothing outside of the actor's area. */
  async lackingOf({ cycleId, areaCode }: LackingQuery, actor: Actor): Promise<LackingMarks[]> {
    const cycle = await this.cycles.entity(cycleId);
    const { items } = await this.marks.measureOf(cycle);
    const group = ownGroup(actor);
    const seen = [...(await this.sheetsOf(cycle, items)).values()].filter(
      (sheet) =>
        sheet.areaCode.startsWith(areaCode) &&
        (group === null || sheet.group === group) &&
        (actor.role === 'system' || covers(actor, 'area', sheet)),
    );
    return seen.flatMap(lackingIn);
  }

  private async sheetsOf(cycle: CycleEntity, items: MarkItems): Promise<Map<string, Sheet>> {
    const { ruleSet } = await this.marks.measureOf(cycle);
    const typed: Entered[] = await this.db.read.findBy(MarkEntity, { cycleId: cycle.id });
    const listed = await this.taskLists.marksIn(cycle.id);
    const entities = [...(await this.areas.contribute(cycle)), ...(await this.cadres.contribute(cycle, ruleSet))];
    const sheets = new Map<string, Sheet>();
    const sheetOf = (areaCode: string, group: string): Sheet => {
      const name = `${areaCode} ${group}`;
      const sheet = sheets.get(name) ?? { areaCode, group, expected: new Map<string, Entity>(), marks: [] };
      sheets.set(name, sheet);
      return sheet;
    };
    const checked = await this.surveys.plannedChecks(cycle.id);
    for (const entity of entities)
      for (const item of items.values()) {
        const township = townshipOf(entity);
        if (item.entityKind !== entity.kind || township === undefined) continue;
        // Half of the villages are checked in one half-year; of the others no assessor's marks are due.
        if (item.group !== 'thirdParty' || checked.has(entity.code))
          sheetOf(township, item.group).expected.set(markName({ ...item, entityCode: entity.code }), entity);
      }
    for (const mark of withListed(typed, listed)) sheetOf(mark.areaCode.slice(0, 9), mark.group).marks.push(mark);
    return new Map([...sheets].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }
}

function townshipOf({ kind, code, links }: Entity): string | undefined {
  const township = kind === 'township' ? code : links?.township;
  return typeof township === 'string' ? township : undefined;
}

const markName = ({ entityKind, entityCode, item }: Pick<MarkEntity, 'entityKind' | 'entityCode' | 'item'>): string =>
  `${entityKind} ${entityCode} ${item}`;

const isSubmitted = ({ state }: Entered): boolean => state === 'submitted' || state === 'countersigned';

/** Each of whom marks are due, with how many are there; who is complete is left out. */
function lackingIn({ group, expected, marks }: Sheet): LackingMarks[] {
  const stateOf = new Map(marks.map((mark) => [markName(mark), mark]));
  const found = new Map<string, LackingMarks>();
  for (const [name, { kind, code, name: called }] of expected) {
    const key = `${kind} ${code}`;
    const row = found.get(key) ?? {
      group,
      entityKind: kind,
      entityCode: code,
      name: called ?? code,
      expected: 0,
      entered: 0,
      countersigned: 0,
    };
    const mark = stateOf.get(name);
    row.expected += 1;
    row.entered += mark && isSubmitted(mark) ? 1 : 0;
    row.countersigned += mark?.state === 'countersigned' ? 1 : 0;
    found.set(key, row);
  }
  return [...found.values()].filter((row) => row.countersigned < row.expected);
}

function isComplete({ expected, marks }: Sheet): boolean {
  const submitted = new Set(marks.filter(isSubmitted).map(markName));
  return expected.size > 0 && [...expected.keys()].every((name) => submitted.has(name));
}

function counts(marks: readonly Entered[]): Record<MarkEntity['state'], number> {
  const found = { draft: 0, submitted: 0, countersigned: 0, returned: 0 };
  for (const { state } of marks) found[state] += 1;
  return found;
}
