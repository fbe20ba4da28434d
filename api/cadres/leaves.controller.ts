import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import { Leave, LeaveChange, NewLeave } from '../contract/records/leave.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersCreated, AnswersList } from '../http/answers.js';
import { LeavesService } from './leaves.service.js';

@Controller('leaves')
export class LeavesController {
  constructor(private readonly leaves: LeavesService) {}

  /** The leave register of the area. */
  @Get()
  @Can('leaves.read')
  @AnswersList('leaves', Leave)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.leaves.list(query, actor);
  }

  /** One entry. Reading somebody else's is noted. */
  @Get(':id')
  @Can('leaves.read', { params: { id: 'leaves' } })
  @Answers(Leave)
  get(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.leaves.get(id, actor);
  }

  /** Enters a leave with its working days. */
  @Post()
  @Can('leaves.create', { within: { cadreId: 'cadres' } })
  @AnswersCreated(Leave)
  create(@Body({ schema: NewLeave }) body: NewLeave, @ByActor() actor: Actor) {
    return this.leaves.create(body, actor);
  }

  /** Corrects an entry, or cancels it; what it said before stays in the audit. */
  @Put(':id')
  @Can('leaves.update', { params: { id: 'leaves' } })
  @Answers(Leave)
  update(@Param('id') id: string, @Body({ schema: LeaveChange }) body: LeaveChange, @ByActor() actor: Actor) {
    return this.leaves.update(id, body, actor);
  }
}
