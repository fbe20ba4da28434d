import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import { NewObjection, ObjectionRecord } from '../contract/records/notice.js';
import { WithReason } from '../contract/records/record.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersCreated, AnswersList } from '../http/answers.js';
import { ObjectionsService } from './objections.service.js';

@Controller('objections')
export class ObjectionsController {
  constructor(private readonly objections: ObjectionsService) {}

  /** Objections to notices; whoever does not decide or inspect reads those recorded by the own account. */
  @Get()
  @Can('objections.read')
  @AnswersList('objections', ObjectionRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.objections.list(query, actor);
  }

  /** One objection. */
  @Get(':id')
  @Can('objections.read', { params: { id: 'objections' } })
  @Answers(ObjectionRecord)
  get(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.objections.get(id, actor);
  }

  /** Records an objection to a name on a notice. */
  @Post()
  @Can('objections.create', { within: { noticeId: 'notices' } })
  @AnswersCreated(ObjectionRecord)
  create(@Body({ schema: NewObjection }) body: NewObjection, @ByActor() actor: Actor) {
    return this.objections.create(body, actor);
  }

  /** Upholds an objection with a reason: the result is corrected before that person is confirmed. */
  @Post(':id/uphold')
  @Can('objections.answer', { params: { id: 'objections' } })
  @Answers(ObjectionRecord)
  uphold(@Param('id') id: string, @Body({ schema: WithReason }) body: WithReason, @ByActor() actor: Actor) {
    return this.objections.uphold(id, body, actor);
  }

  /** Dismisses an objection with a reason. */
  @Post(':id/dismiss')
  @Can('objections.answer', { params: { id: 'objections' } })
  @Answers(ObjectionRecord)
  dismiss(@Param('id') id: string, @Body({ schema: WithReason }) body: WithReason, @ByActor() actor: Actor) {
    return this.objections.dismiss(id, body, actor);
  }
}
