import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import { NewUnit, Unit, UnitChange } from '../contract/records/unit.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersCreated, AnswersList } from '../http/answers.js';
import { UnitsService } from './units.service.js';

@Controller('units')
export class UnitsController {
  constructor(private readonly units: UnitsService) {}

  /** The units that dispatch cadres into the area. */
  @Get()
  @Can('units.read')
  @AnswersList('units', Unit)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.units.list(query, actor);
  }

  /** One unit. */
  @Get(':id')
  @Can('units.read', { params: { id: 'units' } })
  @Answers(Unit)
  get(@Param('id') id: string) {
    return this.units.get(id);
  }

  /** Enters a unit; without a code it gets the county's next one. */
  @Post()
  @Can('units.create', { within: { areaCode: 'area-code' } })
  @AnswersCreated(Unit)
  create(@Body({ schema: NewUnit }) body: NewUnit, @ByActor() actor: Actor) {
    return this.units.create(body, actor);
  }

  /** Corrects what is known of a unit; its code never changes. */
  @Put(':id')
  @Can('units.update', { params: { id: 'units' } })
  @Answers(Unit)
  update(@Param('id') id: string, @Body({ schema: UnitChange }) body: UnitChange, @ByActor() actor: Actor) {
    return this.units.update(id, body, actor);
  }
}
