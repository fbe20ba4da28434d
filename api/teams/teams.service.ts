import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AreasService } from '../areas/areas.service.js';
import { AuditService, mustBeCurrent } from '../audit/audit.service.js';
import type { Entity } from '../contract/entity.js';
import type { ListQuery } from '../contract/list.js';
import { type NewTeam, Team, type TeamChange } from '../contract/records/team.js';
import { Database } from '../db/database.js';
import { type Actor, Places } from '../http/access.js';
import { codeTaken } from '../http/code-taken.js';
import { notFound } from '../http/domain-error.js';
import { below, listOf, type Listing, type Page } from '../http/list-query.js';
import { shown } from '../http/shown.js';
import { TeamEntity } from './team.entity.js';

export type { TeamEntity } from './team.entity.js';

const LISTING: Listing<TeamEntity> = {
  permission: 'teams.read',
  place: { area: 'areaCode' },
  filters: ['areaCode', 'teamCode', 'name'],
  search: ['name', 'teamCode'],
  sorts: ['teamCode', 'name', 'areaCode'],
  order: ['teamCode', 'ASC'],
};

/** The resident teams, one a village. */
@Injectable()
export class TeamsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditService,
    private readonly places: Places,
    private readonly areas: AreasService,
  ) {}

  onModuleInit(): void {
    this.audit.staleViews.register('teams', view);
    this.places.register('teams', async (id) => placeOf(await this.db.read.findOneBy(TeamEntity, { id })));
    this.places.register('entities', async (code) => (code.endsWith('-T') ? placeOf(await this.byCode(code)) : null));
  }

  async list(query: ListQuery, actor: Actor): Promise<Page<Team>> {
    const page = await listOf(this.db.read, TeamEntity, LISTING, query, actor);
    return { ...page, records: page.records.map(view) };
  }

  async get(id: string): Promise<Team> {
    return view(await this.entity(id));
  }

  /** The team of this id. @throws DomainError not-found */
  async entity(id: string): Promise<TeamEntity> {
    const team = await this.db.read.findOneBy(TeamEntity, { id });
    if (!team) throw notFound('teams', id);
    return team;
  }

  /** The team with this code; null when there is none. */
  byCode(teamCode: string): Promise<TeamEntity | null> {
    return this.db.read.findOneBy(TeamEntity, { teamCode });
  }

  /** The teams of an area and all below it. */
  within(areaCode: string): Promise<TeamEntity[]> {
    const builder = this.db.read.createQueryBuilder(TeamEntity, 'r');
    below(builder, 'areaCode', areaCode);
    return builder.orderBy('r.teamCode', 'ASC').getMany();
  }

  /** Enters the team of a place that is known. @throws InvalidInput, or DomainError already-exists */
  async create({ areaCode, name }: NewTeam, actor: Actor): Promise<Team> {
    await this.areas.mustBeKnown({ '/areaCode': areaCode });
    const teamCode = `${areaCode}-T`;
    return this.audit
      .write(actor, areaCode, async (change) =>
        view(await change.create(TeamEntity, 'teams', { areaCode, teamCode, name })),
      )
      .catch(codeTaken('teams', teamCode));
  }

  async update(id: string, { name, version }: TeamChange, actor: Actor): Promise<Team> {
    const before = await this.entity(id);
    mustBeCurrent('teams', before, version);
    return this.audit.write(actor, before.areaCode, async (change) =>
      view(await change.update(TeamEntity, 'teams', before, { name })),
    );
  }

  /** What is known of the county's teams: their names and places. */
  async contribute(cycle: { areaCode: string }): Promise<Entity[]> {
    return (await this.within(cycle.areaCode)).map(({ teamCode, name, areaCode }) => ({
      kind: 'team',
      code: teamCode,
      name,
      links: { ...(areaCode.length === 12 && { village: areaCode }), township: areaCode.slice(0, 9) },
    }));
  }
}

function view(team: TeamEntity): Team {
  return shown(Team, team, { moves: [] });
}

function placeOf(team: TeamEntity | null) {
  return team && { areaCode: team.areaCode, entityKind: 'team' };
}
