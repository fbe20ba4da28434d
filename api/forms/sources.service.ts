import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import { AdjustmentsService } from '../adjustments/adjustments.service.js';
import { AreasService } from '../areas/areas.service.js';
import { TalliesService } from '../ballots/tallies.service.js';
import { CadresService } from '../cadres/cadres.service.js';
import { RosterService } from '../cadres/roster.service.js';
import { CalendarService } from '../calendar-days/calendar.service.js';
import { ConsultationsService } from '../consultations/consultations.service.js';
import { CyclesService } from '../cycles/cycles.service.js';
import { DutyReportsService } from '../duty-reports/duty-reports.service.js';
import { TaskListsService } from '../duty-reports/task-lists.service.js';
import { FiguresService } from '../indicators/figures.service.js';
import { InterviewsService } from '../interviews/interviews.service.js';
import { MarksService } from '../marks/marks.service.js';
import { FeedbackService } from '../notices/feedback.service.js';
import { NoticesService } from '../notices/notices.service.js';
import { CohortsService } from '../results/cohorts.service.js';
import { CurrentResultsService } from '../results/current-results.service.js';
import { DeterminationsService } from '../results/determinations.service.js';
import { ResultsService } from '../results/results.service.js';
import { RollUpsService } from '../roll-ups/roll-ups.service.js';
import { WindowsService } from '../schedule/windows.service.js';
import { SurveysService } from '../surveys/surveys.service.js';
import { UnitsService } from '../units/units.service.js';

/** Where forms read what they say. Each is asked as the person who prints, so that a form tells nobody more than the console does. */
@Injectable()
export class SourcesService {
  constructor(
    readonly accounts: AccountsService,
    readonly adjustments: AdjustmentsService,
    readonly areas: AreasService,
    readonly cadres: CadresService,
    readonly calendar: CalendarService,
    readonly cohorts: CohortsService,
    readonly consultations: ConsultationsService,
    readonly current: CurrentResultsService,
    readonly cycles: CyclesService,
    readonly determinations: DeterminationsService,
    readonly dutyReports: DutyReportsService,
    readonly feedback: FeedbackService,
    readonly figures: FiguresService,
    readonly interviews: InterviewsService,
    readonly marks: MarksService,
    readonly notices: NoticesService,
    readonly results: ResultsService,
    readonly rollUps: RollUpsService,
    readonly roster: RosterService,
    readonly surveys: SurveysService,
    readonly tallies: TalliesService,
    readonly taskLists: TaskListsService,
    readonly units: UnitsService,
    readonly windows: WindowsService,
  ) {}
}
