import { Controller, Get, Query } from '@nestjs/common';
import { AuditedPerson, CycleQuestions, CycleRaters, QuestionsQuery, SealCheck } from '../contract/records/question.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersAll } from '../http/answers.js';
import { QuestionsService } from './questions.service.js';
import { SealsService } from './seals.service.js';

@Controller('questions')
export class QuestionsController {
  constructor(
    private readonly questions: QuestionsService,
    private readonly seals: SealsService,
  ) {}

  /** What to ask of a cycle: differences, repeats, identical marks, vetoes, moved windows, files that were read. */
  @Get()
  @Can('questions.read', { refers: { '?cycleId': 'cycles' } })
  @Answers(CycleQuestions)
  of(@Query({ schema: QuestionsQuery }) { cycleId }: QuestionsQuery, @ByActor() actor: Actor) {
    return this.questions.of(cycleId, actor);
  }

  /** How each rater marked beside the county: severity, spread, one impression, identical runs, turns. */
  @Get('raters')
  @Can('questions.read', { refers: { '?cycleId': 'cycles' } })
  @Answers(CycleRaters)
  raters(@Query({ schema: QuestionsQuery }) { cycleId }: QuestionsQuery, @ByActor() actor: Actor) {
    return this.questions.raters(cycleId, actor);
  }

  /** Scores a sealed cycle again from what was frozen, and compares every seal. */
  @Get('seal')
  @Can('results.export', { refers: { '?cycleId': 'cycles' } })
  @Answers(SealCheck)
  seal(@Query({ schema: QuestionsQuery }) { cycleId }: QuestionsQuery, @ByActor() actor: Actor) {
    return this.seals.check(cycleId, actor);
  }

  /** Who the accounts in the own audit chain are. */
  @Get('people')
  @Can('questions.read')
  @AnswersAll(AuditedPerson)
  people(@ByActor() actor: Actor) {
    return this.questions.people(actor);
  }
}
