import { Module } from '@nestjs/common';
import { CyclesModule } from '../cycles/cycles.module.js';
import { MarksModule } from '../marks/marks.module.js';
import { ResultsModule } from '../results/results.module.js';
import { RuleSetsModule } from '../rule-sets/rule-sets.module.js';
import { ActsService } from './acts.service.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarService } from './calendar.service.js';
import { PlanningService } from './planning.service.js';
import { RemindersController } from './reminders.controller.js';
import { RemindersService } from './reminders.service.js';
import { ScheduleService } from './schedule.service.js';
import { WindowsController } from './windows.controller.js';
import { WindowsService } from './windows.service.js';

/** The time table of every cycle, and what is done on its days. */
@Module({
  imports: [CyclesModule, MarksModule, ResultsModule, RuleSetsModule],
  controllers: [CalendarController, RemindersController, WindowsController],
  providers: [ActsService, CalendarService, PlanningService, RemindersService, ScheduleService, WindowsService],
})
export class ScheduleModule {}
