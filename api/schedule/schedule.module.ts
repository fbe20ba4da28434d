import { Module } from '@nestjs/common';
import { CadresModule } from '../cadres/cadres.module.js';
import { CalendarDaysModule } from '../calendar-days/calendar-days.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { MarksModule } from '../marks/marks.module.js';
import { ResultsModule } from '../results/results.module.js';
import { RuleSetsModule } from '../rule-sets/rule-sets.module.js';
import { SurveysModule } from '../surveys/surveys.module.js';
import { ActsService } from './acts.service.js';
import { DuesService } from './dues.service.js';
import { PlanningService } from './planning.service.js';
import { RemindersController } from './reminders.controller.js';
import { RemindersService } from './reminders.service.js';
import { ScheduleService } from './schedule.service.js';
import { WindowsController } from './windows.controller.js';
import { WindowsService } from './windows.service.js';

/** The time table of every cycle, and what is done on its days. */
@Module({
  imports: [CadresModule, CalendarDaysModule, CyclesModule, MarksModule, ResultsModule, RuleSetsModule, SurveysModule],
  controllers: [RemindersController, WindowsController],
  providers: [ActsService, DuesService, PlanningService, RemindersService, ScheduleService, WindowsService],
})
export class ScheduleModule {}
