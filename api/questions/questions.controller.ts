import { Controller, Get, Query } from '@nestjs/common';
import { AuditedPerson, CycleQuestions, QuestionsQuery } from '../contract/records/question.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersAll } from '../http/answers.js';
import { QuestionsService } from './questions.service.js';

@Controller('questions')
export class QuestionsController {
  constructor(private readonly questions: QuestionsService) {}

  /** What to ask of a cycle: differences, repeats, identical marks, vetoes, moved windows, files that were read. */
  @Get()
  @Can('questions.read', { refers: { '?cycleId': 'cycles' } })
  @Answers(CycleQuestions)
  of(@Query({ schema: QuestionsQuery }) { cycleId }: QuestionsQuery, @ByActor() actor: Actor) {
    return this.questions.of(cycleId, actor);
  }

  /** Who the accounts in the own audit chain are. */
  @Get('people')
  @Can('questions.read')
  @AnswersAll(AuditedPerson)
  people(@ByActor() actor: Actor) {
    return this.questions.people(actor);
  }
}
