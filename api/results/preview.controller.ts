import { Body, Controller, Param, Post } from '@nestjs/common';
import { Preview, PreviewRequest } from '../contract/records/preview.js';
import { BurdenRequest, BurdenTrial, SteppedTrace, StepsRequest } from '../contract/records/trial.js';
import { type Actor, ByActor, Can } from '../http/access.js';
import { Answers } from '../http/answers.js';
import { InLanguage, type Language } from '../http/language.js';
import { PreviewService } from './preview.service.js';
import { TrialService } from './trial.service.js';

@Controller('rule-sets')
export class PreviewController {
  constructor(
    private readonly previews: PreviewService,
    private readonly trials: TrialService,
  ) {}

  /** Whom a draft would move in cycles of the own county, before anybody decides on it. */
  @Post(':id/preview')
  @Can('rule-sets.preview', { params: { id: 'rule-sets' }, refers: { cycleIds: 'cycles', againstId: 'rule-sets' } })
  @Answers(Preview)
  preview(@Param('id') id: string, @Body({ schema: PreviewRequest }) body: PreviewRequest, @ByActor() actor: Actor) {
    return this.previews.preview(id, body, actor);
  }

  /** Fields, ballots and minutes a version costs each side of a county, beside the version in force. */
  @Post(':id/burden')
  @Can('rule-sets.preview', { params: { id: 'rule-sets' }, refers: { cycleId: 'cycles' } })
  @Answers(BurdenTrial)
  burden(@Param('id') id: string, @Body({ schema: BurdenRequest }) body: BurdenRequest, @ByActor() actor: Actor) {
    return this.trials.burden(id, body, actor);
  }

  /** How one cadre of a closed cycle, or of a worked example, comes to a grade, step by step. The reading of a person's file is noted. */
  @Post(':id/steps')
  @Can('rule-sets.preview', { params: { id: 'rule-sets' }, refers: { 'of.cycleId': 'cycles' } })
  @Answers(SteppedTrace)
  steps(
    @Param('id') id: string,
    @Body({ schema: StepsRequest }) body: StepsRequest,
    @ByActor() actor: Actor,
    @InLanguage() language: Language,
  ) {
    return this.trials.steps(id, body, actor, language);
  }
}
