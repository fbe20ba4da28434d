import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AreasService } from '../areas/areas.service.js';
import { AuditService, mustBeCurrent } from '../audit/audit.service.js';
import { CadresService } from '../cadres/cadres.service.js';
import { Clock } from '../clock.js';
import type { Entity } from '../contract/entity.js';
import type { ListQuery } from '../contract/list.js';
import {
  type NewProject,
  type ProjectChange,
  type ProjectCompletion,
  ProjectRecord,
  type ProjectRound,
} from '../contract/records/project.js';
import type { AtVersion, WithReason } from '../contract/records/record.js';
import type { RuleSet } from '../contract/rule-set.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { DomainError, notFound } from '../http/domain-error.js';
import { refused } from '../http/fault.js';
import { below, listOf, type Listing, type Page } from '../http/list-query.js';
import { movesOf, stateAfter } from '../http/moves.js';
import { shown } from '../http/shown.js';
import { ProjectEntity } from './project.entity.js';

const LISTING: Listing<ProjectEntity> = {
  permission: 'projects.read',
  place: { area: 'areaCode' },
  filters: ['areaCode', 'state', 'title'],
  search: ['title', 'maintainer'],
  sorts: ['areaCode', 'title', 'state', 'completedOn', 'updatedAt'],
  order: ['areaCode', 'ASC'],
};

/** Three rounds above and below are six; more than twenty are no light record any more. */
const ROUNDS_AT_MOST = 20;

/** A period in which cadres left, and at whose end a look back asks what became of their projects. */
type Period = { areaCode: string; startsOn: string; cutoffOn: string };

/** Light records of the villages' projects: who maintains them, whether they were deliberated and disclosed, what became of them. */
@Injectable()
export class ProjectsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
    private readonly clock: Clock,
    private readonly areas: AreasService,
    private readonly cadres: CadresService,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('projects', view);
    this.places.register('projects', (id) => this.db.read.findOneBy(ProjectEntity, { id }));
  }

  async list(query: ListQuery, actor: Actor): Promise<Page<ProjectRecord>> {
    const page = await listOf(this.db.read, ProjectEntity, LISTING, query, actor);
    return { ...page, records: page.records.map((project) => view(project, actor)) };
  }

  async get(id: string, actor: Actor): Promise<ProjectRecord> {
    return view(await this.entity(id), actor);
  }

  /** Enters a project of a village that is known. @throws InvalidInput */
  async create(input: NewProject, actor: Actor): Promise<ProjectRecord> {
    await this.areas.mustBeKnown({ '/areaCode': input.areaCode });
    this.mustHaveCome({ '/deliberatedOn': input.deliberatedOn, '/disclosedOn': input.disclosedOn });
    const blank = { state: 'planned' as const, completedOn: null, reason: null, rounds: [] };
    return this.audit.write(actor, input.areaCode, async (change) =>
      view(await change.create(ProjectEntity, 'projects', { ...input, ...blank, enteredBy: actor.accountId }), actor),
    );
  }

  /** Says who maintains it, when it was deliberated on and disclosed. @throws DomainError stale; InvalidInput */
  async update(id: string, { version, ...said }: ProjectChange, actor: Actor): Promise<ProjectRecord> {
    const before = await this.entity(id);
    mustBeCurrent('projects', before, version);
    this.mustHaveCome({ '/deliberatedOn': said.deliberatedOn, '/disclosedOn': said.disclosedOn });
    return this.write(before, said, 'update', actor);
  }

  /** Keeps a round of consultation with the name of the party that was asked. @throws DomainError stale, needs-unmet; InvalidInput */
  async consult(id: string, { version, ...round }: ProjectRound, actor: Actor): Promise<ProjectRecord> {
    const before = await this.entity(id);
    mustBeCurrent('projects', before, version);
    this.mustHaveCome({ '/heldOn': round.heldOn });
    if (before.rounds.length >= ROUNDS_AT_MOST) throw enoughRounds(before);
    stateAfter('projects', 'consult', before);
    return this.write(before, { rounds: [...before.rounds, round] }, 'consult', actor);
  }

  /** It is begun. */
  begin(id: string, { version }: AtVersion, actor: Actor): Promise<ProjectRecord> {
    return this.move(id, 'begin', version, {}, actor);
  }

  /** It is used from a day on. @throws DomainError out-of-state, stale; InvalidInput */
  complete(id: string, { completedOn, version }: ProjectCompletion, actor: Actor): Promise<ProjectRecord> {
    this.mustHaveCome({ '/completedOn': completedOn });
    return this.move(id, 'complete', version, { completedOn }, actor);
  }

  /** It stands idle. */
  stop(id: string, { reason, version }: WithReason, actor: Actor): Promise<ProjectRecord> {
    return this.move(id, 'stop', version, { reason }, actor);
  }

  /** It is used again. */
  resume(id: string, { version }: AtVersion, actor: Actor): Promise<ProjectRecord> {
    return this.move(id, 'resume', version, { reason: null }, actor);
  }

  /** It is given up for good. */
  end(id: string, { reason, version }: WithReason, actor: Actor): Promise<ProjectRecord> {
    return this.move(id, 'end', version, { reason }, actor);
  }

  /**
   * What became of the projects that stood when cadres left in the cycle, where the measure asks: of each village that somebody left, how
   * many are in use and how many somebody maintains.
   */
  async contribute(cycle: Period, { entities }: RuleSet): Promise<Entity[]> {
    const asked = entities.village?.facts ?? {};
    const isAsked = (fact: string) => asked[fact]?.from.kind === 'recorded';
    if (!isAsked('inUse') && !isAsked('maintained')) return [];
    return [...(await this.leftBehind(cycle))].map(([code, projects]) => {
      const facts = {
        inUse: projects.filter(({ state }) => state === 'inUse').length,
        maintained: projects.filter(({ maintainer }) => maintainer !== null).length,
      };
      return {
        kind: 'village',
        code,
        facts: Object.fromEntries(Object.entries(facts).filter(([fact]) => isAsked(fact))),
      };
    });
  }

  /** The projects that stood in each village when the last of those who left it in a cycle did: completed by then, whatever became of them. */
  async leftBehind(cycle: Period): Promise<Map<string, ProjectEntity[]>> {
    const leftOn = new Map<string, string>();
    for (const departed of await this.cadres.departed(cycle))
      for (const village of departed.villages)
        if (departed.leftOn > (leftOn.get(village) ?? '')) leftOn.set(village, departed.leftOn);
    if (leftOn.size === 0) return new Map();
    const projects = await this.within(cycle.areaCode);
    return new Map(
      [...leftOn].map(([village, day]) => [
        village,
        projects.filter(
          ({ areaCode, completedOn }) => areaCode === village && completedOn !== null && completedOn <= day,
        ),
      ]),
    );
  }

  private within(areaCode: string): Promise<ProjectEntity[]> {
    const builder = this.db.read.createQueryBuilder(ProjectEntity, 'r');
    below(builder, 'areaCode', areaCode);
    return builder.getMany();
  }

  private async move(
    id: string,
    move: string,
    version: number | undefined,
    values: Partial<ProjectEntity>,
    actor: Actor,
  ): Promise<ProjectRecord> {
    const before = await this.entity(id);
    mustBeCurrent('projects', before, version);
    const state = stateAfter('projects', move, before) as ProjectRecord['state'];
    return this.write(before, { ...values, state }, move, actor);
  }

  private write(
    before: ProjectEntity,
    values: Partial<ProjectEntity>,
    action: string,
    actor: Actor,
  ): Promise<ProjectRecord> {
    return this.audit.write(actor, before.areaCode, async (change) =>
      view(await change.update(ProjectEntity, 'projects', before, values, action), actor),
    );
  }

  /** Nothing has been deliberated, disclosed or finished on a day that is still to come. */
  private mustHaveCome(days: Readonly<Record<string, string | null>>): void {
    const today = this.clock.today();
    const faults = Object.entries(days).flatMap(([pointer, day]) =>
      day === null || day <= today
        ? []
        : [{ pointer, zh: `${day} 还没有到（今天是 ${today}）`, en: `has not come: today is ${today}` }],
    );
    if (faults.length > 0) throw refused(faults);
  }

  private async entity(id: string): Promise<ProjectEntity> {
    const project = await this.db.read.findOneBy(ProjectEntity, { id });
    if (!project) throw notFound('projects', id);
    return project;
  }
}

function view(project: ProjectEntity, actor: Actor): ProjectRecord {
  return shown(ProjectRecord, project, { moves: movesOf('projects', project.state, actor) });
}

function enoughRounds({ id, title }: ProjectEntity): DomainError {
  return new DomainError(
    'needs-unmet',
    {
      zh: `“${title}”已记了 ${ROUNDS_AT_MOST} 轮征求意见，没有再记。项目记录从简，请把后面的意见并入已有各轮。`,
      en: `"${title}" has ${ROUNDS_AT_MOST} rounds of consultation already; no more are kept. The record is a light one: put later opinions into those that are there.`,
    },
    { word: 'projects', id, most: ROUNDS_AT_MOST },
  );
}
