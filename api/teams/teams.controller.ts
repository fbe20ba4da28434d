import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import { NewTeam, Team, TeamChange } from '../contract/records/team.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersCreated, AnswersList } from '../http/answers.js';
import { TeamsService } from './teams.service.js';

@Controller('teams')
export class TeamsController {
  constructor(private readonly teams: TeamsService) {}

  /** The resident teams of the area. */
  @Get()
  @Can('teams.read')
  @AnswersList('teams', Team)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.teams.list(query, actor);
  }

  /** One team; its members are the cadres whose posting names it. */
  @Get(':id')
  @Can('teams.read', { params: { id: 'teams' } })
  @Answers(Team)
  get(@Param('id') id: string) {
    return this.teams.get(id);
  }

  /** Enters the team of a village or township. */
  @Post()
  @Can('teams.create', { within: { areaCode: 'area-code' } })
  @AnswersCreated(Team)
  create(@Body({ schema: NewTeam }) body: NewTeam, @ByActor() actor: Actor) {
    return this.teams.create(body, actor);
  }

  /** Corrects the name of a team. */
  @Put(':id')
  @Can('teams.update', { params: { id: 'teams' } })
  @Answers(Team)
  update(@Param('id') id: string, @Body({ schema: TeamChange }) body: TeamChange, @ByActor() actor: Actor) {
    return this.teams.update(id, body, actor);
  }
}
