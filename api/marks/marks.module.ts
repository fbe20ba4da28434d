import { Module } from '@nestjs/common';
import { CyclesModule } from '../cycles/cycles.module.js';
import { RuleSetsModule } from '../rule-sets/rule-sets.module.js';
import { MarksController } from './marks.controller.js';
import { MarksService } from './marks.service.js';

/** What raters enter, side by side. */
@Module({
  imports: [CyclesModule, RuleSetsModule],
  controllers: [MarksController],
  providers: [MarksService],
  exports: [MarksService],
})
export class MarksModule {}
