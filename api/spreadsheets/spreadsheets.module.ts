import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/areas.module.js';
import { AreasService } from '../areas/areas.service.js';
import { CadresModule } from '../cadres/cadres.module.js';
import { CadresService } from '../cadres/cadres.service.js';
import { RosterService } from '../cadres/roster.service.js';
import { CalendarDaysModule } from '../calendar-days/calendar-days.module.js';
import { CalendarService } from '../calendar-days/calendar.service.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { FindingsModule } from '../findings/findings.module.js';
import { FindingsService } from '../findings/findings.service.js';
import { Places } from '../http/access.js';
import { FiguresService } from '../indicators/figures.service.js';
import { IndicatorsModule } from '../indicators/indicators.module.js';
import { InterviewsModule } from '../interviews/interviews.module.js';
import { InterviewsService } from '../interviews/interviews.service.js';
import { SHEET_WORKER_FILE } from '../jobs/threads.js';
import { MarksModule } from '../marks/marks.module.js';
import { MarksService } from '../marks/marks.service.js';
import { SheetService } from '../marks/sheet.service.js';
import { ResultsModule } from '../results/results.module.js';
import { RuleSetsModule } from '../rule-sets/rule-sets.module.js';
import { SurveysModule } from '../surveys/surveys.module.js';
import { SurveysService } from '../surveys/surveys.service.js';
import { UnitsModule } from '../units/units.module.js';
import { UnitsService } from '../units/units.service.js';
import { ExportsService } from './exports.service.js';
import { ReadingService } from './reading.service.js';
import { type Sheet, SHEETS } from './sheet.js';
import { FiguresSheet } from './sheets/figures.sheet.js';
import { FindingsSheet } from './sheets/findings.sheet.js';
import { InterviewsSheet } from './sheets/interviews.sheet.js';
import { MarksSheet } from './sheets/marks.sheet.js';
import { RosterSheet } from './sheets/roster.sheet.js';
import { SurveysSheet } from './sheets/surveys.sheet.js';
import { cadresOf, villagesOf } from './sheets/subjects.js';
import { SpreadsheetsController } from './spreadsheets.controller.js';
import { SpreadsheetsService } from './spreadsheets.service.js';

/** Every sheet that offices fill in. A new one is one file and one line here. */
const sheets = {
  provide: SHEETS,
  useFactory: (
    marks: MarksService,
    markSheets: SheetService,
    figures: FiguresService,
    findings: FindingsService,
    surveys: SurveysService,
    interviews: InterviewsService,
    calendar: CalendarService,
    cadres: CadresService,
    rosters: RosterService,
    units: UnitsService,
    areas: AreasService,
    places: Places,
  ): Sheet[] => [
    new MarksSheet('cadre-marks', 'cadre', marks, markSheets, areas, places),
    new MarksSheet('village-marks', 'village', marks, markSheets, areas, places),
    new FiguresSheet('village-figures', 'village', figures, villagesOf(areas), places),
    new FiguresSheet('cadre-figures', 'cadre', figures, cadresOf(cadres, areas), places),
    new FindingsSheet(findings, cadres, areas, places),
    new SurveysSheet(surveys, areas),
    new InterviewsSheet(interviews, areas, calendar),
    new RosterSheet(cadres, rosters, units, areas),
  ],
  inject: [
    MarksService,
    SheetService,
    FiguresService,
    FindingsService,
    SurveysService,
    InterviewsService,
    CalendarService,
    CadresService,
    RosterService,
    UnitsService,
    AreasService,
    Places,
  ],
};

/** Spreadsheets out and in. */
@Module({
  imports: [
    AreasModule,
    CadresModule,
    CyclesModule,
    FindingsModule,
    IndicatorsModule,
    InterviewsModule,
    CalendarDaysModule,
    MarksModule,
    ResultsModule,
    RuleSetsModule,
    SurveysModule,
    UnitsModule,
  ],
  controllers: [SpreadsheetsController],
  providers: [
    ExportsService,
    SpreadsheetsService,
    {
      provide: ReadingService,
      useFactory: (file: string | undefined) => new ReadingService(file),
      inject: [SHEET_WORKER_FILE],
    },
    sheets,
  ],
  exports: [ReadingService],
})
export class SpreadsheetsModule {}
