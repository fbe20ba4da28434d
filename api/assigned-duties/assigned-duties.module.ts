import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/areas.module.js';
import { CadresModule } from '../cadres/cadres.module.js';
import { CalendarDaysModule } from '../calendar-days/calendar-days.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { FindingsModule } from '../findings/findings.module.js';
import { RuleSetsModule } from '../rule-sets/rule-sets.module.js';
import { AssignedDutiesController } from './assigned-duties.controller.js';
import { AssignedDutiesService } from './assigned-duties.service.js';
import { PosterService } from './poster.service.js';
import { PublicListController } from './public-list.controller.js';
import { PublicationsController } from './publications.controller.js';
import { PublicationsService } from './publications.service.js';

/** What becomes of a duty that is on the list and was given after all, and where the list is posted. */
@Module({
  imports: [AreasModule, CadresModule, CalendarDaysModule, CyclesModule, FindingsModule, RuleSetsModule],
  controllers: [AssignedDutiesController, PublicationsController, PublicListController],
  providers: [AssignedDutiesService, PosterService, PublicationsService],
  exports: [AssignedDutiesService],
})
export class AssignedDutiesModule {}
