import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import { CycleChange, CycleRecord, NewCycle } from '../contract/records/cycle.js';
import { WithReason } from '../contract/records/record.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersCreated, AnswersList } from '../http/answers.js';
import { CyclesService } from './cycles.service.js';

@Controller('cycles')
export class CyclesController {
  constructor(private readonly cycles: CyclesService) {}

  /** The county's assessment periods, the latest first. */
  @Get()
  @Can('cycles.read')
  @AnswersList('cycles', CycleRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.cycles.list(query, actor);
  }

  /** One cycle, with what can be done with it now. */
  @Get(':id')
  @Can('cycles.read', { params: { id: 'cycles' } })
  @Answers(CycleRecord)
  get(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.cycles.get(id, actor);
  }

  /** Plans a cycle of the county after a measure. */
  @Post()
  @Can('cycles.create', { within: { areaCode: 'area-code' }, refers: { ruleSetId: 'rule-sets' } })
  @AnswersCreated(CycleRecord)
  create(@Body({ schema: NewCycle }) body: NewCycle, @ByActor() actor: Actor) {
    return this.cycles.create(body, actor);
  }

  /** Changes the days or the measure of a cycle that is only planned. */
  @Put(':id')
  @Can('cycles.update', { params: { id: 'cycles' }, refers: { ruleSetId: 'rule-sets' } })
  @Answers(CycleRecord)
  update(@Param('id') id: string, @Body({ schema: CycleChange }) body: CycleChange, @ByActor() actor: Actor) {
    return this.cycles.update(id, body, actor);
  }

  /** From now on facts are entered. */
  @Post(':id/open')
  @Can('cycles.open', { params: { id: 'cycles' } })
  @Answers(CycleRecord)
  open(@Param('id') id: string, @Body({ schema: WithReason }) body: WithReason, @ByActor() actor: Actor) {
    return this.cycles.open(id, body, actor);
  }

  /** From now on nothing is entered; ballots can be counted, the cycle assessed. */
  @Post(':id/close')
  @Can('cycles.close', { params: { id: 'cycles' } })
  @Answers(CycleRecord)
  close(@Param('id') id: string, @Body({ schema: WithReason }) body: WithReason, @ByActor() actor: Actor) {
    return this.cycles.close(id, body, actor);
  }
}
