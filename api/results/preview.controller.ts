import { Body, Controller, Param, Post } from '@nestjs/common';
import { Preview, PreviewRequest } from '../contract/records/preview.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers } from '../http/answers.js';
import { PreviewService } from './preview.service.js';

@Controller('rule-sets')
export class PreviewController {
  constructor(private readonly previews: PreviewService) {}

  /** Whom a draft would move in cycles of the own county, before anybody decides on it. */
  @Post(':id/preview')
  @Can('rule-sets.preview', { params: { id: 'rule-sets' }, refers: { cycleIds: 'cycles' } })
  @Answers(Preview)
  preview(@Param('id') id: string, @Body({ schema: PreviewRequest }) body: PreviewRequest, @ByActor() actor: Actor) {
    return this.previews.preview(id, body, actor);
  }
}
