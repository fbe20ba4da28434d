import { Module } from '@nestjs/common';
import { DraftsService } from './drafts.service.js';
import { JudgingService } from './judging.service.js';
import { RuleSetsController } from './rule-sets.controller.js';
import { RuleSetsService } from './rule-sets.service.js';

@Module({
  controllers: [RuleSetsController],
  providers: [RuleSetsService, DraftsService, JudgingService],
  exports: [RuleSetsService],
})
export class RuleSetsModule {}
