import { Module } from '@nestjs/common';
import { CyclesModule } from '../cycles/cycles.module.js';
import { RuleSetsModule } from '../rule-sets/rule-sets.module.js';
import { PreviewController } from './preview.controller.js';
import { PreviewService } from './preview.service.js';
import { ResultsModule } from './results.module.js';
import { ScoringModule } from './scoring.module.js';
import { TrialService } from './trial.service.js';

@Module({
  imports: [CyclesModule, ResultsModule, RuleSetsModule, ScoringModule],
  controllers: [PreviewController],
  providers: [PreviewService, TrialService],
})
export class PreviewModule {}
