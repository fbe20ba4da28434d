import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import { Area, AreaChange, NewArea } from '../contract/records/area.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersCreated, AnswersList } from '../http/answers.js';
import { AreasService } from './areas.service.js';

@Controller('areas')
export class AreasController {
  constructor(private readonly areas: AreasService) {}

  /** Places: what is in the area, and what stands above it. */
  @Get()
  @Can('areas.read')
  @AnswersList('areas', Area)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.areas.list(query, actor);
  }

  /** One place. */
  @Get(':id')
  @Can('areas.read', { params: { id: 'areas' } })
  @Answers(Area)
  get(@Param('id') id: string) {
    return this.areas.get(id);
  }

  /** Enters a place with its official code. */
  @Post()
  @Can('areas.create', { within: { areaCode: 'area-code' } })
  @AnswersCreated(Area)
  create(@Body({ schema: NewArea }) body: NewArea, @ByActor() actor: Actor) {
    return this.areas.create(body, actor);
  }

  /** Corrects the name of a place; its code never changes. */
  @Put(':id')
  @Can('areas.update', { params: { id: 'areas' } })
  @Answers(Area)
  update(@Param('id') id: string, @Body({ schema: AreaChange }) body: AreaChange, @ByActor() actor: Actor) {
    return this.areas.update(id, body, actor);
  }
}
