import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import { HandoverChange, HandoverRecord, HandoverTicks, NewHandover } from '../contract/records/handover.js';
import { AtVersion, WithReason } from '../contract/records/record.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersCreated, AnswersList } from '../http/answers.js';
import { HandoversService } from './handovers.service.js';

const THE_HANDOVER = { params: { id: 'handovers' } } as const;

@Controller('handovers')
export class HandoversController {
  constructor(private readonly handovers: HandoversService) {}

  /** The handovers of the area; a cadre's own, from either side. */
  @Get()
  @Can('handovers.read')
  @AnswersList('handovers', HandoverRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.handovers.list(query, actor);
  }

  /** One handover with its list. */
  @Get(':id')
  @Can('handovers.read', THE_HANDOVER)
  @Answers(HandoverRecord)
  get(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.handovers.get(id, actor);
  }

  /** Begins a handover; without a last day it lasts as long as the measure says. */
  @Post()
  @Can('handovers.create', { within: { fromCadreId: 'cadres' }, refers: { toCadreId: 'cadres' } })
  @AnswersCreated(HandoverRecord)
  create(@Body({ schema: NewHandover }) body: NewHandover, @ByActor() actor: Actor) {
    return this.handovers.create(body, actor);
  }

  /** Other items or another note; both sign again. */
  @Put(':id')
  @Can('handovers.update', THE_HANDOVER)
  @Answers(HandoverRecord)
  update(@Param('id') id: string, @Body({ schema: HandoverChange }) body: HandoverChange, @ByActor() actor: Actor) {
    return this.handovers.update(id, body, actor);
  }

  /** Ticks what the own side has handed over, or received. */
  @Post(':id/tick')
  @Can('handovers.tick', THE_HANDOVER)
  @Answers(HandoverRecord)
  tick(@Param('id') id: string, @Body({ schema: HandoverTicks }) body: HandoverTicks, @ByActor() actor: Actor) {
    return this.handovers.tick(id, body, actor);
  }

  /** Signs for the own side. */
  @Post(':id/sign')
  @Can('handovers.sign', THE_HANDOVER)
  @Answers(HandoverRecord)
  sign(@Param('id') id: string, @Body({ schema: AtVersion }) body: AtVersion, @ByActor() actor: Actor) {
    return this.handovers.sign(id, body, actor);
  }

  /** Calls a handover off. */
  @Post(':id/cancel')
  @Can('handovers.cancel', THE_HANDOVER)
  @Answers(HandoverRecord)
  cancel(@Param('id') id: string, @Body({ schema: WithReason }) body: WithReason, @ByActor() actor: Actor) {
    return this.handovers.cancel(id, body, actor);
  }
}
