import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/areas.module.js';
import { CadresModule } from '../cadres/cadres.module.js';
import { CalendarDaysModule } from '../calendar-days/calendar-days.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { ResultsModule } from '../results/results.module.js';
import { RuleSetsModule } from '../rule-sets/rule-sets.module.js';
import { UnitsModule } from '../units/units.module.js';
import { ArchiveParts } from './archive-parts.service.js';
import { ArchivesService } from './archives.service.js';
import { FeedbackController } from './feedback.controller.js';
import { FeedbackService } from './feedback.service.js';
import { MeasureDaysService } from './measure-days.service.js';
import { NamesService } from './names.service.js';
import { NoticesController } from './notices.controller.js';
import { NoticesService } from './notices.service.js';
import { ObjectionsController } from './objections.controller.js';
import { ObjectionsService } from './objections.service.js';

/** What is told of sealed results: the notice of names, objections to it, and the telling of every cadre and unit. */
@Module({
  imports: [AreasModule, CadresModule, CalendarDaysModule, CyclesModule, ResultsModule, RuleSetsModule, UnitsModule],
  controllers: [FeedbackController, NoticesController, ObjectionsController],
  providers: [
    ArchiveParts,
    ArchivesService,
    FeedbackService,
    MeasureDaysService,
    NamesService,
    NoticesService,
    ObjectionsService,
  ],
  exports: [ArchiveParts, FeedbackService, MeasureDaysService, NoticesService, ObjectionsService],
})
export class NoticesModule {}
