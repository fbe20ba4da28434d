import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import {
  AssignedDutyAnswer,
  AssignedDutyCount,
  AssignedDutyCountsQuery,
  AssignedDutyRecord,
  AssignedDutyVerification,
  NewAssignedDuty,
  PosterQuery,
} from '../contract/records/assigned-duty.js';
import { AtVersion } from '../contract/records/record.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersAll, AnswersCreated, AnswersList, AnswersPage } from '../http/answers.js';
import { AssignedDutiesService } from './assigned-duties.service.js';
import { PosterService } from './poster.service.js';

@Controller('assigned-duties')
export class AssignedDutiesController {
  constructor(
    private readonly assignedDuties: AssignedDutiesService,
    private readonly posters: PosterService,
  ) {}

  /** Reports that a listed duty was given; a township's own, once the books are closed. */
  @Get()
  @Can('assigned-duties.read')
  @AnswersList('assigned-duties', AssignedDutyRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.assignedDuties.list(query, actor);
  }

  /** How often each township of a cycle was found to have given one. */
  @Get('counts')
  @Can('assigned-duties.counts', { refers: { '?cycleId': 'cycles' } })
  @AnswersAll(AssignedDutyCount)
  counts(@Query({ schema: AssignedDutyCountsQuery }) query: AssignedDutyCountsQuery) {
    return this.assignedDuties.counts(query);
  }

  /** The duties that may not be given, on a sheet of A4 for the board. */
  @Get('poster')
  @Can('assigned-duties.poster', { refers: { '?areaCode': 'area-code' } })
  @AnswersPage()
  poster(@Query({ schema: PosterQuery }) query: PosterQuery) {
    return this.posters.page(query);
  }

  /** One report. */
  @Get(':id')
  @Can('assigned-duties.read', { params: { id: 'assigned-duties' } })
  @Answers(AssignedDutyRecord)
  get(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.assignedDuties.get(id, actor);
  }

  /** Reports to the county that a listed duty was given. */
  @Post()
  @Can('assigned-duties.create', { within: { cadreId: 'cadres' } })
  @AnswersCreated(AssignedDutyRecord)
  create(@Body({ schema: NewAssignedDuty }) body: NewAssignedDuty, @ByActor() actor: Actor) {
    return this.assignedDuties.create(body, actor);
  }

  /** Takes the own report back. */
  @Post(':id/withdraw')
  @Can('assigned-duties.withdraw', { params: { id: 'assigned-duties' } })
  @Answers(AssignedDutyRecord)
  withdraw(@Param('id') id: string, @Body({ schema: AtVersion }) body: AtVersion, @ByActor() actor: Actor) {
    return this.assignedDuties.withdraw(id, body, actor);
  }

  /** The word of the township. */
  @Post(':id/answer')
  @Can('assigned-duties.answer', { params: { id: 'assigned-duties' } })
  @Answers(AssignedDutyRecord)
  answer(
    @Param('id') id: string,
    @Body({ schema: AssignedDutyAnswer }) body: AssignedDutyAnswer,
    @ByActor() actor: Actor,
  ) {
    return this.assignedDuties.answer(id, body, actor);
  }

  /** What somebody of the county found out; another decides. */
  @Post(':id/propose')
  @Can('assigned-duties.verify', { params: { id: 'assigned-duties' } })
  @Answers(AssignedDutyRecord)
  propose(
    @Param('id') id: string,
    @Body({ schema: AssignedDutyVerification }) body: AssignedDutyVerification,
    @ByActor() actor: Actor,
  ) {
    return this.assignedDuties.propose(id, body, actor);
  }

  /** Another of the county decides by what was found out. */
  @Post(':id/verify')
  @Can('assigned-duties.verify', { params: { id: 'assigned-duties' } })
  @Answers(AssignedDutyRecord)
  verify(@Param('id') id: string, @Body({ schema: AtVersion }) body: AtVersion, @ByActor() actor: Actor) {
    return this.assignedDuties.verify(id, body, actor);
  }
}
