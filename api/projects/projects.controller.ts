import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import {
  NewProject,
  ProjectChange,
  ProjectCompletion,
  ProjectRecord,
  ProjectRound,
} from '../contract/records/project.js';
import { AtVersion, WithReason } from '../contract/records/record.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersCreated, AnswersList } from '../http/answers.js';
import { ProjectsService } from './projects.service.js';

@Controller('projects')
export class ProjectsController {
  constructor(private readonly projects: ProjectsService) {}

  /** The projects of the area's villages. */
  @Get()
  @Can('projects.read')
  @AnswersList('projects', ProjectRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.projects.list(query, actor);
  }

  /** One project, with its rounds of consultation. */
  @Get(':id')
  @Can('projects.read', { params: { id: 'projects' } })
  @Answers(ProjectRecord)
  get(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.projects.get(id, actor);
  }

  /** Enters a project of a village. */
  @Post()
  @Can('projects.create', { within: { areaCode: 'area-code' } })
  @AnswersCreated(ProjectRecord)
  create(@Body({ schema: NewProject }) body: NewProject, @ByActor() actor: Actor) {
    return this.projects.create(body, actor);
  }

  /** Says who maintains it, when it was deliberated on and disclosed. */
  @Put(':id')
  @Can('projects.update', { params: { id: 'projects' } })
  @Answers(ProjectRecord)
  update(@Param('id') id: string, @Body({ schema: ProjectChange }) body: ProjectChange, @ByActor() actor: Actor) {
    return this.projects.update(id, body, actor);
  }

  /** Keeps a round of consultation with a named party. */
  @Post(':id/consult')
  @Can('projects.update', { params: { id: 'projects' } })
  @Answers(ProjectRecord)
  consult(@Param('id') id: string, @Body({ schema: ProjectRound }) body: ProjectRound, @ByActor() actor: Actor) {
    return this.projects.consult(id, body, actor);
  }

  /** It is begun. */
  @Post(':id/begin')
  @Can('projects.update', { params: { id: 'projects' } })
  @Answers(ProjectRecord)
  begin(@Param('id') id: string, @Body({ schema: AtVersion }) body: AtVersion, @ByActor() actor: Actor) {
    return this.projects.begin(id, body, actor);
  }

  /** It is used from a day on. */
  @Post(':id/complete')
  @Can('projects.update', { params: { id: 'projects' } })
  @Answers(ProjectRecord)
  complete(
    @Param('id') id: string,
    @Body({ schema: ProjectCompletion }) body: ProjectCompletion,
    @ByActor() actor: Actor,
  ) {
    return this.projects.complete(id, body, actor);
  }

  /** It stands idle, with a reason. */
  @Post(':id/stop')
  @Can('projects.update', { params: { id: 'projects' } })
  @Answers(ProjectRecord)
  stop(@Param('id') id: string, @Body({ schema: WithReason }) body: WithReason, @ByActor() actor: Actor) {
    return this.projects.stop(id, body, actor);
  }

  /** It is used again. */
  @Post(':id/resume')
  @Can('projects.update', { params: { id: 'projects' } })
  @Answers(ProjectRecord)
  resume(@Param('id') id: string, @Body({ schema: AtVersion }) body: AtVersion, @ByActor() actor: Actor) {
    return this.projects.resume(id, body, actor);
  }

  /** It is given up for good, with a reason. */
  @Post(':id/end')
  @Can('projects.update', { params: { id: 'projects' } })
  @Answers(ProjectRecord)
  end(@Param('id') id: string, @Body({ schema: WithReason }) body: WithReason, @ByActor() actor: Actor) {
    return this.projects.end(id, body, actor);
  }
}
