import { Module } from '@nestjs/common';
import { AdjustmentsModule } from '../adjustments/adjustments.module.js';
import { AreasModule } from '../areas/areas.module.js';
import { BallotsModule } from '../ballots/ballots.module.js';
import { CadresModule } from '../cadres/cadres.module.js';
import { CalendarDaysModule } from '../calendar-days/calendar-days.module.js';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { DutyReportsModule } from '../duty-reports/duty-reports.module.js';
import { IndicatorsModule } from '../indicators/indicators.module.js';
import { InterviewsModule } from '../interviews/interviews.module.js';
import { MarksModule } from '../marks/marks.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { ResultsModule } from '../results/results.module.js';
import { RollUpsModule } from '../roll-ups/roll-ups.module.js';
import { RuleSetsModule } from '../rule-sets/rule-sets.module.js';
import { ScheduleModule } from '../schedule/schedule.module.js';
import { SpreadsheetsModule } from '../spreadsheets/spreadsheets.module.js';
import { SurveysModule } from '../surveys/surveys.module.js';
import { UnitsModule } from '../units/units.module.js';
import { FormTemplatesController } from './form-templates.controller.js';
import { FormTemplatesService } from './form-templates.service.js';
import { FormsController } from './forms.controller.js';
import { ArchivedForms } from './archived-forms.service.js';
import { FormsService } from './forms.service.js';
import { SourcesService } from './sources.service.js';

/** The forms and letters of a half-year, on paper and in Word. */
@Module({
  imports: [
    AdjustmentsModule,
    AreasModule,
    BallotsModule,
    CadresModule,
    CalendarDaysModule,
    ConsultationsModule,
    CyclesModule,
    DutyReportsModule,
    IndicatorsModule,
    InterviewsModule,
    MarksModule,
    NoticesModule,
    ResultsModule,
    RollUpsModule,
    RuleSetsModule,
    ScheduleModule,
    SpreadsheetsModule,
    SurveysModule,
    UnitsModule,
  ],
  controllers: [FormsController, FormTemplatesController],
  providers: [ArchivedForms, FormsService, FormTemplatesService, SourcesService],
  exports: [FormsService],
})
export class FormsModule {}
