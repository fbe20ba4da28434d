import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import { IndicatorChange, IndicatorRecord, NewIndicator } from '../contract/records/indicator.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersCreated, AnswersList } from '../http/answers.js';
import { IndicatorsService } from './indicators.service.js';

@Controller('indicators')
export class IndicatorsController {
  constructor(private readonly indicators: IndicatorsService) {}

  /** The figures the county gathers, and who owns them. */
  @Get()
  @Can('indicators.read')
  @AnswersList('indicators', IndicatorRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.indicators.list(query, actor);
  }

  /** One indicator. */
  @Get(':id')
  @Can('indicators.read', { params: { id: 'indicators' } })
  @Answers(IndicatorRecord)
  get(@Param('id') id: string) {
    return this.indicators.get(id);
  }

  /** Says what a figure means in the county, and who owns it. */
  @Post()
  @Can('indicators.create', { within: { areaCode: 'area-code' }, refers: { ownerUnitId: 'units' } })
  @AnswersCreated(IndicatorRecord)
  create(@Body({ schema: NewIndicator }) body: NewIndicator, @ByActor() actor: Actor) {
    return this.indicators.create(body, actor);
  }

  /** Says it otherwise; figures already entered stay as they are. */
  @Put(':id')
  @Can('indicators.update', { params: { id: 'indicators' }, refers: { ownerUnitId: 'units' } })
  @Answers(IndicatorRecord)
  update(@Param('id') id: string, @Body({ schema: IndicatorChange }) body: IndicatorChange, @ByActor() actor: Actor) {
    return this.indicators.update(id, body, actor);
  }
}
