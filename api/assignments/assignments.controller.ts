import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import { AssignmentRecord, NewAssignments } from '../contract/records/assignment.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { AnswersAll, AnswersList } from '../http/answers.js';
import { AssignmentsService } from './assignments.service.js';

@Controller('assignments')
export class AssignmentsController {
  constructor(private readonly assignments: AssignmentsService) {}

  /** Who has which township in hand. */
  @Get()
  @Can('assignments.read')
  @AnswersList('assignments', AssignmentRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.assignments.list(query, actor);
  }

  /** Puts townships into the hands of one person, or of nobody. */
  @Post()
  @Can('assignments.assign', { within: { 'areaCodes.*': 'area-code' }, refers: { accountId: 'accounts' } })
  @AnswersAll(AssignmentRecord)
  assign(@Body({ schema: NewAssignments }) body: NewAssignments, @ByActor() actor: Actor) {
    return this.assignments.assign(body, actor);
  }
}
