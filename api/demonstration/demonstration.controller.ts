import { Body, Controller, Post } from '@nestjs/common';
import { DemonstrationTime, NextDay } from '../contract/records/demonstration.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers } from '../http/answers.js';
import { DemonstrationService } from './demonstration.service.js';

@Controller('demonstration')
export class DemonstrationController {
  constructor(private readonly demonstration: DemonstrationService) {}

  /** Goes on to the morning of a later day: of the demonstration alone. */
  @Post('forward')
  @Can('demonstration.forward')
  @Answers(DemonstrationTime)
  forward(@Body({ schema: NextDay }) body: NextDay, @ByActor() actor: Actor) {
    return this.demonstration.forward(body, actor);
  }
}
