import { Module } from '@nestjs/common';
import { RuleSetsModule } from '../rule-sets/rule-sets.module.js';
import { CyclesController } from './cycles.controller.js';
import { CyclesService } from './cycles.service.js';
import { WindowDays } from './window-days.service.js';

@Module({
  imports: [RuleSetsModule],
  controllers: [CyclesController],
  providers: [CyclesService, WindowDays],
  exports: [CyclesService, WindowDays],
})
export class CyclesModule {}
