import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import {
  AnswerOpinions,
  AskedOpinions,
  AskOpinions,
  ConsultationRecord,
  ExtendConsultation,
} from '../contract/records/consultation.js';
import { CycleRecord } from '../contract/records/cycle.js';
import { WithReason } from '../contract/records/record.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersList } from '../http/answers.js';
import { ConsultationsService } from './consultations.service.js';

@Controller('consultations')
export class ConsultationsController {
  constructor(private readonly consultations: ConsultationsService) {}

  /** What offices are asked before the grades are determined. */
  @Get()
  @Can('consultations.read')
  @AnswersList('consultations', ConsultationRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.consultations.list(query, actor);
  }

  /** What one office is asked. */
  @Get(':id')
  @Can('consultations.read', { params: { id: 'consultations' } })
  @Answers(ConsultationRecord)
  get(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.consultations.get(id, actor);
  }

  /** Asks every office that the measure hears. */
  @Post('ask')
  @Can('consultations.ask', { within: { cycleId: 'cycles' } })
  @Answers(AskedOpinions)
  ask(@Body({ schema: AskOpinions }) body: AskOpinions, @ByActor() actor: Actor) {
    return this.consultations.ask(body, actor);
  }

  /** What an office says of its cadres. */
  @Post(':id/answer')
  @Can('consultations.answer', { params: { id: 'consultations' } })
  @Answers(ConsultationRecord)
  answer(@Param('id') id: string, @Body({ schema: AnswerOpinions }) body: AnswerOpinions, @ByActor() actor: Actor) {
    return this.consultations.answer(id, body, actor);
  }

  /** Gives an office more time, for a reason. */
  @Post(':id/extend')
  @Can('consultations.extend', { params: { id: 'consultations' } })
  @Answers(ConsultationRecord)
  extend(
    @Param('id') id: string,
    @Body({ schema: ExtendConsultation }) body: ExtendConsultation,
    @ByActor() actor: Actor,
  ) {
    return this.consultations.extend(id, body, actor);
  }
}

@Controller('cycles')
export class ConsultController {
  constructor(private readonly consultations: ConsultationsService) {}

  /** Ends the consultation: everybody was heard, or was silent past the day. */
  @Post(':id/consult')
  @Can('cycles.consult', { params: { id: 'cycles' } })
  @Answers(CycleRecord)
  consult(@Param('id') id: string, @Body({ schema: WithReason }) body: WithReason, @ByActor() actor: Actor) {
    return this.consultations.consult(id, body, actor);
  }
}
