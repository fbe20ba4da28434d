import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { ListQuery } from '../contract/list.js';
import { DrawRecord, NewDraw, Substitution } from '../contract/records/draw.js';
import { WithReason } from '../contract/records/record.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers, AnswersCreated, AnswersList } from '../http/answers.js';
import { DrawingService } from './drawing.service.js';

/** What was drawn at once. */
const Draws = z.strictObject({ draws: z.array(DrawRecord) }).meta({ id: 'Draws' });

@Controller('draws')
export class DrawsController {
  constructor(private readonly drawing: DrawingService) {}

  /** Who was drawn, village by village. */
  @Get()
  @Can('draws.read')
  @AnswersList('draws', DrawRecord)
  list(@Query({ schema: ListQuery }) query: ListQuery, @ByActor() actor: Actor) {
    return this.drawing.list(query, actor);
  }

  /** The draw of one village. */
  @Get(':id')
  @Can('draws.read', { params: { id: 'draws' } })
  @Answers(DrawRecord)
  get(@Param('id') id: string, @ByActor() actor: Actor) {
    return this.drawing.get(id, actor);
  }

  /** Draws representatives from the rolls of villages. */
  @Post()
  @Can('draws.create', { within: { cycleId: 'cycles', 'rolls.*.areaCode': 'area-code' } })
  @AnswersCreated(Draws)
  async draw(@Body({ schema: NewDraw }) body: NewDraw, @ByActor() actor: Actor) {
    return { draws: await this.drawing.draw(body, actor) };
  }

  /** The next of the reserve in the place of somebody who cannot come. */
  @Post(':id/substitute')
  @Can('draws.substitute', { params: { id: 'draws' } })
  @Answers(DrawRecord)
  substitute(@Param('id') id: string, @Body({ schema: Substitution }) body: Substitution, @ByActor() actor: Actor) {
    return this.drawing.substitute(id, body, actor);
  }

  /** Discards a draw from a wrong roll, with a reason. */
  @Post(':id/discard')
  @Can('draws.discard', { params: { id: 'draws' } })
  @Answers(DrawRecord)
  discard(@Param('id') id: string, @Body({ schema: WithReason }) body: WithReason, @ByActor() actor: Actor) {
    return this.drawing.discard(id, body, actor);
  }
}
