import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import { ExemptionDecision, ExemptionRecord, NewExemption } from '../contract/records/exemption.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersCreated, AnswersList } from '../http/answers.js';
import { ExemptionsService } from './exemptions.service.js';

@Controller('exemptions')
export class ExemptionsController {
  constructor(private readonly exemptions: ExemptionsService) {}

  /** Exemptions asked for, granted and refused. */
  @Get()
  @Can('exemptions.read')
  @AnswersList('exemptions', ExemptionRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.exemptions.list(query, actor);
  }

  /** One exemption. */
  @Get(':id')
  @Can('exemptions.read', { params: { id: 'exemptions' } })
  @Answers(ExemptionRecord)
  get(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.exemptions.get(id, actor);
  }

  /** Asks for an exemption, or begins one on the county's own motion. */
  @Post()
  @Can('exemptions.create', { within: { entityCode: 'entities' }, refers: { cycleId: 'cycles' } })
  @AnswersCreated(ExemptionRecord)
  create(@Body({ schema: NewExemption }) body: NewExemption, @ByActor() actor: Actor) {
    return this.exemptions.create(body, actor);
  }

  /** Grants or refuses it, with every condition and exclusion answered. */
  @Post(':id/decide')
  @Can('exemptions.decide', { params: { id: 'exemptions' } })
  @Answers(ExemptionRecord)
  decide(
    @Param('id') id: string,
    @Body({ schema: ExemptionDecision }) body: ExemptionDecision,
    @ByActor() actor: Actor,
  ) {
    return this.exemptions.decide(id, body, actor);
  }
}
