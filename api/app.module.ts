import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, Reflector } from '@nestjs/core';
import { StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { AdjustmentsModule } from './adjustments/adjustments.module.js';
import { AreasModule } from './areas/areas.module.js';
import { AssignedDutiesModule } from './assigned-duties/assigned-duties.module.js';
import { AuditModule } from './audit/audit.module.js';
import { StaleInterceptor } from './audit/stale.interceptor.js';
import { CadresModule } from './cadres/cadres.module.js';
import { AssignmentsModule } from './assignments/assignments.module.js';
import { CalendarDaysModule } from './calendar-days/calendar-days.module.js';
import { BallotPageModule } from './ballot-page/ballot-page.module.js';
import { BallotsModule } from './ballots/ballots.module.js';
import { Clock } from './clock.js';
import { CONFIG, type Config } from './config.js';
import { CommissionsModule } from './commissions/commissions.module.js';
import { ConsultationsModule } from './consultations/consultations.module.js';
import { CyclesModule } from './cycles/cycles.module.js';
import { Database } from './db/database.js';
import { DemonstrationModule } from './demonstration/demonstration.module.js';
import { DutyReportsModule } from './duty-reports/duty-reports.module.js';
import { EvidenceFilesModule } from './evidence-files/evidence-files.module.js';
import { ExemptionsModule } from './exemptions/exemptions.module.js';
import { FilingsModule } from './filings/filings.module.js';
import { FindingsModule } from './findings/findings.module.js';
import { FormsModule } from './forms/forms.module.js';
import { Places } from './http/access.js';
import { AccessGuard } from './http/access.guard.js';
import { Commissions } from './http/commissioned.js';
import { PageInterceptor } from './http/answers.js';
import { CONSOLE_FOLDER } from './http/console.js';
import { HealthController } from './http/health.controller.js';
import { IdempotencyInterceptor } from './http/idempotency.interceptor.js';
import { InputPipe } from './http/invalid-input.js';
import { IndicatorsModule } from './indicators/indicators.module.js';
import { MarksModule } from './marks/marks.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { Metrics } from './http/metrics.js';
import { ProjectsModule } from './projects/projects.module.js';
import { QuestionsModule } from './questions/questions.module.js';
import { SupervisionNotesModule } from './supervision-notes/supervision-notes.module.js';
import { ProblemFilter } from './http/problem.filter.js';
import { SHEET_WORKER_FILE, Threads } from './jobs/threads.js';
import { PreviewModule } from './results/preview.module.js';
import { ResultsModule } from './results/results.module.js';
import { RollUpsModule } from './roll-ups/roll-ups.module.js';
import { ReviewsModule } from './reviews/reviews.module.js';
import { RuleSetsModule } from './rule-sets/rule-sets.module.js';
import { Readiness } from './http/readiness.js';
import { ScheduleModule } from './schedule/schedule.module.js';
import { SpreadsheetsModule } from './spreadsheets/spreadsheets.module.js';
import { InterviewsModule } from './interviews/interviews.module.js';
import { SurveysModule } from './surveys/surveys.module.js';
import { TeamsModule } from './teams/teams.module.js';
import { UnitsModule } from './units/units.module.js';

/** What the program stands on: an open database, a clock, its configuration. */
export type Ground = {
  config: Config;
  database: Database;
  clock: Clock;
  /** The built file of the scoring threads; a service without one checks, previews and assesses nothing. */
  workerFile?: string;
  /** The built file of the threads that read and write spreadsheets; a service without one takes and gives none. */
  sheetWorkerFile?: string;
  /** Where the console was built; a service without it has no pages. */
  consoleFolder?: string;
};

/** What every module may ask for. */
@Global()
@Module({})
class GroundModule {
  static of({ config, database, clock, workerFile, sheetWorkerFile, consoleFolder }: Ground): DynamicModule {
    const many = config.SIFANG_THREADS;
    const threads = { file: workerFile, many, data: { warmBytes: (config.SIFANG_WARM_MB / many) * 2 ** 20 } };
    const providers = [
      { provide: CONFIG, useValue: config },
      { provide: Database, useValue: database },
      { provide: Clock, useValue: clock },
      { provide: CONSOLE_FOLDER, useValue: consoleFolder },
      { provide: SHEET_WORKER_FILE, useValue: sheetWorkerFile },
      { provide: Threads, useFactory: () => new Threads(threads) },
      Places,
      Commissions,
    ];
    return { module: GroundModule, providers, exports: providers };
  }
}

/** The whole service: one module per word, and the rim that every request passes. */
@Module({})
export class AppModule {
  static on(ground: Ground): DynamicModule {
    return {
      module: AppModule,
      imports: [
        GroundModule.of(ground),
        AuditModule,
        AccountsModule,
        AdjustmentsModule,
        AreasModule,
        AssignedDutiesModule,
        BallotPageModule,
        BallotsModule,
        CadresModule,
        AssignmentsModule,
        CalendarDaysModule,
        CommissionsModule,
        ConsultationsModule,
        CyclesModule,
        DemonstrationModule,
        DutyReportsModule,
        EvidenceFilesModule,
        ExemptionsModule,
        FilingsModule,
        FindingsModule,
        FormsModule,
        IndicatorsModule,
        MarksModule,
        NoticesModule,
        PreviewModule,
        ResultsModule,
        RollUpsModule,
        ReviewsModule,
        RuleSetsModule,
        ScheduleModule,
        ProjectsModule,
        QuestionsModule,
        SupervisionNotesModule,
        SpreadsheetsModule,
        InterviewsModule,
        SurveysModule,
        TeamsModule,
        UnitsModule,
      ],
      controllers: [HealthController],
      providers: [
        Metrics,
        Readiness,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useClass: InputPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
        // From the outside in: what leaves fits its schema; a page becomes records and a header; a change that
        // came too late is told what the record is now; a repeated request is answered again.
        {
          provide: APP_INTERCEPTOR,
          useFactory: (reflector: Reflector) => new StandardSchemaSerializerInterceptor(reflector),
          inject: [Reflector],
        },
        { provide: APP_INTERCEPTOR, useClass: PageInterceptor },
        { provide: APP_INTERCEPTOR, useClass: StaleInterceptor },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
      ],
    };
  }
}
