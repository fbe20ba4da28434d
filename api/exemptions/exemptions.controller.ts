import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import {
  ExemptionDecision,
  ExemptionFile,
  ExemptionRecord,
  ExemptionReport,
  ExemptionVerification,
  NewExemption,
} from '../contract/records/exemption.js';
import { AtVersion, WithReason } from '../contract/records/record.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersCreated, AnswersList } from '../http/answers.js';
import { ExemptionStepsService } from './exemption-steps.service.js';
import { ExemptionsService } from './exemptions.service.js';

@Controller('exemptions')
export class ExemptionsController {
  constructor(
    private readonly exemptions: ExemptionsService,
    private readonly steps: ExemptionStepsService,
  ) {}

  /** Exemptions asked for, granted and refused. */
  @Get()
  @Can('exemptions.read')
  @AnswersList('exemptions', ExemptionRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.exemptions.list(query, actor);
  }

  /** One exemption, with what was granted before and what was filed. */
  @Get(':id')
  @Can('exemptions.read', { params: { id: 'exemptions' } })
  @Answers(ExemptionFile)
  get(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.exemptions.get(id, actor);
  }

  /** Asks for an exemption, or begins one on the county's own motion. */
  @Post()
  @Can('exemptions.create', { within: { entityCode: 'entities' }, refers: { cycleId: 'cycles', filingId: 'filings' } })
  @AnswersCreated(ExemptionRecord)
  create(@Body({ schema: NewExemption }) body: NewExemption, @ByActor() actor: Actor) {
    return this.exemptions.create(body, actor);
  }

  /** Takes a request up. */
  @Post(':id/accept')
  @Can('exemptions.accept', { params: { id: 'exemptions' } })
  @Answers(ExemptionRecord)
  accept(@Param('id') id: string, @Body({ schema: AtVersion }) body: AtVersion, @ByActor() actor: Actor) {
    return this.steps.accept(id, body, actor);
  }

  /** Proposes not to take a request up, with the reason; another person decides. */
  @Post(':id/propose-decline')
  @Can('exemptions.accept', { params: { id: 'exemptions' } })
  @Answers(ExemptionRecord)
  proposeDecline(@Param('id') id: string, @Body({ schema: WithReason }) body: WithReason, @ByActor() actor: Actor) {
    return this.steps.proposeDecline(id, body, actor);
  }

  /** Does not take a request up, with the reason, as another person proposed. */
  @Post(':id/decline')
  @Can('exemptions.accept', { params: { id: 'exemptions' } })
  @Answers(ExemptionRecord)
  decline(@Param('id') id: string, @Body({ schema: WithReason }) body: WithReason, @ByActor() actor: Actor) {
    return this.steps.decline(id, body, actor);
  }

  /** Looks into it, with every condition and exclusion answered. */
  @Post(':id/verify')
  @Can('exemptions.verify', { params: { id: 'exemptions' } })
  @Answers(ExemptionRecord)
  verify(
    @Param('id') id: string,
    @Body({ schema: ExemptionVerification }) body: ExemptionVerification,
    @ByActor() actor: Actor,
  ) {
    return this.steps.verify(id, body, actor);
  }

  /** Sends it back to be looked into again, with the reason. */
  @Post(':id/return')
  @Can('exemptions.decide', { params: { id: 'exemptions' } })
  @Answers(ExemptionRecord)
  return(@Param('id') id: string, @Body({ schema: WithReason }) body: WithReason, @ByActor() actor: Actor) {
    return this.steps.sendBack(id, body, actor);
  }

  /** Grants or refuses it; not by who looked into it. */
  @Post(':id/decide')
  @Can('exemptions.decide', { params: { id: 'exemptions' } })
  @Answers(ExemptionRecord)
  decide(
    @Param('id') id: string,
    @Body({ schema: ExemptionDecision }) body: ExemptionDecision,
    @ByActor() actor: Actor,
  ) {
    return this.steps.decide(id, body, actor);
  }

  /** Records that whom it is about was told. */
  @Post(':id/tell')
  @Can('exemptions.tell', { params: { id: 'exemptions' } })
  @Answers(ExemptionRecord)
  tell(@Param('id') id: string, @Body({ schema: AtVersion }) body: AtVersion, @ByActor() actor: Actor) {
    return this.steps.tell(id, body, actor);
  }

  /** Records the report upward. */
  @Post(':id/report')
  @Can('exemptions.tell', { params: { id: 'exemptions' } })
  @Answers(ExemptionRecord)
  report(@Param('id') id: string, @Body({ schema: ExemptionReport }) body: ExemptionReport, @ByActor() actor: Actor) {
    return this.steps.report(id, body, actor);
  }

  /** Takes it back before it is decided, by the side that asked. */
  @Post(':id/withdraw')
  @Can('exemptions.withdraw', { params: { id: 'exemptions' } })
  @Answers(ExemptionRecord)
  withdraw(@Param('id') id: string, @Body({ schema: WithReason }) body: WithReason, @ByActor() actor: Actor) {
    return this.steps.withdraw(id, body, actor);
  }
}
