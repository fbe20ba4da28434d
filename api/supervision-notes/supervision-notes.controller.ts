import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import { WithReason } from '../contract/records/record.js';
import { NewSupervisionNote, SupervisionNote } from '../contract/records/supervision-note.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersCreated, AnswersList } from '../http/answers.js';
import { SupervisionNotesService } from './supervision-notes.service.js';

@Controller('supervision-notes')
export class SupervisionNotesController {
  constructor(private readonly notes: SupervisionNotesService) {}

  /** What was seen during the year: evidence that is never scored. */
  @Get()
  @Can('supervision-notes.read')
  @AnswersList('supervision-notes', SupervisionNote)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.notes.list(query, actor);
  }

  /** One note. */
  @Get(':id')
  @Can('supervision-notes.read', { params: { id: 'supervision-notes' } })
  @Answers(SupervisionNote)
  get(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.notes.get(id, actor);
  }

  /** Notes what was seen. */
  @Post()
  @Can('supervision-notes.create', { within: { areaCode: 'area-code' }, refers: { cadreId: 'cadres' } })
  @AnswersCreated(SupervisionNote)
  create(@Body({ schema: NewSupervisionNote }) body: NewSupervisionNote, @ByActor() actor: Actor) {
    return this.notes.create(body, actor);
  }

  /** Takes a wrong note back, with a reason. */
  @Post(':id/withdraw')
  @Can('supervision-notes.withdraw', { params: { id: 'supervision-notes' } })
  @Answers(SupervisionNote)
  withdraw(@Param('id') id: string, @Body({ schema: WithReason }) body: WithReason, @ByActor() actor: Actor) {
    return this.notes.withdraw(id, body, actor);
  }
}
