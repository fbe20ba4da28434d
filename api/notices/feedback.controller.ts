import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import {
  ArchiveQuery,
  ConfirmFeedback,
  FeedbackRecord,
  LettersKept,
  NewFeedback,
  NewFeedbacks,
  ToldAtOnce,
  UnitLetter,
} from '../contract/records/feedback.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersCreated, AnswersList } from '../http/answers.js';
import { AnswersFile } from '../http/files.js';
import { ArchivesService, ZIP } from './archives.service.js';
import { FeedbackService } from './feedback.service.js';

@Controller('feedback')
export class FeedbackController {
  constructor(
    private readonly feedback: FeedbackService,
    private readonly archives: ArchivesService,
  ) {}

  /** Who was told a result, when, and until when a review of it may be asked for. */
  @Get()
  @Can('feedback.read')
  @AnswersList('feedback', FeedbackRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.feedback.list(query, actor);
  }

  /** What a dispatching unit files: the letter and the results of its cadres, in one archive. */
  @Get('archive')
  @Can('feedback.archive', { refers: { '?cycleId': 'cycles', '?unitId': 'units' } })
  @AnswersFile(ZIP)
  archive(@Query({ schema: ArchiveQuery }) query: ArchiveQuery, @ByActor() actor: Actor) {
    return this.archives.of(query, actor);
  }

  /** One of them. */
  @Get(':id')
  @Can('feedback.read', { params: { id: 'feedback' } })
  @Answers(FeedbackRecord)
  get(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.feedback.get(id, actor);
  }

  /** Records that one cadre was told. */
  @Post()
  @Can('feedback.create', { within: { resultId: 'results' } })
  @AnswersCreated(FeedbackRecord)
  create(@Body({ schema: NewFeedback }) body: NewFeedback, @ByActor() actor: Actor) {
    return this.feedback.create(body, actor);
  }

  /** The cadre confirms having been told. */
  @Post(':id/confirm')
  @Can('feedback.confirm', { params: { id: 'feedback' } })
  @Answers(FeedbackRecord)
  confirm(@Param('id') id: string, @Body({ schema: ConfirmFeedback }) body: ConfirmFeedback, @ByActor() actor: Actor) {
    return this.feedback.confirm(id, body, actor);
  }

  /** Records that everybody of a cycle was told who can be told and was not yet. */
  @Post('all')
  @Can('feedback.create', { within: { cycleId: 'cycles' }, refers: { 'exceptIds.*': 'results' } })
  @Answers(ToldAtOnce)
  createAll(@Body({ schema: NewFeedbacks }) body: NewFeedbacks, @ByActor() actor: Actor) {
    return this.feedback.createAll(body, actor);
  }

  /** Records the letter to a dispatching unit: it is put to the files of its cadres who were told since the last. */
  @Post('letters')
  @Can('feedback.letter', { within: { cycleId: 'cycles' }, refers: { unitId: 'units' } })
  @Answers(LettersKept)
  letter(@Body({ schema: UnitLetter }) body: UnitLetter, @ByActor() actor: Actor) {
    return this.feedback.letter(body, actor);
  }
}
