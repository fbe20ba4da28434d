import { Module } from '@nestjs/common';
import { AdjustmentsModule } from '../adjustments/adjustments.module.js';
import { AreasModule } from '../areas/areas.module.js';
import { AssignedDutiesModule } from '../assigned-duties/assigned-duties.module.js';
import { AssignmentsModule } from '../assignments/assignments.module.js';
import { BallotsModule } from '../ballots/ballots.module.js';
import { CadresModule } from '../cadres/cadres.module.js';
import { CalendarDaysModule } from '../calendar-days/calendar-days.module.js';
import { CommissionsModule } from '../commissions/commissions.module.js';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { DutyReportsModule } from '../duty-reports/duty-reports.module.js';
import { ExemptionsModule } from '../exemptions/exemptions.module.js';
import { FindingsModule } from '../findings/findings.module.js';
import { MarksModule } from '../marks/marks.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { ResultsModule } from '../results/results.module.js';
import { ReviewsModule } from '../reviews/reviews.module.js';
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
  imports: [
    AdjustmentsModule,
    AreasModule,
    AssignedDutiesModule,
    AssignmentsModule,
    BallotsModule,
    CadresModule,
    CalendarDaysModule,
    CommissionsModule,
    ConsultationsModule,
    CyclesModule,
    DutyReportsModule,
    ExemptionsModule,
    FindingsModule,
    MarksModule,
    NoticesModule,
    ResultsModule,
    ReviewsModule,
    RuleSetsModule,
    SurveysModule,
  ],
  controllers: [RemindersController, WindowsController],
  providers: [ActsService, DuesService, PlanningService, RemindersService, ScheduleService, WindowsService],
  exports: [WindowsService],
})
export class ScheduleModule {}
