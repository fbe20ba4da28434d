import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import { FindingAnswer, FindingConfirmation, FindingRecord, NewFinding } from '../contract/records/finding.js';
import { WithReason } from '../contract/records/record.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersCreated, AnswersList } from '../http/answers.js';
import { FindingsService } from './findings.service.js';

@Controller('findings')
export class FindingsController {
  constructor(private readonly findings: FindingsService) {}

  /** Reported occurrences of listed conduct. */
  @Get()
  @Can('findings.read')
  @AnswersList('findings', FindingRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.findings.list(query, actor);
  }

  /** One finding. */
  @Get(':id')
  @Can('findings.read', { params: { id: 'findings' } })
  @Answers(FindingRecord)
  get(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.findings.get(id, actor);
  }

  /** Reports an occurrence of a listed conduct. */
  @Post()
  @Can('findings.create', { within: { entityCode: 'entities' }, refers: { cycleId: 'cycles' } })
  @AnswersCreated(FindingRecord)
  create(@Body({ schema: NewFinding }) body: NewFinding, @ByActor() actor: Actor) {
    return this.findings.create(body, actor);
  }

  /** The word of the person it is about. */
  @Post(':id/answer')
  @Can('findings.answer', { params: { id: 'findings' } })
  @Answers(FindingRecord)
  answer(@Param('id') id: string, @Body({ schema: FindingAnswer }) body: FindingAnswer, @ByActor() actor: Actor) {
    return this.findings.answer(id, body, actor);
  }

  /** Confirms on grounds what another person reported, once the person it is about was heard. */
  @Post(':id/confirm')
  @Can('findings.confirm', { params: { id: 'findings' } })
  @Answers(FindingRecord)
  confirm(
    @Param('id') id: string,
    @Body({ schema: FindingConfirmation }) body: FindingConfirmation,
    @ByActor() actor: Actor,
  ) {
    return this.findings.confirm(id, body, actor);
  }

  /** Proposes to withdraw one that is confirmed, with the reason; another person has the last word. */
  @Post(':id/propose-withdrawal')
  @Can('findings.withdraw', { params: { id: 'findings' } })
  @Answers(FindingRecord)
  proposeWithdrawal(@Param('id') id: string, @Body({ schema: WithReason }) body: WithReason, @ByActor() actor: Actor) {
    return this.findings.proposeWithdrawal(id, body, actor);
  }

  /** Keeps one that somebody proposed to withdraw, with the reason. */
  @Post(':id/keep')
  @Can('findings.withdraw', { params: { id: 'findings' } })
  @Answers(FindingRecord)
  keep(@Param('id') id: string, @Body({ schema: WithReason }) body: WithReason, @ByActor() actor: Actor) {
    return this.findings.keep(id, body, actor);
  }

  /** Withdraws a finding, with the reason; one that is confirmed as another person proposed. */
  @Post(':id/withdraw')
  @Can('findings.withdraw', { params: { id: 'findings' } })
  @Answers(FindingRecord)
  withdraw(@Param('id') id: string, @Body({ schema: WithReason }) body: WithReason, @ByActor() actor: Actor) {
    return this.findings.withdraw(id, body, actor);
  }
}
