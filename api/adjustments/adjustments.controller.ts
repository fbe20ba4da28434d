import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ListQuery } from '../contract/list.js';
import {
  AdjustmentDecision,
  AdjustmentDone,
  AdjustmentRecheck,
  AdjustmentRecord,
  NewAdjustment,
  RecommendedAdjustment,
  RecommendedQuery,
} from '../contract/records/adjustment.js';
import { AtVersion, WithReason } from '../contract/records/record.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersAll, AnswersCreated, AnswersList } from '../http/answers.js';
import { AdjustmentsService } from './adjustments.service.js';
import { CarryingOutService } from './carrying-out.service.js';
import { RecommendedService } from './recommended.service.js';

const THE_ADJUSTMENT = { params: { id: 'adjustments' } } as const;

@Controller('adjustments')
export class AdjustmentsController {
  constructor(
    private readonly adjustments: AdjustmentsService,
    private readonly carrying: CarryingOutService,
    private readonly recommendations: RecommendedService,
  ) {}

  /** Adjustments of the own area, unit or person; what is not approved is known to those who decide. */
  @Get()
  @Can('adjustments.read')
  @AnswersList('adjustments', AdjustmentRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.adjustments.list(query, actor);
  }

  /** What the sealed results of a cycle recommend, and what was proposed of it. */
  @Get('recommended')
  @Can('adjustments.recommended', { refers: { '?cycleId': 'cycles' } })
  @AnswersAll(RecommendedAdjustment)
  recommended(@Query({ schema: RecommendedQuery }) { cycleId }: RecommendedQuery) {
    return this.recommendations.inCycle(cycleId);
  }

  /** One adjustment. Reading somebody else's is noted. */
  @Get(':id')
  @Can('adjustments.read', THE_ADJUSTMENT)
  @Answers(AdjustmentRecord)
  get(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.adjustments.get(id, actor);
  }

  /** Proposes an adjustment, after a result's recommendation or on own motion. */
  @Post()
  @Can('adjustments.create', {
    within: { entityCode: 'entities' },
    refers: { resultId: 'results', followsId: 'adjustments' },
  })
  @AnswersCreated(AdjustmentRecord)
  create(@Body({ schema: NewAdjustment }) body: NewAdjustment, @ByActor() actor: Actor) {
    return this.adjustments.create(body, actor);
  }

  /** Approves or refuses, with the grounds. */
  @Post(':id/decide')
  @Can('adjustments.decide', THE_ADJUSTMENT)
  @Answers(AdjustmentRecord)
  decide(
    @Param('id') id: string,
    @Body({ schema: AdjustmentDecision }) body: AdjustmentDecision,
    @ByActor() actor: Actor,
  ) {
    return this.adjustments.decide(id, body, actor);
  }

  /** Takes a proposal back. */
  @Post(':id/withdraw')
  @Can('adjustments.withdraw', THE_ADJUSTMENT)
  @Answers(AdjustmentRecord)
  withdraw(@Param('id') id: string, @Body({ schema: WithReason }) body: WithReason, @ByActor() actor: Actor) {
    return this.adjustments.withdraw(id, body, actor);
  }

  /** It was done; a recall or replacement ends the posting. */
  @Post(':id/carry-out')
  @Can('adjustments.carryOut', { ...THE_ADJUSTMENT, refers: { successorId: 'cadres' } })
  @Answers(AdjustmentRecord)
  carryOut(@Param('id') id: string, @Body({ schema: AdjustmentDone }) body: AdjustmentDone, @ByActor() actor: Actor) {
    return this.carrying.carryOut(id, body, actor);
  }

  /** What the check after a rectification found. */
  @Post(':id/recheck')
  @Can('adjustments.recheck', THE_ADJUSTMENT)
  @Answers(AdjustmentRecord)
  recheck(
    @Param('id') id: string,
    @Body({ schema: AdjustmentRecheck }) body: AdjustmentRecheck,
    @ByActor() actor: Actor,
  ) {
    return this.carrying.recheck(id, body, actor);
  }

  /** The dispatching unit has received it. */
  @Post(':id/receive')
  @Can('adjustments.receive', THE_ADJUSTMENT)
  @Answers(AdjustmentRecord)
  receive(@Param('id') id: string, @Body({ schema: AtVersion }) body: AtVersion, @ByActor() actor: Actor) {
    return this.adjustments.receive(id, body, actor);
  }
}
