import { Module } from '@nestjs/common';
import { CalendarDaysModule } from '../calendar-days/calendar-days.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { RuleSetsModule } from '../rule-sets/rule-sets.module.js';
import { FindingsController } from './findings.controller.js';
import { FindingsService } from './findings.service.js';

@Module({
  imports: [CalendarDaysModule, CyclesModule, RuleSetsModule],
  controllers: [FindingsController],
  providers: [FindingsService],
  exports: [FindingsService],
})
export class FindingsModule {}
