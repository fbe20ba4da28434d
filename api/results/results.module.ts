import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/areas.module.js';
import { BallotsModule } from '../ballots/ballots.module.js';
import { CadresModule } from '../cadres/cadres.module.js';
import { CalendarDaysModule } from '../calendar-days/calendar-days.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { ExemptionsModule } from '../exemptions/exemptions.module.js';
import { FindingsModule } from '../findings/findings.module.js';
import { IndicatorsModule } from '../indicators/indicators.module.js';
import { MarksModule } from '../marks/marks.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { RuleSetsModule } from '../rule-sets/rule-sets.module.js';
import { SurveysModule } from '../surveys/surveys.module.js';
import { TeamsModule } from '../teams/teams.module.js';
import { UnitsModule } from '../units/units.module.js';
import { AnsweringService } from './answering.service.js';
import { AsProposedService } from './as-proposed.service.js';
import { AssessingService } from './assessing.service.js';
import { BackingService } from './backing.service.js';
import { CohortsService } from './cohorts.service.js';
import { ContributorsService } from './contributors.service.js';
import { CurrentResultsService } from './current-results.service.js';
import { DeterminationsController, DeterminingController, MeetingsController } from './determinations.controller.js';
import { DeterminationsService } from './determinations.service.js';
import { DeterminingAnewService } from './determining-anew.service.js';
import { EarlierService } from './earlier.service.js';
import { ExportingService } from './exporting.service.js';
import { GradesAtHandService } from './grades-at-hand.service.js';
import { GroundsService } from './grounds.service.js';
import { HearingService } from './hearing.service.js';
import { MeetingsService } from './meetings.service.js';
import { PacketService } from './packet.service.js';
import { RecommendationsService } from './recommendations.service.js';
import { ResultsController } from './results.controller.js';
import { ResultsService } from './results.service.js';
import { ScoringModule } from './scoring.module.js';
import { SealingService } from './sealing.service.js';
import { SupersedingService } from './superseding.service.js';

@Module({
  imports: [
    AreasModule,
    BallotsModule,
    CadresModule,
    CalendarDaysModule,
    CyclesModule,
    ExemptionsModule,
    FindingsModule,
    IndicatorsModule,
    MarksModule,
    ProjectsModule,
    RuleSetsModule,
    ScoringModule,
    SurveysModule,
    TeamsModule,
    UnitsModule,
  ],
  controllers: [ResultsController, DeterminationsController, DeterminingController, MeetingsController],
  providers: [
    AnsweringService,
    AsProposedService,
    AssessingService,
    BackingService,
    CohortsService,
    ContributorsService,
    CurrentResultsService,
    DeterminationsService,
    DeterminingAnewService,
    EarlierService,
    ExportingService,
    GradesAtHandService,
    GroundsService,
    HearingService,
    MeetingsService,
    PacketService,
    RecommendationsService,
    ResultsService,
    SealingService,
    SupersedingService,
  ],
  exports: [
    AnsweringService,
    AsProposedService,
    AssessingService,
    CohortsService,
    CurrentResultsService,
    DeterminationsService,
    ExportingService,
    GradesAtHandService,
    GroundsService,
    HearingService,
    RecommendationsService,
    ResultsService,
    SupersedingService,
  ],
})
export class ResultsModule {}
