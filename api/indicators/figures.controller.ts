import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import {
  FigureChange,
  FigureRecord,
  FiguresConfirmation,
  FiguresConfirmed,
  FiguresEntered,
  FigureVersion,
  NewFigure,
  NewFigures,
} from '../contract/records/figure.js';
import { AtVersion, WithReason } from '../contract/records/record.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersAll, AnswersCreated, AnswersList } from '../http/answers.js';
import { FiguresService } from './figures.service.js';

@Controller('figures')
export class FiguresController {
  constructor(private readonly figures: FiguresService) {}

  /** The figures of the area; confidential ones only for those the measure names. */
  @Get()
  @Can('figures.read')
  @AnswersList('figures', FigureRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.figures.list(query, actor);
  }

  /** One figure. */
  @Get(':id')
  @Can('figures.read', { params: { id: 'figures' } })
  @Answers(FigureRecord)
  get(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.figures.get(id, actor);
  }

  /** Every version of a figure, with who made it and when. */
  @Get(':id/versions')
  @Can('figures.read', { params: { id: 'figures' } })
  @AnswersAll(FigureVersion)
  versions(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.figures.versions(id, actor);
  }

  /** Enters a figure. */
  @Post()
  @Can('figures.create', { within: { entityCode: 'entities' }, refers: { cycleId: 'cycles' } })
  @AnswersCreated(FigureRecord)
  create(@Body({ schema: NewFigure }) body: NewFigure, @ByActor() actor: Actor) {
    return this.figures.create(body, actor);
  }

  /** Enters many figures at once: all of them, or none. */
  @Post('many')
  @Can('figures.create', { within: { 'figures.*.entityCode': 'entities' }, refers: { cycleId: 'cycles' } })
  @AnswersCreated(FiguresEntered)
  createMany(@Body({ schema: NewFigures }) body: NewFigures, @ByActor() actor: Actor) {
    return this.figures.createMany(body, actor);
  }

  /** Corrects a figure that is not confirmed. */
  @Put(':id')
  @Can('figures.update', { params: { id: 'figures' } })
  @Answers(FigureRecord)
  update(@Param('id') id: string, @Body({ schema: FigureChange }) body: FigureChange, @ByActor() actor: Actor) {
    return this.figures.update(id, body, actor);
  }

  /** Confirms many figures that another person entered: all of them, or none. */
  @Post('confirm')
  @Can('figures.confirm', { within: { ids: 'figures' }, refers: { cycleId: 'cycles' } })
  @Answers(FiguresConfirmed)
  confirmMany(@Body({ schema: FiguresConfirmation }) body: FiguresConfirmation, @ByActor() actor: Actor) {
    return this.figures.confirmMany(body, actor);
  }

  /** Confirms a figure that another person entered. */
  @Post(':id/confirm')
  @Can('figures.confirm', { params: { id: 'figures' } })
  @Answers(FigureRecord)
  confirm(@Param('id') id: string, @Body({ schema: AtVersion }) body: AtVersion, @ByActor() actor: Actor) {
    return this.figures.confirm(id, body.version, actor);
  }

  /** Returns a figure to who entered it, with a reason. */
  @Post(':id/return')
  @Can('figures.return', { params: { id: 'figures' } })
  @Answers(FigureRecord)
  return(@Param('id') id: string, @Body({ schema: WithReason }) body: WithReason, @ByActor() actor: Actor) {
    return this.figures.return(id, body, actor);
  }
}
