import { Body, Controller, Param, Post } from '@nestjs/common';
import { CycleRecord } from '../contract/records/cycle.js';
import { WithReason } from '../contract/records/record.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers } from '../http/answers.js';
import { FinishingService } from './finishing.service.js';

@Controller('cycles')
export class FinishingController {
  constructor(private readonly finishing: FinishingService) {}

  /** The notice is over and nobody can ask for a review any more: the cycle is final. Refused with what is still open. */
  @Post(':id/finish')
  @Can('cycles.finish', { params: { id: 'cycles' } })
  @Answers(CycleRecord)
  finish(@Param('id') id: string, @Body({ schema: WithReason }) body: WithReason, @ByActor() actor: Actor) {
    return this.finishing.finish(id, body, actor);
  }
}
